import { loadAudience } from "#app/domain/catalogue/audience.server.ts";
import { isEligible, judgeAudience } from "#app/domain/catalogue/eligibility.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { loadEligibilityFacts } from "./eligibility-facts.server.ts";
import type { LockedCourse } from "./seating.server.ts";

/**
 * Whether people meet the audience rule of a course on its first day (product 4.1), with the verdict as it is frozen
 * beside an enrolment: the version of the rule, the day, and every line as the canonical JSON it was judged in. A rule without
 * conditions asks for nobody's facts.
 */
export async function judgeEligibility(
  sql: Sql,
  { versionId, startsOn }: Pick<LockedCourse, "versionId" | "startsOn">,
  cadreIds: readonly number[],
): Promise<Map<number, { eligible: boolean; verdict: string }>> {
  const rule = (await loadAudience(sql, [versionId])).get(versionId) ?? [];
  if (rule.length === 0) {
    const verdict = JSON.stringify({ versionId, day: startsOn, lines: [] });
    return new Map(cadreIds.map((id) => [id, { eligible: true, verdict }]));
  }
  const facts = await loadEligibilityFacts(sql, cadreIds, startsOn);
  return new Map(
    cadreIds.map((id) => {
      const known = facts.get(id);
      const lines = known ? judgeAudience(rule, known, startsOn) : [];
      const eligible = known !== undefined && isEligible(lines);
      return [id, { eligible, verdict: JSON.stringify({ versionId, day: startsOn, lines }) }];
    }),
  );
}
