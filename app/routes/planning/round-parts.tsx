import type { RoundHistoryEntry } from "#app/domain/planning/history-queries.server.ts";
import type { RoundEvent } from "#app/domain/planning/history.ts";
import type { RoundShown } from "#app/domain/planning/round-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { historyColumns } from "#app/ui/history-columns.tsx";
import { Badge } from "#app/ui/kit/button.tsx";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { decisionText, RoundStatusBadge } from "#app/ui/planning/states.tsx";

export function RoundFacts({ round }: { round: RoundShown }) {
  const t = useTranslate();
  const decision =
    round.signatory === null
      ? decisionText(t, round)
      : `${decisionText(t, round)}, ${t("planning.signedBy", { signatory: round.signatory })}`;
  return (
    <Section title={t("planning.round.facts")}>
      <Facts
        items={[
          { term: t("planning.field.kind"), value: t(`planning.kind.${round.kind}`) },
          { term: t("planning.field.status"), value: <RoundStatusBadge status={round.status} /> },
          { term: t("planning.field.decision"), value: decision },
          { term: t("publication.fact"), value: publicationText(t, round) },
          {
            term: t("publication.own"),
            value: t(round.ownPlanningOpen ? "publication.ownOpen" : "publication.ownClosed"),
          },
          { term: t("planning.field.ruleSet"), value: round.ruleSetName },
          {
            term: t("planning.field.classification"),
            value: t(`planning.classification.${round.classification}`),
          },
          { term: t("planning.field.people"), value: round.people },
          { term: t("planning.field.records"), value: round.records },
          { term: t("planning.field.ended"), value: round.ended },
          {
            term: t("planning.field.origin"),
            value: t(
              round.importId === null ? "planning.round.byHand" : "planning.round.fromImport",
            ),
          },
        ]}
      />
      {round.unitInScope ? null : <p className="field-help mt-2">{t("planning.onlyInScope")}</p>}
    </Section>
  );
}

function publicationText(t: Translate, { publicationNumber, publicationDate }: RoundShown): string {
  return publicationNumber === null || publicationDate === null
    ? t("publication.none")
    : t("publication.said", { number: publicationNumber, date: formatDate(publicationDate) });
}

/** How many are planned for each title, beside what the rules allow. */
export function TitlesTable({ round }: { round: RoundShown }) {
  const t = useTranslate();
  if (round.titles.length === 0) return null;
  return (
    <Section title={t("planning.titles.heading")}>
      <Table
        caption={t("planning.titles.heading")}
        rows={round.titles}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            label: t("planning.field.title"),
            first: true,
            cell: ({ id, name }) => <a href={`/planning/${round.id}?title=${id}`}>{name}</a>,
          },
          {
            key: "records",
            label: t("planning.titles.records"),
            numeric: true,
            first: "labelled",
            cell: ({ records }) => records,
          },
          {
            key: "units",
            label: t("planning.titles.units"),
            numeric: true,
            cell: ({ units }) => units,
          },
          {
            key: "allowed",
            label: t("planning.titles.allowed"),
            cell: (title) => <Allowed title={title} />,
          },
        ]}
      />
    </Section>
  );
}

function Allowed({ title }: { title: RoundShown["titles"][number] }) {
  const t = useTranslate();
  const { allowed, kind, seats, records } = title;
  if (kind === "membership" && seats === null) return t("planning.titles.seatsUnknown");
  if (allowed === null) return t("planning.noRule");
  const { value: n, source, coefficient } = allowed;
  const over = kind === "membership" ? records - n : 0;
  return (
    <>
      {coefficient === null
        ? t("planning.titles.perUnit", { n })
        : t("planning.titles.places", { seats: seats ?? 0, coefficient, n })}
      <p className="field-help">{t("planning.source", { source })}</p>
      {over > 0 ? (
        <Badge tone="warn" icon="warning">
          {t("planning.titles.over", { n: over, count: over })}
        </Badge>
      ) : null}
    </>
  );
}

export function RoundHistory({ entries }: { entries: RoundHistoryEntry[] }) {
  const t = useTranslate();
  if (entries.length === 0) return null;
  return (
    <Section title={t("planning.round.history")}>
      <Table
        caption={t("planning.round.history")}
        rows={entries}
        rowKey={({ seq }) => seq}
        columns={historyColumns(t, (entry: RoundHistoryEntry) => (
          <Recorded entry={entry} />
        ))}
      />
    </Section>
  );
}

/** What of decision or notice was recorded or corrected, or what was switched. */
function Recorded({ entry }: { entry: RoundHistoryEntry }) {
  const t = useTranslate();
  const dateOf = (day: string | null): string | null => (day === null ? null : formatDate(day));
  const lines = [
    { label: t("planning.field.decisionNumber"), value: entry.decisionNumber },
    { label: t("planning.field.decisionDate"), value: dateOf(entry.decisionDate) },
    { label: t("planning.field.signatory"), value: entry.signatory },
    { label: t("publication.field.publicationNumber"), value: entry.publicationNumber },
    { label: t("publication.field.publicationDate"), value: dateOf(entry.publicationDate) },
  ].filter(({ value }) => value !== null);
  return (
    <>
      {t(`publication.event.${eventWord(entry.action)}`)}
      {lines.length > 0 ? (
        <ul className="list-disc pl-5 font-normal">
          {lines.map(({ label, value }) => (
            <li key={label}>{t("people.history.set", { field: label, after: value ?? "" })}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

const eventWord = (action: RoundEvent) =>
  action.replace("planning.", "") as "decided" | "published" | "own_opened" | "own_closed"; // why: a round's events are named so
