import { boardTitles } from "#app/domain/readiness/board-queries.server.ts";
import { exportReadiness } from "#app/domain/readiness/list-queries.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { readAsked } from "#app/routes/readiness/board.server.ts";
import {
  exportedRow,
  type ExportedRow,
  readinessSheet,
} from "#app/routes/readiness/export-sheet.server.ts";
import { chipsOf, faultText } from "#app/routes/readiness/filter-parts.tsx";
import type { Route } from "./+types/export";

/** The whole list of the filters, in its order, as a sheet. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { t } = context.get(localeContext);
  const asked = await readAsked(context, request.url);
  const fault = faultText(t, asked);
  if (fault !== null) return sentenceResponse(fault);
  const { wanted, unitName, roundName, term } = asked;
  const found = await exportReadiness(work, viewer, wanted);
  if (found === null) throw notFound();
  const rows: ExportedRow[] = [];
  for await (const some of found.rows) rows.push(...some.map((record) => exportedRow(t, record)));
  recordPlanningRead(context, { url: request.url, people: rows, what: "exported" });
  const titleNames = [...(await boardTitles(work.db.sql)).values()];
  const chips = chipsOf(t, { wanted, unitName, roundName, titleNames });
  const { demoData } = context.get(portalContext);
  const by = { name: viewer.accountName, at: work.at };
  const filters = chips.map(({ label }) => label);
  const sheet = readinessSheet(t, { day: wanted.day, term, rows, filters, by, demoData });
  const date = wanted.day.split("-").toReversed().join("-");
  return workbookResponse(await writeWorkbook(sheet), t("board.list.file", { date }));
}
