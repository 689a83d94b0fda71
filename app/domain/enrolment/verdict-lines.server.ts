import { namesIn } from "#app/domain/catalogue/audience-names.server.ts";
import { readLines } from "#app/domain/catalogue/eligibility-reading.ts";
import type { EligibilityLine } from "#app/domain/catalogue/eligibility.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** A verdict as it is frozen beside an enrolment, see judgeEligibility; of one that was never judged no lines. */
function linesOf(verdict: string | null): EligibilityLine[] {
  const judged: unknown = JSON.parse(verdict ?? "[]");
  if (typeof judged !== "object" || judged === null || !("lines" in judged)) return [];
  // why: the portal wrote it from its own lines
  return judged.lines as EligibilityLine[];
}

/**
 * Verdicts line by line, as those read them who send people and run courses: a line that rests on planning shows its
 * result alone (product 4.1). With the names of what they ask for, units by that of a day. At most four statements,
 * however many verdicts.
 */
export async function readVerdicts(sql: Sql, verdicts: readonly (string | null)[], day: string) {
  const lines = verdicts.map((verdict) => readLines(linesOf(verdict), "result"));
  const asked = lines.flat().flatMap(({ parts }) => parts.map(({ required }) => required));
  const names = await namesIn(
    sql,
    asked.map((requirement) => ({ requirement })),
    day,
  );
  return { lines, names };
}
