import type { PaperKind } from "#app/domain/courses/paper.ts";
import { identityKey, tidy } from "#app/kernel/vietnamese.ts";

/** The form of a paper: of the Party (HD 05-HD/VPTW, 2026) or of the state (NĐ 30/2020/NĐ-CP). */
export const paperFamilies = ["party", "state"] as const;
export type PaperFamily = (typeof paperFamilies)[number];

/** What a paper says of who issues it and to whom it goes; texts of several lines have one fact a line, null = left blank. */
export type PaperWords = {
  family: PaperFamily;
  /** the issuing body, as it stands in the header */
  issuer: string;
  /** the body above it */
  superior: string | null;
  /** what follows the number: "QĐ/BTCTU", "QĐ-TCT" */
  code: string | null;
  /** where it is issued */
  place: string | null;
  /** whose decision it is */
  decider: string | null;
  /** for whom somebody signs: "K/T TRƯỞNG BAN", "TM. ỦY BAN NHÂN DÂN" */
  authority: string | null;
  signerPost: string | null;
  signerName: string | null;
  bases: string | null;
  /** to whom a letter goes */
  addressees: string | null;
  recipients: string | null;
};

export const paperFields = [
  "family",
  "issuer",
  "superior",
  "code",
  "place",
  "decider",
  "authority",
  "signerPost",
  "signerName",
  "bases",
  "addressees",
  "recipients",
] as const satisfies readonly (keyof PaperWords)[];

/** Papers that name no type above their text: their subject stands beneath the number, and they have addressees. */
export const isLetter = (kind: PaperKind): boolean => kind === "call" || kind === "summons";

/** Papers with a list of people. */
export const hasAnnex = (kind: PaperKind): boolean =>
  kind === "sending" || kind === "summons" || kind === "recognition";

/** The room in which a clerk writes a number or a day by hand. */
const room = "      ";

/**
 * The line of the number: left blank until the paper is recorded; a recorded number of digits alone gets the code, with a
 * zero before one below ten. The Party writes no colon and a hyphen, the state a colon and a slash.
 */
export function numberLine(
  { family, code }: Pick<PaperWords, "family" | "code">,
  number: string | null,
): string {
  const head = family === "party" ? "Số" : "Số:";
  const tail = code === null ? "" : `${family === "party" ? "-" : "/"}${code}`;
  if (number === null) return `${head}${room}${tail}`;
  return /^\d+$/.test(number) ? `${head} ${number.padStart(2, "0")}${tail}` : `${head} ${number}`;
}

/** Parts of the line of the day: a zero before days 1 to 9 and months 1 and 2; blank while there is no day (yyyy-mm-dd). */
export function dateParts(date: string | null): { day: string; month: string; year: string } {
  if (date === null) return { day: "    ", month: "    ", year: "       " };
  const [year = "", month = "", day = ""] = date.split("-");
  return { day, month: Number(month) < 3 ? month : String(Number(month)), year };
}

const signs = [
  { party: "T/M", state: "TM." },
  { party: "K/T", state: "KT." },
  { party: "T/L", state: "TL." },
] as const;

/** "KT. TRƯỞNG BAN" in the Party's form is "K/T TRƯỞNG BAN", and the other way round; other words stay as they are. */
export function authorityIn(family: PaperFamily, authority: string): string {
  const text = tidy(authority);
  const sign = signs.find(({ party }) => {
    const [first = "", second = ""] = party.split("/");
    return new RegExp(`^${first}[/.]?${second}\\.?\\s`, "i").test(text);
  });
  if (sign === undefined) return text;
  return `${sign[family]} ${text.slice(text.indexOf(" ") + 1)}`;
}

/** The lines of a text that have something. */
export const linesOf = (text: string | null): string[] =>
  (text ?? "")
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "");

type Recorded = {
  id: number;
  kind: PaperKind;
  number: string;
  date: string;
  signatory: string;
  level: string | null;
  revokedAt: string | null;
};

/**
 * The recorded paper of a kind that counts; of several sending decisions the one asked for by its id, else that of the
 * level, else the only one. Null while there is none, and the number stays blank.
 */
export function recordedPaper<Paper extends Recorded>(
  papers: readonly Paper[],
  { kind, level, paperId }: { kind: PaperKind; level: string | null; paperId: number | null },
): Paper | null {
  const those = papers.filter((paper) => paper.kind === kind && paper.revokedAt === null);
  if (paperId !== null) return those.find(({ id }) => id === paperId) ?? null;
  const ofLevel =
    level === null
      ? []
      : those.filter((paper) => identityKey(paper.level ?? "") === identityKey(level));
  if (ofLevel.length > 0) return ofLevel[0] ?? null;
  return level === null && those.length === 1 ? (those[0] ?? null) : null;
}
