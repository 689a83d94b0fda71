import { seal, unseal } from "#app/platform/auth/token.server.ts";
import type { Db, Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** What somebody typed when the session ended: the page of the form, where it posts, its fields. */
export type KeptForm = { page: string; action: string; fields: Record<string, string> };

const keptMinutes = 30;
const largest = 200_000;
/** Forms kept of one account at a time: a session that has ended must not fill the disk. */
const mostKept = 10;

/** Fields that are never kept: passwords, tokens, and the form's own machinery. */
function mayKeep(name: string): boolean {
  return !/password|token|file|^_/i.test(name);
}

/**
 * Keeps typed fields for the account that held `token`, encrypted with it: without the browser's cookie
 * nobody reads them. Answers the id for the cookie; null when there is nothing to keep.
 */
export async function keepForm(
  work: Work,
  input: { token: string; accountId: number; page: string; action: string; form: FormData },
): Promise<number | null> {
  const fields: Record<string, string> = {};
  for (const [name, value] of input.form) {
    if (typeof value === "string" && mayKeep(name)) fields[name] = value;
  }
  const text = JSON.stringify({
    page: input.page,
    action: input.action,
    fields,
  } satisfies KeptForm);
  if (Object.keys(fields).length === 0 || text.length > largest) return null;
  const expiresAt = new Date(work.now.getTime() + keptMinutes * 60_000).toISOString();
  return work.bookkeeping(async (tx) => {
    await tx.keptForm.deleteMany({ where: { expiresAt: { lt: work.at } } });
    await dropOldest(tx, input.accountId);
    const kept = await tx.keptForm.create({
      data: {
        accountId: input.accountId,
        // why: the query may hold a name that somebody searched for; the whole page stands in the sealed text
        path: input.page.split("?")[0] ?? "",
        ciphertext: seal(input.token, text),
        createdAt: work.at,
        expiresAt,
      },
      select: { id: true },
    });
    return kept.id;
  });
}

/** Makes room for one more. */
async function dropOldest(tx: Tx, accountId: number): Promise<void> {
  const surplus = await tx.keptForm.findMany({
    where: { accountId },
    orderBy: { id: "desc" },
    skip: mostKept - 1,
    select: { id: true },
  });
  const ids = surplus.map(({ id }) => id);
  if (ids.length > 0) await tx.keptForm.deleteMany({ where: { id: { in: ids } } });
}

/** The kept form of this account, opened with `token`; null when it is another's, too old or unreadable. */
export async function openKeptForm(
  db: Db,
  input: { id: number; accountId: number; token: string; at: string },
): Promise<KeptForm | null> {
  const opened = await openWith(db, input);
  return opened?.accountId === input.accountId ? opened.form : null;
}

/** What the holder of `token` had kept, whoever it was. */
async function openWith(
  db: Db,
  input: { id: number; token: string; at: string },
): Promise<{ accountId: number; form: KeptForm } | null> {
  const kept = await db.prisma.keptForm.findFirst({
    where: { id: input.id, expiresAt: { gt: input.at } },
    select: { accountId: true, ciphertext: true },
  });
  const text = kept ? unseal(input.token, kept.ciphertext) : null;
  // why: only this program seals with that key, so the text has the shape it wrote
  return kept && text !== null
    ? { accountId: kept.accountId, form: JSON.parse(text) as KeptForm }
    : null;
}

/**
 * After signing in again: the same account's form is sealed anew with the new token, another's is dropped. What
 * the old token does not open is not this browser's and stays.
 */
export async function carryKeptForm(
  work: Work,
  input: { id: number; accountId: number; oldToken: string; newToken: string },
): Promise<KeptForm | null> {
  const { id, accountId, oldToken, newToken } = input;
  const opened = await openWith(work.db, { id, token: oldToken, at: work.at });
  if (!opened) return null;
  const own = opened.accountId === accountId;
  await work.bookkeeping(async (tx) => {
    if (!own) return tx.keptForm.deleteMany({ where: { id } });
    const ciphertext = seal(newToken, JSON.stringify(opened.form));
    return tx.keptForm.updateMany({ where: { id }, data: { ciphertext } });
  });
  return own ? opened.form : null;
}

/** Drops a kept form once it was sent. */
export async function dropKeptForm(
  work: Work,
  input: { id: number; accountId: number },
): Promise<void> {
  await work.bookkeeping((tx) => tx.keptForm.deleteMany({ where: input }));
}
