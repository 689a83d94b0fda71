import {
  type CatalogueTerm,
  loadRetirementAges,
  loadTerms,
} from "#app/domain/standards/reference.server.ts";
import type { RetirementAge } from "#app/domain/standards/retirement.ts";
import { type LoadedStandard, loadStandards } from "#app/domain/standards/standards.server.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { type Keeper, keepersOf } from "#app/platform/kept.server.ts";
import { type Announced, announcedOn } from "./coverage.ts";
import type { ProgrammeFact } from "./facts.ts";
import { loadAnnounced, loadCourses } from "./load-courses.server.ts";
import { loadProgrammeFacts } from "./load-programmes.server.ts";

/** What everybody is judged by: nobody's personal data, the same for all readers. */
export type RuleBook = {
  /** the versions of titles' standards that are or were in force, the earliest first */
  standardsOf: (titleIds: readonly number[]) => Promise<LoadedStandard[]>;
  terms: () => Promise<CatalogueTerm[]>;
  retirementAges: () => Promise<RetirementAge[]>;
  programmes: () => Promise<Map<number, ProgrammeFact>>;
  /** the courses that count as announced on a day (yyyy-mm-dd), by programme */
  announcedOn: (day: string) => Promise<Announced>;
  /** anything else that the rules say, or the announced courses */
  rules: Keeper;
  courses: Keeper;
};

/** The rules read anew by each question: for transactions, which see what they have changed themselves. */
export const readBook = (sql: Sql): RuleBook => ({
  standardsOf: (titleIds) => loadStandards(sql, { titleIds, drafts: false }),
  terms: () => loadTerms(sql),
  retirementAges: () => loadRetirementAges(sql),
  programmes: () => loadProgrammeFacts(sql),
  announcedOn: (day) => loadAnnounced(sql, day),
  rules: (load) => load(sql),
  courses: (load) => load(sql),
});

/** The rules as this process has read them, if nothing of them has changed since. One statement where it has not. */
export async function keptBook(db: Db): Promise<RuleBook> {
  const { rules, courses } = await keepersOf(db);
  return {
    standardsOf: async (titleIds) => {
      const standards = await rules(standardsByTitle);
      return titleIds.flatMap((id) => standards.get(id) ?? []);
    },
    terms: () => rules(loadTerms),
    retirementAges: () => rules(loadRetirementAges),
    programmes: () => rules(loadProgrammeFacts),
    announcedOn: async (day) => announcedOn(await courses(everyCourse), day),
    rules,
    courses,
  };
}

const everyCourse = (sql: Sql) => loadCourses(sql, null);

async function standardsByTitle(sql: Sql): Promise<Map<number, LoadedStandard[]>> {
  const standards = await loadStandards(sql, { titleIds: null, drafts: false });
  return Map.groupBy(standards, ({ titleId }) => titleId);
}
