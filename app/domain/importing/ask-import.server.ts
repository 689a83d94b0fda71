import { isUnitInScope } from "#app/domain/people/scope.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import { canImport } from "./policy.ts";
import { whatStandsOn } from "./take-back.server.ts";

type Ask<Refusal extends string> = (
  tx: Tx,
  found: Found,
) => Promise<Result<{ action: string; data: Change }, Refusal>>;
type Found = NonNullable<Awaited<ReturnType<typeof lockImport>>>;
type Change = {
  status?: string;
  asked?: string | null;
  askedBy?: string | null;
  claim?: null;
  filePath?: null;
};

/** Locks an import by writing it and answers what it says; null where it is not there. */
async function lockImport(tx: Tx, id: number) {
  const { count } = await tx.import.updateMany({
    where: { id },
    data: { revision: { increment: 1 } },
  });
  return count === 0 ? null : tx.import.findUnique({ where: { id } });
}

/** Asks something of an import in scope; a worker does it. */
async function askOf<Refusal extends string>(
  work: Work,
  id: number,
  decide: Ask<Refusal>,
): Promise<Result<Found, Refusal | "not_allowed" | "not_found">> {
  const { actor, db } = work;
  if (!canImport(actor)) return refuse("not_allowed");
  return work.transaction<Found, Refusal | "not_allowed" | "not_found">(async (tx) => {
    const found = await lockImport(tx, id);
    const isInScope =
      found !== null &&
      (actor.kind !== "account" || (await isUnitInScope(sqlIn(tx, { db }), actor, found.unitId)));
    if (!found || !isInScope) return refuse("not_found");
    const decision = await decide(tx, found);
    if (!decision.ok) return decision;
    const { action, data } = decision.value;
    await tx.import.update({ where: { id }, data });
    const { fileName, kind } = found;
    recordAudit(tx, {
      action,
      subjectType: "import",
      subjectId: id,
      detail: { fileName, kind },
    });
    return accept(found);
  });
}

const asking = (asked: string, work: Work) => ({ asked, askedBy: JSON.stringify(work.actor) });

export type AcceptRefusal =
  | "not_allowed"
  | "not_found"
  | "not_checked"
  | "nothing_to_accept"
  | "own_row";

/**
 * Asks for a checked import to be accepted: it lands whole, once, when its turn comes. Refuses not_allowed, not_found
 * (out of scope), not_checked, nothing_to_accept (no row that is new, changed or known), own_row (nobody acts on
 * their own record).
 */
export async function requestAcceptance(
  work: Work,
  { id }: { id: number },
): Promise<Result<{ id: number }, AcceptRefusal>> {
  const { actor } = work;
  const result = await askOf<"not_checked" | "nothing_to_accept" | "own_row">(
    work,
    id,
    async (tx, found) => {
      if (found.status !== "checked") return refuse("not_checked");
      const { rowsNew, rowsChanged, rowsUnchanged } = found;
      if (rowsNew + rowsChanged + rowsUnchanged === 0) return refuse("nothing_to_accept");
      const own = actor.kind === "account" ? actor.cadreId : null;
      if (own !== null && (await tx.importRow.count({ where: { importId: id, cadreId: own } })) > 0)
        return refuse("own_row");
      return accept({
        action: "import.asked",
        data: { status: "accepting", ...asking("accept", work) },
      });
    },
  );
  return result.ok ? accept({ id }) : result;
}

/**
 * Asks for an accepted import to be taken back. Refuses not_allowed, not_found, not_accepted, built_upon
 * (`whatStandsOn` tells what).
 */
export async function requestUndo(
  work: Work,
  { id }: { id: number },
): Promise<Result<{ id: number }, "not_allowed" | "not_found" | "not_accepted" | "built_upon">> {
  const result = await askOf<"not_accepted" | "built_upon">(work, id, async (tx, found) => {
    if (found.status !== "accepted" || found.asked !== null) return refuse("not_accepted");
    if ((await whatStandsOn(sqlIn(tx, work), id)).length > 0) return refuse("built_upon");
    return accept({ action: "import.asked", data: asking("undo", work) });
  });
  return result.ok ? accept({ id }) : result;
}

const discardable = ["waiting", "reading", "checked", "failed"];

/**
 * Throws away an import that was not accepted; the caller removes its file. Refuses not_allowed, not_found,
 * not_discardable.
 */
export async function discardImport(
  work: Work,
  { id }: { id: number },
): Promise<Result<{ filePath: string | null }, "not_allowed" | "not_found" | "not_discardable">> {
  const result = await askOf<"not_discardable">(work, id, async (_tx, { status }) =>
    discardable.includes(status)
      ? accept({
          action: "import.discarded",
          data: { status: "discarded", filePath: null, asked: null, askedBy: null, claim: null },
        })
      : refuse("not_discardable"),
  );
  return result.ok ? accept({ filePath: result.value.filePath }) : result;
}

/** Asks for a checked or failed import to be checked again. Refuses not_allowed, not_found, not_checked. */
export async function recheckImport(
  work: Work,
  { id }: { id: number },
): Promise<Result<{ id: number }, "not_allowed" | "not_found" | "not_checked">> {
  const result = await askOf<"not_checked">(work, id, async (_tx, { status, filePath }) =>
    (status === "checked" || status === "failed") && filePath !== null
      ? accept({ action: "import.asked", data: { status: "waiting", ...asking("check", work) } })
      : refuse("not_checked"),
  );
  return result.ok ? accept({ id }) : result;
}
