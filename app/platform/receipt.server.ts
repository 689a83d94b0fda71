import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { isUniqueViolation, type Tx } from "#app/platform/db.server.ts";
import { insertRows, prepared } from "#app/platform/prepared.server.ts";
import { sqlIn, type Work } from "#app/platform/work.server.ts";

/** The form has made something already, and said something else when it did. */
export type OnceRefusal = "saved_otherwise";

/** A key of the portal's own forms is 36 characters; anything longer is nobody's. */
const longestKey = 100;

/** What the form says whose command runs, for the receipt that the command writes. */
const said = new AsyncLocalStorage<string>();

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
  const digest = said.getStore() ?? null;
  const receipt = { key, accountId, subjectId, digest, createdAt: work.at };
  await insertRows(sqlIn(tx, work), "FormReceipt", [receipt]);
}

/**
 * Creates once per form: a repeated or double POST with the same key finds what the first one made, and is refused,
 * saved_otherwise, when its content is another. `create` writes the receipt in its transaction and answers the new id.
 */
export async function onceOnly<Refusal extends string>(
  work: Work,
  key: string | null,
  content: object,
  create: () => Promise<Result<number, Refusal>>,
): Promise<Result<number, Refusal | OnceRefusal>> {
  const digest = createHash("sha256").update(JSON.stringify(content)).digest("base64url");
  const earlier = await findEarlier(work, key, digest);
  if (earlier !== null) return earlier;
  try {
    const result = await said.run(digest, create);
    // why: the first of two posts may have taken the name that the second is refused for
    return (result.ok ? null : await findEarlier(work, key, digest)) ?? result;
  } catch (error) {
    // why: two posts at the same moment; the database lets one receipt in, the other finds it
    const winner = isUniqueViolation(error) ? await findEarlier(work, key, digest) : null;
    if (winner === null) throw error;
    return winner;
  }
}

/**
 * True when the form with this key has made something already: what it made must not be held against its second post,
 * which the command then answers as it answered the first. One statement.
 */
export async function isRepeated(work: Work, key: string | null): Promise<boolean> {
  return (await receiptOf(work, key)) !== null;
}

async function findEarlier(
  work: Work,
  key: string | null,
  digest: string,
): Promise<Result<number, OnceRefusal> | null> {
  const receipt = await receiptOf(work, key);
  if (receipt === null) return null;
  // why: a receipt from before contents were kept says nothing of them
  const isSame = receipt.digest === null || receipt.digest === digest;
  return isSame ? accept(receipt.subjectId) : refuse("saved_otherwise");
}

async function receiptOf(work: Work, key: string | null) {
  if (!isKey(key) || (work.actor.kind !== "account" && work.actor.kind !== "guest")) return null;
  const { accountId } = work.actor;
  const [receipt = null] = await receiptsOf(work.db.sql, { key, accountId });
  return receipt;
}

const receiptsOf = prepared((sql, { key, accountId }: { key: string; accountId: number }) =>
  sql
    .selectFrom("FormReceipt")
    .where("key", "=", key)
    .where("accountId", "=", accountId)
    .select(["subjectId", "digest"]),
);
