import type { OwnLearning, OwnTitle } from "#app/domain/readiness/own-queries.server.ts";
import type { EvidenceLine } from "#app/domain/readiness/verdict.ts";
import type { Requirement } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { VerdictBadge } from "#app/ui/readiness/badges.tsx";
import { conditionText, type ProgrammeNames, sumText } from "#app/ui/readiness/condition-text.ts";

type Learning = { learning: OwnLearning; today: string };

const namesIn = ({ programmes }: OwnLearning): ProgrammeNames =>
  new Map(programmes.map(({ id, name }) => [id, name]));

/** The titles of lists that are open to the people on them, each with its requirements one by one. */
export function OwnTitles({ learning, today }: Learning) {
  const t = useTranslate();
  if (learning.titles.length === 0) return null;
  const names = namesIn(learning);
  return (
    <Section title={t("own.titles")}>
      <div className="grid gap-6">
        {learning.titles.map((title, index) => (
          <OneTitle key={index} title={title} names={names} today={today} />
        ))}
      </div>
    </Section>
  );
}

type Shown = OwnTitle["requirements"][number];

function OneTitle({
  title,
  names,
  today,
}: {
  title: OwnTitle;
  names: ProgrammeNames;
  today: string;
}) {
  const t = useTranslate();
  const { titleText, unitName: unit, term, standard, target } = title;
  const heading = t("own.titleOf", { title: titleText, unit, term });
  const notice = { number: title.publicationNumber, date: formatDate(title.publicationDate) };
  return (
    <div>
      <h3>{heading}</h3>
      <p className="mb-2">
        {target === null
          ? t("own.titleLeadNoTarget", notice)
          : t("own.titleLead", { ...notice, target: formatDate(target) })}
      </p>
      {standard === null ? (
        <p>{t("own.noStandard", { date: formatDate(today) })}</p>
      ) : (
        <>
          <Table
            caption={heading}
            rows={title.requirements}
            rowKey={({ requirement }) => requirement.subject}
            columns={verdictColumns(t, names)}
          />
          <p className="field-help mt-2">
            {t("own.standard", { date: formatDate(standard.validFrom), source: standard.source })}
          </p>
        </>
      )}
    </div>
  );
}

const verdictColumns = (t: Translate, names: ProgrammeNames): Column<Shown>[] => [
  {
    key: "subject",
    label: t("own.field.subject"),
    first: true,
    room: "name",
    cell: ({ requirement }) => t(`readiness.subject.${requirement.subject}`),
  },
  {
    key: "asked",
    label: t("own.field.asked"),
    cell: ({ requirement }) => conditionText(t, requirement.condition, names),
  },
  {
    key: "verdict",
    label: t("own.verdict"),
    first: true,
    cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
  },
  {
    key: "shownBy",
    label: t("own.field.shownBy"),
    cell: (shown) => (
      <ul>
        {notesOf(t, shown, names).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
  { key: "source", label: t("own.sources"), cell: ({ requirement }) => sourceText(t, requirement) },
];

const sourceText = (t: Translate, { source, toConfirm }: Requirement): string =>
  toConfirm ? `${source} (${t("common.toConfirm")})` : source;

/** What shows that a requirement is met or not, line by line. */
function notesOf(
  t: Translate,
  { lines, sum, waiver, ...shown }: Shown,
  names: ProgrammeNames,
): string[] {
  const said = lines.map(({ fact, use }: EvidenceLine) => {
    const grade = t(`planning.evidence.gradeName.${fact.grade}`);
    const text = names.get(fact.programmeId ?? 0) ?? fact.text;
    return t("own.saidUse", { text, grade, use: t(`readiness.use.${use}`) });
  });
  const { until, dueBy, endsBeforeTarget } = shown;
  const notes = [
    ...said,
    ...(sum === null ? [] : [sumText(t, sum)]),
    ...(waiver === null
      ? []
      : [
          t("own.waived", {
            number: waiver.decisionNumber,
            date: formatDate(waiver.decisionDate),
          }),
        ]),
    ...(endsBeforeTarget && until !== null && dueBy === null
      ? [t("own.endsBefore", { date: formatDate(until) })]
      : []),
    ...(dueBy === null ? [] : [`${t("own.field.dueBy")}: ${formatDate(dueBy)}`]),
  ];
  return notes.length === 0 ? [t("own.noEvidence")] : [...new Set(notes)];
}
