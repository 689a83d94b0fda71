import type { RouterContextProvider } from "react-router";
import { findNeeds, listNeedPeople, listUnitNeeds } from "#app/domain/reporting/needs.server.ts";
import { canReadPlannedNeeds } from "#app/domain/reporting/report-policy.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import type { ListAddress } from "#app/platform/http/list.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { filteredUnit, recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { readNeeds } from "#app/routes/reports/wanted.ts";
import { readUnitFilter } from "#app/routes/unit-filter.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The unit that a report is narrowed to: typed words that name one lead to its address; 404 for one out of scope. */
export async function reportUnit(
  context: Context,
  list: ListAddress,
  asked: { typedUnit: string; unitId: number | null },
) {
  const { unitId, unitChoices } = await readUnitFilter(context, list, asked);
  return { unitId, unitChoices, unitName: await filteredUnit(context, asked.unitId) };
}

/** The list of needs that an address asks for, as page and file show it. */
export async function openNeeds(context: Context, url: string) {
  const viewer = viewerOf(context);
  const work = context.get(workContext);
  const { list, wanted, typedUnit, byUnit } = readNeeds(url, viewer.today);
  const showsUnits = canReadPlannedNeeds(viewer);
  const asked = showsUnits ? { ...wanted, typedUnit } : { unitId: null, typedUnit: "" };
  const { unitId, unitChoices, unitName } = await reportUnit(context, list, asked);
  const narrowed = { ...wanted, unitId };
  const found = await findNeeds(work, viewer, narrowed);
  if (found === null) throw notFound();
  const units = byUnit && showsUnits ? await listUnitNeeds(work, viewer, narrowed) : null;
  return { ...found, units, wanted: narrowed, typedUnit, unitName, unitChoices, showsUnits };
}

/** The people whom a number of the list counts; those who are planned are noted as read. */
export async function openNeedPeople(context: Context, url: string) {
  const viewer = viewerOf(context);
  const { wanted } = readNeeds(url, viewer.today);
  const unitName = await filteredUnit(context, wanted.unitId);
  const atName = await filteredUnit(context, wanted.filter.unitId);
  const found = await listNeedPeople(context.get(workContext), viewer, wanted);
  if (found === null) throw notFound();
  const planned = found.rows.filter(({ isPlanned }) => isPlanned);
  const people = planned.map(({ id }) => ({ cadreId: id }));
  recordPlanningRead(context, { url, people, what: "seen" });
  return { ...found, wanted, unitName: atName ?? unitName, url };
}
