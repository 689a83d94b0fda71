import type { PossiblySame } from "#app/domain/people/queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { unitText } from "#app/ui/people/post-text.ts";

/** The records that may be the person who is being added. */
export function Duplicates({ people }: { people: PossiblySame[] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("people.add.duplicates")}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("people.field.fullName"),
          first: true,
          cell: ({ id, fullName }) => <a href={`/cadres/${id}`}>{fullName}</a>,
        },
        {
          key: "birth",
          label: t("people.field.birthDate"),
          first: true,
          cell: ({ birthDate }) => formatDate(birthDate),
        },
        {
          key: "post",
          label: t("people.field.post"),
          cell: ({ posts }) =>
            posts.map((post) => <div key={post.id}>{`${post.name}, ${unitText(t, post)}`}</div>),
        },
      ]}
    />
  );
}
