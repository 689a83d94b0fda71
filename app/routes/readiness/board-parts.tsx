import { bands } from "#app/domain/readiness/readiness.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { type ShownRow, subjectsOf, unitsOnPage } from "#app/routes/readiness/board-rows.ts";
import { listAddress, readReadiness } from "#app/routes/readiness/wanted.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import { DepthDots } from "#app/ui/readiness/depth-dots.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import type { Route } from "./+types/board";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Whole = Parts["loaderData"]["whole"];

/** How many records are in each band; each number opens their list. */
export function BandCounts({ url, whole }: { url: string; whole: Whole }) {
  const write = useNumber();
  return (
    <ul className="band-counts">
      {bands.map((band) => (
        <li key={band}>
          <a href={listAddress(url, { band })} className="band-count">
            <span className="band-number">{write(whole.bands[band])}</span>
            <BandBadge band={band} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The first alarm: leading titles at units with nobody ready. */
export function NobodyReady({ loaderData: { alarm, alarms, url } }: Parts) {
  const t = useTranslate();
  const every = `/readiness/places?${new URL(listAddress(url, {}), url).searchParams.toString()}`;
  return (
    <Section title={t("board.alarm.title")}>
      {alarms === 0 ? (
        <Message tone="good" icon="check">
          {t("board.alarm.none")}
        </Message>
      ) : (
        <>
          <p className="mb-2">{t("board.alarm.some", { n: alarms, count: alarms })}</p>
          <ul className="alarm-list">
            {alarm.map(({ titleId, unitId, title, unit, total }) => (
              <li key={`${titleId}-${unitId}`}>
                <a
                  href={listAddress(url, {
                    title: String(titleId),
                    unit: String(unitId),
                    only: "1",
                    level: null,
                  })}
                >
                  {`${title}, ${unit}`}
                </a>
                <DepthDots ready={0} total={total} />
              </li>
            ))}
          </ul>
          <p className="no-print mt-2">
            <a href={every}>{t("board.alarm.all")}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** The numbers of the heat map, each with the list of who is still open. */
export function BoardTable({ loaderData }: Parts) {
  const t = useTranslate();
  const { rows, total, byUnit, url, wanted } = loaderData;
  const { list } = readReadiness(url, wanted.day);
  const ofRow = (row: ShownRow): Record<string, string> =>
    byUnit ? { unit: String(row.unitId), only: "1" } : { title: String(row.titleId) };
  const columns: Column<ShownRow>[] = [
    {
      key: "label",
      label: t(byUnit ? "board.by.unit" : "board.by.title"),
      first: true,
      cell: (row) => <a href={listAddress(url, ofRow(row))}>{row.label}</a>,
    },
    {
      key: "total",
      label: t("board.field.planned"),
      numeric: true,
      cell: (row) => <NumberLink n={row.total} to={listAddress(url, ofRow(row))} />,
    },
    {
      key: "ready",
      label: t("board.field.ready"),
      numeric: true,
      cell: (row) => (
        <NumberLink n={row.bands.ready} to={listAddress(url, { ...ofRow(row), band: "ready" })} />
      ),
    },
    ...subjectsOf(rows).map(({ subject, index }) => ({
      key: subject,
      label: t(`readiness.subject.${subject}`),
      numeric: true,
      cell: (row: ShownRow) => (
        <Counts
          row={row}
          subject={subject}
          counts={row.cells[index] ?? null}
          to={(verdict) => listAddress(url, { ...ofRow(row), subject, verdict })}
        />
      ),
    })),
  ];
  return (
    <>
      <p className="field-help mt-3">
        {t("board.table.help")} <span className="no-print">{t("board.table.choose")}</span>
      </p>
      <ListTable
        caption={t("board.table.caption")}
        rows={rows}
        rowKey={({ key }) => key}
        columns={columns}
        list={{ page: byUnit ? list.page : 1, pageSize: unitsOnPage, with: list.with }}
        arrows
        pinned
        total={total}
      />
    </>
  );
}

/** A number that opens its list; nobody needs no list. */
function NumberLink({ n, to }: { n: number; to: string }) {
  const write = useNumber();
  return n === 0 ? n : <a href={to}>{write(n)}</a>;
}

type CountsProps = {
  row: ShownRow;
  subject: Subject;
  counts: ShownRow["cells"][number];
  /** the list of those with a verdict */
  to: (verdict: "held" | "open") => string;
};

function Counts({ row, subject, counts, to }: CountsProps) {
  const t = useTranslate();
  const write = useNumber();
  if (counts === null) return <span className="quiet">–</span>;
  const [met, missing, noData, waived] = counts;
  const n = missing + noData;
  const held = met + waived;
  const share = `${write(held)}/${write(held + n)}`;
  const [total, words] = [held + n, { row: row.label, subject: t(`readiness.subject.${subject}`) }];
  return (
    <>
      {held === 0 ? (
        share
      ) : (
        <a
          href={to("held")}
          aria-label={t("board.table.heldLabel", { ...words, n: held, total })}
          className="plain-number"
        >
          {share}
        </a>
      )}
      {n === 0 ? null : (
        <a
          href={to("open")}
          className="cell-link"
          aria-label={t("board.table.openLabel", { ...words, n })}
        >
          {t("board.table.open", { n })}
        </a>
      )}
    </>
  );
}
