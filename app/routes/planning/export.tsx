import { exportRecords } from "#app/domain/planning/record-queries.server.ts";
import {
  sentenceResponse,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { planningSheet } from "#app/routes/planning/export-sheet.server.ts";
import { chipsOf } from "#app/routes/planning/records-parts.tsx";
import { filteredUnit, openRound, recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { readRecordList } from "#app/routes/planning/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";
import type { Route } from "./+types/export";

/** The whole list of the filters, in its order, as a sheet. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const round = await openRound(context, params.roundId);
  const { list, wanted, typedUnit } = readRecordList(request.url, round.id);
  const asked = await readUnitFilter(context, list, { ...wanted, typedUnit });
  if (asked.unitChoices !== null) return sentenceResponse(t("board.noUnit", { value: typedUnit }));
  const unitName = await filteredUnit(context, wanted.unitId);
  const rows = await exportRecords(db, viewer, wanted);
  if (rows === null) throw notFound();
  recordPlanningRead(context, { url: request.url, people: rows, what: "exported" });
  const filters = chipsOf(t, { round, wanted, unitName }).map(({ label }) => label);
  const { demoData } = context.get(portalContext);
  const by = { name: viewer.accountName, at };
  const sheet = planningSheet(t, { round, rows, filters, by, demoData });
  const date = formatDate(round.asOf).replaceAll("/", "-");
  const file = { unit: round.unitName ?? "", term: round.term, date };
  return workbookResponse(await writeWorkbook(sheet), t("planning.round.file", file));
}
