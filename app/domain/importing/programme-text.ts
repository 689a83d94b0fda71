import { identityKey } from "#app/kernel/vietnamese.ts";
import { longestWords } from "./cells.ts";

export type ImportProgramme = { id: number; code: string; forms: readonly string[] };

/** Compared without punctuation, so that "QP-AN" and "QP, AN" are one, and "ĐT3" is "ĐT 3". */
function keyOf(text: string): string {
  const words = text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  return identityKey(words.replace(/(\p{L})(\d)/gu, "$1 $2"));
}

/**
 * Answers which programme a course's name is, by the texts that files write for each: as it stands, or without
 * "Lớp", "Khóa học", and without an intake, a year or what stands in brackets at its end ("Lớp Cao cấp lý luận
 * chính trị K74B.21, năm 2023"). Null where no programme has it.
 */
export function programmeReader<Programme extends ImportProgramme>(
  programmes: readonly Programme[],
): (typed: string) => Programme | null {
  const byForm = new Map<string, Programme>();
  for (const programme of programmes) {
    for (const form of programme.forms) byForm.set(keyOf(form), programme);
  }
  return (typed) => {
    if (typed.length > longestWords) return null;
    for (const text of variants(typed)) {
      const found = byForm.get(keyOf(text));
      if (found) return found;
    }
    return null;
  };
}

function variants(typed: string): string[] {
  const text = typed.normalize("NFC");
  const withoutStart = text.replace(
    /^\s*((lớp|khóa|khoá|chương trình)( (học|đào tạo|bồi dưỡng))?:?)\s+/iu,
    "",
  );
  const withoutWord = text.replace(/^\s*(lớp|khóa|khoá|chương trình):?\s+/iu, "");
  return [text, withoutWord, withoutStart].flatMap((start) => {
    const plain = start.replace(/[([][^)\]]*[)\]]\s*$/u, "");
    return [start, plain, withoutIntake(plain), withoutIntake(start)];
  });
}

function withoutIntake(text: string): string {
  return text
    .replace(/[,;–-]?\s*(khóa|khoá|lớp)\s+[\p{Lu}\d][\p{Lu}\d./-]*\s*$/u, "")
    .replace(/[,;–-]?\s*(năm\s+)?(19|20)\d\d(\s*[-–/]\s*(19|20)\d\d)?\s*$/iu, "")
    .replace(/[,;–-]?\s*(khóa|khoá|lớp)?\s*\p{Lu}{0,4}\d[\p{Lu}\d./-]*\s*$/u, (end) =>
      /\p{Lu}/u.test(end) ? "" : end,
    );
}
