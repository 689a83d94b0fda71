import { actorLabel } from "#app/kernel/actor.ts";
import { newToken } from "#app/platform/auth/token.server.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import type { Work } from "#app/platform/work.server.ts";
import { drawNumbers } from "./draw-numbers.server.ts";
import type { Book } from "./register.ts";

/** A certificate with the names of its day. */
export type RegisterLine = {
  completionId: number;
  /** last day; null = for good */
  validTo: string | null;
  fullName: string;
  birthDate: string;
  gender: string;
  place: string | null;
  /** of a reissue: the certificate that it stands instead of, and why */
  replacesId?: number;
  reissueReason?: string;
};

/** Enters certificates into a register in their order, and answers the number of the first. Two statements or more. */
export async function enterRegister(
  sql: Sql,
  work: Work,
  { book, issuedOn, lines }: { book: Book; issuedOn: string; lines: readonly RegisterLine[] },
): Promise<number> {
  const first = await drawNumbers(sql, book, lines.length);
  await insertRows(
    sql,
    "Certificate",
    lines.map((line, index) => ({
      ...line,
      ...book,
      number: first + index,
      token: newToken(),
      issuedOn,
      enteredAt: work.at,
      enteredBy: actorLabel(work.actor),
      enteredById: work.actor.kind === "account" ? work.actor.accountId : null,
    })),
  );
  return first;
}
