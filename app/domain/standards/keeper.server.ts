import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { canDraftStandards, canKeepStandards, canPublishStandards } from "./policy.ts";

/** True when somebody may change what the whole province is judged by: the role, and a grant that covers every unit. */
export const isKeeper = (work: Work): Promise<boolean> => mayEverywhere(work, canKeepStandards);

/** True when somebody may draft versions of standards: the role, and a grant that covers every unit. */
export const isDrafter = (work: Work): Promise<boolean> => mayEverywhere(work, canDraftStandards);

/** True when somebody may put versions of standards in force: the role, and a grant that covers every unit. */
export const isPublisher = (work: Work): Promise<boolean> =>
  mayEverywhere(work, canPublishStandards);

async function mayEverywhere(
  { actor, db }: Work,
  may: (viewer: Viewer) => boolean,
): Promise<boolean> {
  return actor.kind === "account" && may(actor) && (await coversEveryUnit(db, actor));
}

/** One change of titles, terms, rules and programmes at a time: what must be unique is looked up after this. */
export async function lockStandards(tx: Tx): Promise<void> {
  await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
}
