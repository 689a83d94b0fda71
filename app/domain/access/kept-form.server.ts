import { seal, unseal } from "#app/platform/auth/token.server.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

/** What somebody typed when the session ended: the page of the form, where it posts, its fields. */
export type KeptForm = { page: string; action: string; fields: Record<string, string> };

const keptMinutes = 30;
const largest = 200_000;

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
    const kept = await tx.keptForm.create({
      data: {
        accountId: input.accountId,
        path: input.page,
        ciphertext: seal(input.token, text),
        createdAt: work.at,
        expiresAt,
      },
      select: { id: true },
    });
    return kept.id;
  });
}

/** The kept form of this account, opened with `token`; null when it is another's, too old or unreadable. */
export async function openKeptForm(
  db: Db,
  input: { id: number; accountId: number; token: string; at: string },
): Promise<KeptForm | null> {
  const kept = await db.prisma.keptForm.findFirst({
    where: { id: input.id, accountId: input.accountId, expiresAt: { gt: input.at } },
    select: { ciphertext: true },
  });
  const text = kept ? unseal(input.token, kept.ciphertext) : null;
  // why: only this program seals with that key, so the text has the shape it wrote
  return text === null ? null : (JSON.parse(text) as KeptForm);
}

/** After signing in again: the same account's form is sealed anew with the new token, another's is dropped. */
export async function carryKeptForm(
  work: Work,
  input: { id: number; accountId: number; oldToken: string; newToken: string },
): Promise<KeptForm | null> {
  const form = await openKeptForm(work.db, {
    id: input.id,
    accountId: input.accountId,
    token: input.oldToken,
    at: work.at,
  });
  await work.bookkeeping(async (tx) => {
    if (!form) await tx.keptForm.deleteMany({ where: { id: input.id } });
    else {
      await tx.keptForm.update({
        where: { id: input.id },
        data: { ciphertext: seal(input.newToken, JSON.stringify(form)) },
      });
    }
  });
  return form;
}

/** Drops a kept form once it was sent. */
export async function dropKeptForm(
  work: Work,
  input: { id: number; accountId: number },
): Promise<void> {
  await work.bookkeeping((tx) => tx.keptForm.deleteMany({ where: input }));
}
