import type { ListWarning } from "#app/domain/planning/check-queries.server.ts";
import { recordWarnings } from "#app/domain/planning/checks.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { shareWarnings, Unjudged } from "#app/routes/planning/round-overview-parts.tsx";
import { openRound, readOverview, recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { Message, PrintButton } from "#app/ui/kit/button.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { warningText } from "#app/ui/planning/warning-text.ts";
import type { Route } from "./+types/attention";

const readList = (url: string) => {
  const list = readListAddress(url, { sortable: ["list"], sort: "list", pageSize: 100 });
  const kind = recordWarnings.find((known) => known === list.text("kind")) ?? null;
  return { list, kind };
};

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const round = await openRound(context, params.roundId);
  const overview = await readOverview(context, { roundId: round.id, titleId: null });
  const attention = overview?.attention ?? null;
  if (overview === null || attention === null) throw notFound();
  const { warnings: all, unjudged } = attention;
  const { url } = request;
  const { list, kind } = readList(url);
  const wanted = kind === null ? all : all.filter(({ warning }) => warning.warning === kind);
  const start = (list.page - 1) * list.pageSize;
  const rows = wanted.slice(start, start + list.pageSize);
  recordPlanningRead(context, { url, people: rows.map(({ record }) => record), what: "seen" });
  const counts = recordWarnings.map((known) => ({
    kind: known,
    n: all.filter(({ warning }) => warning.warning === known).length,
  }));
  return {
    round,
    rows,
    total: wanted.length,
    counts,
    shares: shareWarnings(overview.structure),
    unjudged,
    url,
  };
}

export default function AttentionPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { round, rows, total, shares, url } = loaderData;
  const { list } = readList(url);
  const all = loaderData.counts.reduce((sum, { n }) => sum + n, shares.length);
  const unit = round.unitName ?? "";
  return (
    <Page
      title={t("planning.attention.titleOf", { unit })}
      lead={t("planning.attention.lead", { count: all, n: all, ruleSet: round.ruleSetName })}
      path={<a href={`/planning/${round.id}`}>{t("planning.round.title", { unit })}</a>}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <Unjudged count={loaderData.unjudged} />
      <Kinds loaderData={loaderData} />
      {shares.length > 0 ? (
        <Message tone="warn" icon="warning">
          {shares
            .map((share) => warningText(t, share))
            .map((text) => (
              <p key={text}>{text}</p>
            ))}
        </Message>
      ) : null}
      {rows.length > 0 ? (
        <ListTable
          caption={t("planning.attention.title")}
          rows={rows}
          rowKey={rowKey}
          list={list}
          total={total}
          columns={[
            {
              key: "whom",
              label: t("planning.attention.whom"),
              first: true,
              cell: ({ record }) => (
                <>
                  <a href={`/planning/records/${record.id}`}>{record.fullName}</a>
                  <p className="font-normal">{[record.titleText, record.unitName].join(", ")}</p>
                </>
              ),
            },
            {
              key: "what",
              label: t("planning.attention.what"),
              cell: ({ warning }) => warningText(t, warning),
            },
          ]}
        />
      ) : (
        <Empty>{t("planning.attention.emptyKind")}</Empty>
      )}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

const rowKey = ({ record, warning }: ListWarning): string => `${record.id} ${warning.warning}`;

/** The kinds of warnings with their numbers, each a filter. */
function Kinds({ loaderData: { counts, url } }: Pick<Route.ComponentProps, "loaderData">) {
  const t = useTranslate();
  const { list, kind } = readList(url);
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  const chips = [
    { kind: null, label: t("planning.attention.every"), n: total },
    ...counts
      .filter(({ n }) => n > 0)
      .map((one) => ({ ...one, label: t(`planning.attention.kind.${one.kind}`) })),
  ];
  return (
    <ul className="chips no-print">
      {chips.map((chip) => (
        <li key={chip.label}>
          <a
            href={list.with({ kind: chip.kind, page: null })}
            aria-current={chip.kind === kind ? "true" : undefined}
            className="chip"
          >
            {t("planning.attention.chip", { label: chip.label, n: chip.n })}
          </a>
        </li>
      ))}
    </ul>
  );
}
