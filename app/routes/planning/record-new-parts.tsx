import type { CadrePage } from "#app/domain/people/cadre-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Empty, Facts } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { UnitField } from "#app/ui/people/post-fields.tsx";
import type { PostAnswer } from "#app/ui/people/post-fields.tsx";
import { unitText } from "#app/ui/people/post-text.ts";
import type { Route } from "./+types/record-new";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** First step: whom the list is to name. */
export function ChoosePerson({ loaderData: { q, people }, here }: Parts & { here: string }) {
  const t = useTranslate();
  return (
    <>
      <Filters>
        <FilterText name="q" label={t("planning.add.who")} value={q} search />
      </Filters>
      {people === null ? null : people.length === 0 ? (
        <Empty>{t("planning.add.none")}</Empty>
      ) : (
        <Table
          caption={t("planning.add.found")}
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people.field.fullName"),
              first: true,
              cell: ({ fullName }) => fullName,
            },
            {
              key: "birth",
              label: t("people.field.birthDate"),
              first: "labelled",
              cell: ({ birthDate }) => formatDate(birthDate),
            },
            {
              key: "post",
              label: t("planning.field.post"),
              cell: ({ posts }) =>
                posts.map((post) => (
                  <div key={post.id}>{`${post.name}, ${unitText(t, post)}`}</div>
                )),
            },
            {
              key: "act",
              label: t("people.field.act"),
              cell: ({ id, fullName }) => (
                <a
                  href={`${here}?cadre=${id}`}
                  className="btn btn-outline btn-sm"
                  aria-label={t("planning.add.chooseNamed", { name: fullName })}
                >
                  {t("planning.add.choose")}
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

export const recordLabels = (t: Translate) => ({
  titleId: t("planning.field.titleId"),
  unit: t("planning.field.titleUnit"),
  unitId: t("people.post.choose"),
  listOrder: t("planning.field.listOrder"),
  note: t("planning.field.note"),
});

type FieldsProps = {
  cadre: CadrePage;
  here: string;
  titles: { id: number; name: string }[];
  unitNames: string[];
  answer: PostAnswer | undefined;
};

/** Second step: the person chosen, the title, its unit, the place in the list. */
export function RecordFields({ cadre, here, titles, unitNames, answer }: FieldsProps) {
  const t = useTranslate();
  const choices = answer?.choices ?? [];
  const typed = answer?.values ?? {};
  return (
    <>
      <Chosen cadre={cadre} here={here} />
      <SelectField
        name="titleId"
        empty={t("planning.add.chooseTitle")}
        options={titles.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <UnitField
        help={t("planning.add.unitHelp")}
        unitNames={unitNames}
        choices={choices}
        typed={typed}
      />
      <TextField
        name="listOrder"
        help={t("planning.add.orderHelp")}
        inputMode="numeric"
        maxLength={6}
        optional
      />
      <TextArea name="note" maxLength={500} optional />
    </>
  );
}

function Chosen({ cadre, here }: Pick<FieldsProps, "cadre" | "here">) {
  const t = useTranslate();
  const posts = cadre.posts.filter(({ state }) => state === "current" || state === "former_unit");
  return (
    <>
      <Facts
        items={[
          {
            term: t("planning.add.chosen"),
            value: `${cadre.fullName}, ${formatDate(cadre.birthDate)}`,
          },
          {
            term: t("planning.field.post"),
            value: posts.map((post) => (
              <div key={post.id}>{`${post.name}, ${unitText(t, post)}`}</div>
            )),
          },
        ]}
      />
      <p>
        <ButtonLink to={here} small>
          {t("planning.add.another")}
        </ButtonLink>
      </p>
    </>
  );
}
