import { boardTitles } from "#app/domain/readiness/board-queries.server.ts";
import { structureOfFound } from "#app/domain/readiness/people-structure.server.ts";
import { summarise } from "#app/domain/readiness/summary.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { summarySheet } from "#app/routes/readiness/f2-sheet.server.ts";
import { chipsOf, faultText, sinceText } from "#app/routes/readiness/filter-parts.tsx";
import { readStructureAsked } from "#app/routes/readiness/structure.server.ts";
import type { Route } from "./+types/f2";

/** Form F2 of the filters in force, as a sheet. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { asked, found, since } = await readStructureAsked(context, request.url);
  const fault = faultText(t, asked);
  if (fault !== null) return sentenceResponse(fault);
  if (since.day === null) return sentenceResponse(sinceText(t, since, asked.wanted.day));
  const rows = await summarise(db, found);
  recordPlanningRead(context, { url: request.url, people: found.there, what: "exported" });
  const titleNames = [...(await boardTitles(db.sql)).values()];
  const sheet = summarySheet(t, {
    ...found,
    day: asked.wanted.day,
    since: since.day,
    term: asked.term,
    ruleSetName: found.ruleSet?.name ?? null,
    filters: chipsOf(t, { ...asked, titleNames }).map(({ label }) => label),
    rows,
    whole: structureOfFound(found),
    came: found.came.length,
    left: found.left.length,
    by: { name: viewerOf(context).accountName, at },
    demoData: context.get(portalContext).demoData,
  });
  const date = asked.wanted.day.split("-").toReversed().join("-");
  return workbookResponse(await writeWorkbook(sheet), t("structure.f2Sheet.file", { date }));
}
