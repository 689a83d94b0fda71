import type { Work } from "#app/platform/work.server.ts";

/** Keeps the language or the appearance with the account. */
export async function savePreferences(
  work: Work,
  input: { accountId: number; locale?: "vi" | "en"; theme?: "light" | "dark" | null },
): Promise<void> {
  const { accountId, ...chosen } = input;
  await work.bookkeeping((tx) =>
    tx.account.update({ where: { id: accountId }, data: chosen, select: { id: true } }),
  );
}
