import { expect, test } from "vitest";
import { findCourseHome } from "#app/domain/reporting/course-home.server.ts";
import { findInspectorHome } from "#app/domain/reporting/inspector-home.server.ts";
import { findLeaderHome } from "#app/domain/reporting/leader-home.server.ts";
import { findLecturerHome } from "#app/domain/reporting/lecturer-home.server.ts";
import { findOfficerHome } from "#app/domain/reporting/officer-home.server.ts";
import { findPlannerHome } from "#app/domain/reporting/planner-home.server.ts";
import { findSystemHome } from "#app/domain/reporting/system-home.server.ts";
import { findTraineeHome } from "#app/domain/reporting/trainee-home.server.ts";
import { statementsDuring, testWork } from "#tests/support/database.ts";
import { openHomes, ownCourse, planningRound, planSomebody } from "./home-stage.ts";

const homes = await openHomes();
const { db, people } = homes;
const work = testWork(db);
await planSomebody(homes, await planningRound(homes));
await ownCourse(homes, "attending");

const questions = {
  trainee: () => findTraineeHome(db, people.trainee, "08:00"),
  unit_officer: () => findOfficerHome(work, people.unit_officer),
  course_admin: () => findCourseHome(db, people.course_admin),
  lecturer: () => findLecturerHome(db, people.lecturer, "08:00"),
  planner: () => findPlannerHome(work, people.planner),
  leader: () => findLeaderHome(work, people.leader),
  system_admin: () => findSystemHome(db, people.system_admin, work.at),
  inspector: () => findInspectorHome(db, people.inspector),
};

async function stepsOf(statement: string): Promise<string[]> {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  const steps = await db.prisma.$queryRawUnsafe<{ detail: string }[]>(
    `explain query plan ${statement}`,
    ...values,
  );
  return steps.map(({ detail }) => detail);
}

/** Tables that grow with the years, by the names that the statements of homes give them. */
const growing: Record<string, string[]> = {
  Enrolment: ["e", "w"],
  EnrolmentEvent: ["v"],
  CourseSession: ["s", "taught"],
  AuditEvent: ["e"],
  SeenPerson: ["s", "seen"],
  PlanningRecord: ["r"],
  PostHolding: ["p", "placed"],
  Cadre: ["c"],
};

/** Indexes of the few rows for which something is open: to read one of these whole is to read those. */
const ofFew = ["enrolment_leaving"];

/** The tables of a statement that are read whole. */
async function readWhole(statement: string): Promise<string[]> {
  const steps = await stepsOf(statement);
  return Object.entries(growing).flatMap(([table, names]) =>
    names.some(
      (name) =>
        new RegExp(`"${table}" as "?${name}"?\\b`).test(statement) &&
        steps.some(
          (step) =>
            new RegExp(`^SCAN ${name}\\b`).test(step) &&
            !ofFew.some((index) => step.endsWith(`INDEX ${index}`)),
        ),
    )
      ? [table]
      : [],
  );
}

test.each(Object.entries(questions))(
  "the home of a %s reads no table whole that grows with the years",
  async (_role, ask) => {
    await ask();
    const statements = await statementsDuring(db, ask);
    expect(statements.length).toBeGreaterThan(2);
    const whole: string[] = [];
    for (const statement of statements) {
      for (const table of await readWhole(statement)) whole.push(`${table}: ${statement}`);
    }
    expect(whole).toEqual([]);
  },
);

test("a home looks up who has asked to leave, and accounts of nobody placed", async () => {
  const steps = async (ask: () => Promise<unknown>) => {
    const all: string[] = [];
    for (const statement of await statementsDuring(db, ask))
      all.push(...(await stepsOf(statement)));
    return all;
  };
  await questions.course_admin();
  expect(await steps(questions.course_admin)).toContain("SCAN e USING INDEX enrolment_leaving");
  const placed = (await steps(questions.system_admin)).filter((step) =>
    step.startsWith("SEARCH placed"),
  );
  expect(placed.length).toBeGreaterThan(0);
  expect(placed.filter((step) => !step.includes("(cadreId=?"))).toEqual([]);
});
