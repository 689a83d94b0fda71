import { accept, type Result } from "#app/kernel/result.ts";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { insertRows, prepared } from "#app/platform/prepared.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/** A key of the portal's own forms is 36 characters; anything longer is nobody's. */
const longestKey = 100;

function isKey(key: string | null): key is string {
  return key !== null && key.length > 0 && key.length <= longestKey;
}

/** Notes inside the creating transaction what the form with this key made. */
export async function writeReceipt(
  tx: Tx,
  work: Work,
  key: string | null,
  subjectId: number,
): Promise<void> {
  if (!isKey(key) || (work.actor.kind !== "account" && work.actor.kind !== "guest")) return;
  const { accountId } = work.actor;
  const receipt = { key, accountId, subjectId, createdAt: work.at };
  await insertRows(sqlIn(tx, work), "FormReceipt", [receipt]);
}

/**
 * Creates once per form: a repeated or double POST with the same key finds what the first one made.
 * `create` writes the receipt in its transaction and answers the new id.
 */
export async function onceOnly<Refusal extends string>(
  work: Work,
  key: string | null,
  create: () => Promise<Result<number, Refusal>>,
): Promise<Result<number, Refusal>> {
  const earlier = await findReceipt(work, key);
  if (earlier !== null) return accept(earlier);
  try {
    const result = await create();
    // why: the first of two posts may have taken the name that the second is refused for
    const winner = result.ok ? null : await findReceipt(work, key);
    return winner === null ? result : accept(winner);
  } catch (error) {
    // why: two posts at the same moment; the database lets one receipt in, the other finds it
    const winner = isUniqueViolation(error) ? await findReceipt(work, key) : null;
    if (winner === null) throw error;
    return accept(winner);
  }
}

async function findReceipt(work: Work, key: string | null): Promise<number | null> {
  if (!isKey(key) || (work.actor.kind !== "account" && work.actor.kind !== "guest")) return null;
  const { accountId } = work.actor;
  const [receipt] = await receiptsOf(work.db.sql, { key, accountId });
  return receipt?.subjectId ?? null;
}

const receiptsOf = prepared((sql, { key, accountId }: { key: string; accountId: number }) =>
  sql
    .selectFrom("FormReceipt")
    .where("key", "=", key)
    .where("accountId", "=", accountId)
    .select("subjectId"),
);
