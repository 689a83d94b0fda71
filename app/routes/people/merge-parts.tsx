import { birthsContradict } from "#app/domain/people/birth.ts";
import type { CadrePage } from "#app/domain/people/cadre-queries.server.ts";
import type { PeopleRow } from "#app/domain/people/queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { CheckField, RadioField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { unitText } from "#app/ui/people/post-text.ts";

export function SearchOther({ q }: { q: string }) {
  const t = useTranslate();
  return (
    <Filters>
      <FilterText name="q" label={t("people.merge.search")} value={q} search />
    </Filters>
  );
}

/** Records that may be the same person, exact names first. */
export function Candidates({ cadreId, found }: { cadreId: number; found: PeopleRow[] }) {
  const t = useTranslate();
  if (found.length === 0) return <Empty>{t("people.merge.none")}</Empty>;
  return (
    <Section title={t("people.merge.found")}>
      <Table
        caption={t("people.merge.found")}
        rows={found}
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
            first: true,
            cell: ({ birthDate }) => formatDate(birthDate),
          },
          {
            key: "gender",
            label: t("people.field.gender"),
            cell: ({ gender }) => t(`common.gender.${gender}`),
          },
          {
            key: "post",
            label: t("people.field.post"),
            cell: ({ posts }) =>
              posts.map((post) => <div key={post.id}>{`${post.name}, ${unitText(t, post)}`}</div>),
          },
          {
            key: "act",
            label: t("people.merge.compare"),
            cell: ({ id, fullName }) => (
              <a
                href={`/cadres/${cadreId}/merge?other=${id}`}
                aria-label={t("people.merge.chooseOtherNamed", { name: fullName })}
              >
                {t("people.merge.chooseOther")}
              </a>
            ),
          },
        ]}
      />
    </Section>
  );
}

type Compared = { cadre: CadrePage; other: CadrePage };

/** The two records side by side, and the form that makes them one. */
export function Comparison({
  cadre,
  other,
  answer,
}: Compared & { answer: Exclude<Answer, null> | undefined }) {
  const t = useTranslate();
  const page = `/cadres/${cadre.id}/merge`;
  const sides = {
    this: t("people.merge.this", { id: String(cadre.id) }),
    other: t("people.merge.other", { id: String(other.id) }),
  };
  return (
    <>
      <Section
        title={t("people.merge.compare")}
        actions={
          <div className="flex flex-wrap gap-2">
            <ButtonLink to={`/cadres/${other.id}`} small>
              {t("people.merge.openOther", { id: String(other.id) })}
            </ButtonLink>
            <ButtonLink to={page} small look="quiet">
              {t("people.merge.anotherSearch")}
            </ButtonLink>
          </div>
        }
      >
        <SideBySide cadre={cadre} other={other} sides={sides} />
      </Section>
      <Form
        action={`${page}?other=${other.id}`}
        answer={answer}
        labels={{ survivor: t("people.merge.keep"), confirmed: t("people.merge.confirm") }}
        initial={{ survivor: "this" }}
        submit={t("people.merge.submit")}
        cancel={`/cadres/${cadre.id}`}
        refusal={(word) => t(`people.refusal.${word as "same_record"}`)} // why: mergeCadres's own words
      >
        <HiddenField name="otherId" value={other.id} />
        <RadioField
          name="survivor"
          options={[
            { value: "this", label: `${sides.this}: ${cadre.fullName}` },
            { value: "other", label: `${sides.other}: ${other.fullName}` },
          ]}
        />
        {birthsContradict(cadre.birthDate, other.birthDate) ? (
          <CheckField name="confirmed" />
        ) : null}
      </Form>
    </>
  );
}

function SideBySide({
  cadre,
  other,
  sides,
}: Compared & { sides: { this: string; other: string } }) {
  const t = useTranslate();
  const none = t("common.none");
  const dated = (date: string | null) => (date === null ? none : formatDate(date));
  const facts: [string, (side: CadrePage) => string | string[]][] = [
    ["fullName", (side) => side.fullName],
    ["gender", (side) => t(`common.gender.${side.gender}`)],
    [
      "birthDate",
      (side) =>
        side.births.map(
          ({ value, source }) => `${formatDate(value)} (${t(`people.source.${source}`)})`,
        ),
    ],
    ["ethnicity", (side) => side.ethnicity ?? none],
    ["partyJoinedOn", (side) => dated(side.partyJoinedOn)],
    ["partyOfficialOn", (side) => dated(side.partyOfficialOn)],
    ["phone", (side) => side.phone ?? none],
    ["post", (side) => side.posts.map((post) => `${post.name}, ${unitText(t, post)}`)],
  ];
  const cell = (value: string | string[]) =>
    typeof value === "string" ? value : value.map((line) => <div key={line}>{line}</div>);
  return (
    <Table
      caption={t("people.merge.compare")}
      rows={facts}
      rowKey={([field]) => field}
      columns={[
        {
          key: "fact",
          label: t("people.merge.fact"),
          first: true,
          cell: ([field]) => t(`people.field.${field as "phone"}`), // why: the names listed above
        },
        { key: "this", label: sides.this, cell: ([, of]) => cell(of(cadre)) },
        { key: "other", label: sides.other, cell: ([, of]) => cell(of(other)) },
      ]}
    />
  );
}
