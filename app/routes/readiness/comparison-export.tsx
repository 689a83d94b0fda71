import { boardTitles } from "#app/domain/readiness/board-queries.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { changeChips, daysText } from "#app/routes/readiness/change-text.ts";
import { comparisonSheet } from "#app/routes/readiness/comparison-sheet.server.ts";
import { readEveryChange } from "#app/routes/readiness/comparison.server.ts";
import { chipsOf } from "#app/routes/readiness/filter-parts.tsx";
import type { Route } from "./+types/comparison-export";

/** Every change of the filters in force, in their order, as a sheet. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { asked, rows } = await readEveryChange(context, request.url);
  if (rows === null) return sentenceResponse(daysText(t, asked));
  recordPlanningRead(context, { url: request.url, people: rows, what: "exported" });
  const titleNames = [...(await boardTitles(db.sql)).values()];
  const chips = [...chipsOf(t, { ...asked, titleNames }), ...changeChips(t, asked.wanted)];
  const { from, day: to } = asked.wanted;
  const by = { name: viewerOf(context).accountName, at };
  const { demoData } = context.get(portalContext);
  const filters = chips.map(({ label }) => label);
  const sheet = comparisonSheet(t, { from, to, term: asked.term, rows, filters, by, demoData });
  return workbookResponse(await writeWorkbook(sheet), t("comparison.changes.file", { from, to }));
}
