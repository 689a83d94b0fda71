import { percentOf } from "#app/domain/planning/shares.ts";
import type { VerdictCounts } from "#app/domain/readiness/board.ts";
import { type Standing, standings } from "#app/domain/readiness/comparison.ts";
import { bands } from "#app/domain/readiness/readiness.ts";
import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { everyChange, readChanges } from "#app/routes/readiness/comparison-wanted.ts";
import type { Compared, ComparisonShown } from "#app/routes/readiness/comparison.server.ts";
import { listAddress } from "#app/routes/readiness/wanted.ts";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useDifference, useNumber } from "#app/ui/readiness/number.ts";
import { StandingBadge, standingText } from "#app/ui/readiness/standing.tsx";

export type ComparedParts = { shown: ComparisonShown; compared: Compared };

/** Both days as people write them. */
export const daysOf = ({ from, asOf }: Pick<ComparisonShown, "from" | "asOf">) => ({
  from: formatDate(from.day ?? ""),
  to: formatDate(asOf.day ?? ""),
});

/** The list of a number on one of the days. */
const listOn = (url: string, date: string, filter: Record<string, string | null>): string =>
  listAddress(url, { asOf: date, ...filter });

/** A number that opens its list; nobody needs no list. */
function CountLink({ n, to }: { n: number; to: string }) {
  const write = useNumber();
  return n === 0 ? n : <a href={to}>{write(n)}</a>;
}

type CountRow = {
  key: string;
  standing: Standing | "every" | "ended";
  was: number;
  now: number;
  filter: Record<string, string>;
};

function countRows({ before, after }: Compared): CountRow[] {
  const [was, now] = [before.whole, after.whole];
  return [
    { key: "every", standing: "every", was: was.total, now: now.total, filter: {} },
    ...bands.map((band) => ({
      key: band,
      standing: band,
      was: was.bands[band],
      now: now.bands[band],
      filter: { band },
    })),
    {
      key: "ended",
      standing: "ended",
      was: before.endedUnits,
      now: after.endedUnits,
      filter: { units: "ended" },
    },
  ];
}

/** How many records are in each band on both days; each number opens its list. */
export function Totals({ shown, compared }: ComparedParts) {
  const t = useTranslate();
  const writeDifference = useDifference();
  const { from, to } = daysOf(shown);
  const number = (n: number, date: string, filter: CountRow["filter"]) => (
    <CountLink n={n} to={listOn(shown.url, date, filter)} />
  );
  return (
    <Section title={t("comparison.totals")}>
      <Table
        caption={t("comparison.totals")}
        rows={countRows(compared)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "standing",
            label: t("comparison.standing"),
            first: true,
            cell: ({ standing }) =>
              standing === "every" || standing === "ended" ? (
                t(`comparison.${standing}`)
              ) : (
                <StandingBadge standing={standing} />
              ),
          },
          {
            key: "was",
            label: t("comparison.matrix.from", { date: from }),
            numeric: true,
            cell: ({ was, filter }) => number(was, from, filter),
          },
          {
            key: "now",
            label: t("comparison.matrix.from", { date: to }),
            numeric: true,
            cell: ({ now, filter }) => number(now, to, filter),
          },
          {
            key: "difference",
            label: t("comparison.difference"),
            numeric: true,
            cell: ({ was, now }) => writeDifference(now - was),
          },
        ]}
      />
    </Section>
  );
}

/** From which band to which: each number opens its records below. */
export function Matrix({ shown, compared: { matrix } }: ComparedParts) {
  const t = useTranslate();
  const { from, to } = daysOf(shown);
  const write = useNumber();
  const { list } = readChanges(shown.url);
  const rows = standings.map((was, index) => ({ was, counts: matrix[index] ?? [] }));
  const address = (was: Standing, now: Standing): string =>
    `${list.with({ ...everyChange, was, now })}#changes`;
  return (
    <Section title={t("comparison.matrix.title")}>
      <p className="field-help mb-2">
        {t("comparison.matrix.help", { from, to })}{" "}
        <span className="no-print">{t("comparison.matrix.choose")}</span>
      </p>
      <Table
        caption={t("comparison.matrix.title")}
        arrows
        pinned
        rows={rows}
        rowKey={({ was }) => was}
        columns={[
          {
            key: "was",
            label: t("comparison.matrix.from", { date: from }),
            first: true,
            cell: ({ was }) => <StandingBadge standing={was} />,
          },
          ...standings.map((now, column) => ({
            key: now,
            label: standingText(t, now),
            numeric: true,
            cell: ({ was, counts }: (typeof rows)[number]) => {
              const n = counts[column] ?? 0;
              if (!isBand(was) && !isBand(now)) return null;
              if (n === 0) return <span className="quiet">0</span>;
              const words = { was: standingText(t, was), now: standingText(t, now), n, count: n };
              return (
                <a
                  href={address(was, now)}
                  aria-label={t("comparison.matrix.cell", words)}
                  className={was === now ? "plain-number" : undefined}
                >
                  {write(n)}
                </a>
              );
            },
          })),
        ]}
      />
    </Section>
  );
}

const isBand = (standing: Standing): boolean => bands.some((band) => band === standing);

type SubjectCounts = { met: number; total: number; open: number } | null;

function countsOf(cell: VerdictCounts | null | undefined): SubjectCounts {
  if (!cell) return null;
  const [met, missing, noData, waived] = cell;
  const open = missing + noData;
  return { met: met + waived, total: met + waived + open, open };
}

function subjectRows({ before, after, subjects: changes }: Compared) {
  return subjects.flatMap((subject, index) => {
    const [was, now] = [countsOf(before.whole.cells[index]), countsOf(after.whole.cells[index])];
    if (was === null && now === null) return [];
    const points =
      was === null || now === null
        ? null
        : Math.round((percentOf(now.met, now.total) - percentOf(was.met, was.total)) * 10) / 10;
    return { subject, was, now, points, changed: changes[index] ?? 0 };
  });
}

/** How many meet each requirement on both days. */
export function Requirements({ shown, compared }: ComparedParts) {
  const t = useTranslate();
  const { from, to } = daysOf(shown);
  const { list } = readChanges(shown.url);
  const rows = subjectRows(compared);
  return (
    <Section title={t("comparison.requirements")}>
      <Table
        caption={t("comparison.requirements")}
        rows={rows}
        rowKey={({ subject }) => subject}
        columns={[
          {
            key: "subject",
            label: t("comparison.subject"),
            first: true,
            cell: ({ subject }) => t(`readiness.subject.${subject}`),
          },
          {
            key: "was",
            label: t("comparison.matrix.from", { date: from }),
            numeric: true,
            cell: ({ subject, was }) => (
              <SubjectCell url={shown.url} date={from} subject={subject} counts={was} />
            ),
          },
          {
            key: "now",
            label: t("comparison.matrix.from", { date: to }),
            numeric: true,
            cell: ({ subject, now }) => (
              <SubjectCell url={shown.url} date={to} subject={subject} counts={now} />
            ),
          },
          {
            key: "difference",
            label: t("comparison.difference"),
            numeric: true,
            cell: ({ points }) =>
              points === null
                ? "–"
                : t(points > 0 ? "comparison.pointsUp" : "comparison.points", { p: points }),
          },
          {
            key: "changed",
            label: t("comparison.changed"),
            numeric: true,
            cell: ({ subject, changed }) => (
              <CountLink
                n={changed}
                to={`${list.with({ ...everyChange, changed: subject })}#changes`}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

type SubjectProps = { url: string; date: string; subject: Subject; counts: SubjectCounts };

function SubjectCell({ url, date, subject, counts }: SubjectProps) {
  const t = useTranslate();
  const write = useNumber();
  if (counts === null) return <span className="quiet">{t("comparison.notAsked")}</span>;
  const { met, total, open } = counts;
  const share = `${write(met)}/${write(total)}`;
  const percent = t("structure.percent", { p: percentOf(met, total) });
  return (
    <>
      {`${share} (${percent})`}
      {open === 0 ? null : (
        <a href={listOn(url, date, { subject, verdict: "open" })} className="cell-link">
          {t("board.table.open", { n: open })}
        </a>
      )}
    </>
  );
}
