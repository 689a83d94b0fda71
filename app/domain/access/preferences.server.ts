import type { Work } from "#app/platform/work.server.ts";

/** Keeps the language, the appearance, or whether messages also come by e-mail, with the account. */
export async function savePreferences(
  work: Work,
  input: {
    accountId: number;
    locale?: "vi" | "en";
    theme?: "light" | "dark" | null;
    wantsMail?: boolean;
  },
): Promise<void> {
  const { accountId, wantsMail, ...other } = input;
  const chosen = wantsMail === undefined ? other : { ...other, wantsMail: wantsMail ? 1 : 0 };
  await work.bookkeeping((tx) =>
    tx.account.update({ where: { id: accountId }, data: chosen, select: { id: true } }),
  );
}
