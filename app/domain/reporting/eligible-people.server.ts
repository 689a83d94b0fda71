import { loadAudience } from "#app/domain/catalogue/audience.server.ts";
import { isEligible, judgeAudience } from "#app/domain/catalogue/eligibility.ts";
import { loadEligibilityFactsOn } from "#app/domain/enrolment/eligibility-facts.server.ts";
import { isOwnRow } from "#app/domain/enrolment/policy.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** How many people are judged for a list of courses at most. */
export const mostJudged = 300;

type Judged = { id: number; versionId: number; startsOn: string };

/**
 * How many of a unit's own people, oneself left out, meet the audience rule of each course on its first day, by course;
 * null for a unit with more people than are judged here. The same number of statements however many courses.
 */
export async function countEligible(
  db: Sql,
  viewer: Viewer,
  courses: readonly Judged[],
): Promise<Map<number, number> | null> {
  const people = await db
    .selectFrom("Cadre as c")
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(db, viewer))
    .select("c.id as cadreId")
    .limit(mostJudged + 2)
    .execute();
  const ids = people.filter((person) => !isOwnRow(viewer, person)).map(({ cadreId }) => cadreId);
  if (ids.length > mostJudged) return null;
  const rules = await loadAudience(db, [...new Set(courses.map(({ versionId }) => versionId))]);
  const ruleOf = ({ versionId }: Judged) => rules.get(versionId) ?? [];
  const ruled = courses.filter((course) => ruleOf(course).length > 0);
  const days = [...new Set(ruled.map(({ startsOn }) => startsOn))];
  const facts = await loadEligibilityFactsOn(db, ids, days);
  const counts = new Map<number, number>();
  for (const course of courses) {
    const rule = ruleOf(course);
    const known = [...(facts.get(course.startsOn)?.values() ?? [])];
    const met = known.filter((one) => isEligible(judgeAudience(rule, one, course.startsOn)));
    // why: a rule without conditions is met by everybody
    counts.set(course.id, rule.length === 0 ? ids.length : met.length);
  }
  return counts;
}
