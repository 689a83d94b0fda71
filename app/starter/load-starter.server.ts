import { rebuildUnitReach } from "#app/domain/organisation/rebuild-reach.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { accept, type Result, refuse } from "#app/kernel/result.ts";
import { searchKey, textSortKey } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { type CatalogueLoaded, loadCatalogue } from "./load-catalogue.server.ts";
import { loadPaperTemplates, type TemplatesLoaded } from "./load-paper-templates.server.ts";
import type { StarterPlan } from "./plan.ts";
import { starterPlan } from "./starter-plan.ts";

type UnitsLoaded = { units: number; successions: number; reach: number };

/** What was added now. */
export type StarterLoaded = UnitsLoaded & CatalogueLoaded & TemplatesLoaded;

/**
 * Fills an empty database with the organisation of the province, and any database with the titles, terms, rule
 * sets, retirement ages, programmes and templates of papers that it lacks, so that one of an earlier version gets them too. Units that
 * are there stay as they are. Refuses already_loaded where nothing is missing.
 */
export async function loadStarter(work: Work): Promise<Result<StarterLoaded, "already_loaded">> {
  return await work.transaction(async (tx) => {
    // why: two processes may start on one empty database; the second waits here and then finds it filled
    await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
    const filled = (await tx.orgUnit.findFirst({ select: { id: true } })) !== null;
    const units = filled ? { units: 0, successions: 0, reach: 0 } : await loadUnits(tx);
    const catalogue = await loadCatalogue(tx, work);
    const loaded = { ...units, ...catalogue, ...(await loadPaperTemplates(tx, work)) };
    if (Object.values(loaded).every((count) => count === 0)) return refuse("already_loaded");
    recordAudit(tx, {
      action: "starter.loaded",
      subjectType: "org_unit",
      subjectId: null,
      detail: loaded,
    });
    return accept(loaded);
  });
}

async function loadUnits(tx: Tx): Promise<UnitsLoaded> {
  const plan = starterPlan();
  await writePlan(tx, plan);
  return {
    units: plan.units.length,
    successions: plan.successions.length,
    reach: await rebuildUnitReach(tx),
  };
}

async function writePlan(tx: Tx, plan: StarterPlan): Promise<void> {
  const created = await tx.orgUnit.createManyAndReturn({
    data: plan.units.map(({ kind, validFrom, validTo, source, toConfirm }) => ({
      kind,
      validFrom,
      validTo,
      source,
      toConfirm: toConfirm ? 1 : 0,
    })),
    select: { id: true },
  });
  // why: ids rise in the order of the rows, the answer's own order is not promised
  const ids = created.map(({ id }) => id).sort((a, b) => a - b);
  const byKey = new Map(plan.units.map(({ key }, index) => [key, ids[index]]));
  const idOf = (key: string): number => {
    const id = byKey.get(key);
    invariant(id !== undefined, `every key of the starter data is a unit's: ${key}`);
    return id;
  };
  await tx.orgUnitVersion.createMany({
    data: plan.units.flatMap(({ key, versions }) =>
      versions.map(({ name, code, parent, validFrom, validTo }) => ({
        unitId: idOf(key),
        name,
        code,
        parentId: parent === null ? null : idOf(parent),
        validFrom,
        validTo,
        searchKey: searchKey(name),
        sortKey: textSortKey(name),
      })),
    ),
  });
  await tx.unitSuccession.createMany({
    data: plan.successions.map(({ from, to, date, kind, decision, toConfirm }) => ({
      fromUnitId: idOf(from),
      toUnitId: idOf(to),
      date,
      kind,
      decision,
      toConfirm: toConfirm ? 1 : 0,
    })),
  });
}
