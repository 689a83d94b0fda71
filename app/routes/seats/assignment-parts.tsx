import { formatDate } from "#app/platform/i18n/formats.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { HiddenField, useFormPlace } from "#app/ui/kit/form.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/assignment";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** The people found by name, each with a button that says what it does. */
export function AssignablePeople({ loaderData }: Parts) {
  const t = useTranslate();
  const { people, course, ownCadreId, q } = loaderData;
  if (people === null) return <p>{t("roster.assignment.start")}</p>;
  const { rows, total } = people;
  if (rows.length === 0) return <Empty>{t("roster.assignment.empty")}</Empty>;
  const here = `/courses/${course.id}/assignment`;
  return (
    <>
      <Table
        caption={t("roster.field.person")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("roster.field.name"),
            first: true,
            room: "name",
            cell: ({ id, fullName }) => <a href={`/cadres/${id}`}>{fullName}</a>,
          },
          {
            key: "birth",
            label: t("roster.field.birth"),
            first: "labelled",
            cell: ({ birthDate }) => formatDate(birthDate),
          },
          {
            key: "place",
            label: t("roster.field.place"),
            room: "place",
            cell: ({ posts }) => <PlaceText posts={posts} />,
          },
          {
            key: "act",
            label: t("roster.field.act"),
            room: "text",
            cell: ({ id, fullName }) =>
              id === ownCadreId ? (
                t("roster.assignment.own")
              ) : (
                <AssignButton here={here} page={`${here}?q=${encodeURIComponent(q)}`} id={id}>
                  {t("roster.assignment.submit", { name: fullName })}
                </AssignButton>
              ),
          },
        ]}
      />
      {total > rows.length ? (
        <p className="field-help">{t("roster.assignment.some", { n: rows.length, total })}</p>
      ) : null}
    </>
  );
}

function AssignButton({
  here,
  page,
  id,
  children,
}: {
  here: string;
  page: string;
  id: number;
  children: string;
}) {
  const { newKey } = useFormPlace();
  return (
    <form method="post" action={here}>
      <HiddenField name="_page" value={page} />
      <HiddenField name="_key" value={newKey()} />
      <HiddenField name="cadreId" value={id} />
      <Button look="plain" small>
        {children}
      </Button>
    </form>
  );
}
