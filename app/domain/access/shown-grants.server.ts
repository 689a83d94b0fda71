import { sql } from "kysely";
import { grantState, isRole } from "#app/domain/access/grant.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

type Wanted = {
  ids?: number[];
  /** of these accounts; of all when left out */
  accountIds?: number[];
  roles?: readonly Role[];
  /** leaves ended ones out */
  onlyOpen?: boolean;
};

/** Grants at units in the viewer's scope with their state today, by whom they were given, confirmed, ended. */
export async function shownGrants(db: Sql, viewer: Viewer, wanted: Wanted) {
  if (wanted.accountIds?.length === 0) return [];
  let found = db
    .selectFrom("Grant as g")
    .innerJoin("Account as holder", "holder.id", "g.accountId")
    .innerJoin("OrgUnit as u", "u.id", "g.unitId")
    .leftJoin("Account as giver", "giver.id", "g.grantedById")
    .leftJoin("Account as confirmer", "confirmer.id", "g.confirmedById")
    .where("g.unitId", "in", unitsInScope(db, viewer));
  if (wanted.ids) found = found.where("g.id", "in", wanted.ids);
  if (wanted.accountIds) found = found.where("g.accountId", "in", wanted.accountIds);
  if (wanted.roles) found = found.where("g.role", "in", wanted.roles);
  if (wanted.onlyOpen) found = found.where("g.endedAt", "is", null);
  const rows = await found
    .select(["g.id", "g.accountId", "g.role", "g.unitId", "g.validFrom", "g.validTo", "g.reason"])
    .select(["g.grantedAt", "g.grantedById", "g.confirmedAt", "g.endedAt", "g.endReason"])
    .select(["u.validFrom as unitValidFrom", "u.validTo as unitValidTo"])
    .select(["holder.displayName as holderName", "holder.userName as holderUserName"])
    .select(["giver.displayName as giverName", "confirmer.displayName as confirmerName"])
    .select(unitNameOn(viewer.today).as("unitName"))
    .orderBy("g.grantedAt")
    .orderBy("g.id")
    .execute();
  return rows.flatMap(({ role, ...grant }) =>
    isRole(role) ? [{ ...grant, role, state: grantState({ ...grant, role }, viewer.today) }] : [],
  );
}

export type ShownGrant = Awaited<ReturnType<typeof shownGrants>>[number];

/** The name of the grant's unit: of the day, else the last it had, else the first it will have. */
function unitNameOn(today: string) {
  const [name, unit, from] = [sql.ref("v.name"), sql.ref("v.unitId"), sql.ref("v.validFrom")];
  return sql<string>`(select ${name} from ${sql.table("OrgUnitVersion")} as v
    where ${unit} = ${sql.ref("g.unitId")}
    order by case when ${from} is null or ${from} <= ${today} then 0 else 1 end, coalesce(${from}, '') desc
    limit 1)`;
}
