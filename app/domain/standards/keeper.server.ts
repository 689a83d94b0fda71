import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { canKeepStandards } from "./policy.ts";

/** True when somebody may change what the whole province is judged by: the role, and a grant that covers every unit. */
export async function isKeeper({ actor, db }: Work): Promise<boolean> {
  return actor.kind === "account" && canKeepStandards(actor) && (await coversEveryUnit(db, actor));
}

/** One change of titles, terms, rules and programmes at a time: what must be unique is looked up after this. */
export async function lockStandards(tx: Tx): Promise<void> {
  await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
}
