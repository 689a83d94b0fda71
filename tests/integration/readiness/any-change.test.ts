import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { countBoard, eachFound } from "#app/domain/readiness/board.ts";
import { bands } from "#app/domain/readiness/readiness.ts";
import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { settle, standOf } from "#app/domain/readiness/settle.server.ts";
import { notAsked, verdictCode, verifiedCode } from "#app/domain/readiness/spans.ts";
import { currentTable } from "#app/domain/readiness/table.server.ts";
import { verdicts } from "#app/domain/readiness/verdict.ts";
import { subjects } from "#app/domain/standards/requirement.ts";
import type { Work } from "#app/platform/work.server.ts";
import { openTestDb, testDb, testWork } from "#tests/support/database.ts";
import { oracle } from "#tests/support/readiness-oracle/oracle.ts";
import { plainRecords } from "#tests/support/readiness-oracle/plain-facts.ts";
import { courseChanges } from "./course-changes.ts";
import { evidenceChanges } from "./evidence-changes.ts";
import { plannedWorld } from "./planned-world.ts";
import { recordChanges } from "./record-changes.ts";
import { ruleChanges } from "./rule-changes.ts";

const db = await testDb({ starter: true });
const world = await plannedWorld(db);
const work = testWork(db);
/** The same database as another process sees it, with a table of its own. */
const elsewhere = openTestDb(db.url);
afterAll(() => elsewhere.close());

/** Days that a table keeps counted from change to change, and days that the other one asks anew each time. */
const keptDays = ["2024-10-14", "2026-06-01", "2027-01-01"];
const otherDays = ["2025-08-01", "2026-05-20", "2026-06-01", "2026-12-31", "2031-07-01"];
const changes = new Map(
  [...evidenceChanges, ...recordChanges, ...ruleChanges, ...courseChanges].map((one) => [
    one.name,
    one.run,
  ]),
);
const names = [...changes.keys()];
const seen = new Set<string>();

/** By record, day and kind of evidence: the band and every verdict; and for each day how many have which. */
type Told = Record<string, string>;

const inOrder = (those: readonly [subject: string, verdict: string][]): string =>
  subjects
    .flatMap((subject) => those.filter(([own]) => own === subject))
    .map((one) => one.join(" "))
    .join(", ");

/** What the derived state tells. */
async function derived(reading: Work, days: readonly string[]): Promise<Told> {
  const table = await currentTable(reading);
  const units = await reading.db.prisma.orgUnit.findMany({ select: { id: true } });
  const everything = { termId: null, titleIds: null, gender: null, band: null, cell: null };
  const there = new Map(units.map(({ id }) => [id, "there" as const]));
  const told: Told = {};
  for (const day of days) {
    for (const verifiedOnly of [false, true]) {
      const filter = { ...everything, units: there, withoutCadreId: null, day, verifiedOnly };
      const answers = table.answersOn(day);
      eachFound(table, filter, ({ slot, band }) => {
        const own = subjects.flatMap((subject, index): [string, string][] => {
          const answer = answers[slot * subjects.length + index] ?? notAsked;
          const code = (verifiedOnly ? verifiedCode : verdictCode)(answer);
          return answer === notAsked ? [] : [[subject, verdicts[code] ?? ""]];
        });
        told[`${table.recordId[slot]} ${day} ${verifiedOnly}`] = `${bands[band]}: ${inOrder(own)}`;
      });
      const { whole } = countBoard(table, filter);
      const cells = subjects.flatMap((subject, index) => {
        const counts = whole.cells[index];
        return counts ? [`${subject} ${counts.join("/")}`] : [];
      });
      told[`board ${day} ${verifiedOnly}`] =
        `${whole.total}: ${bands.map((band) => whole.bands[band]).join("/")}; ${cells.join(", ")}`;
    }
  }
  return told;
}

/** The same, told by the oracle from the tables. */
async function asked(days: readonly string[]): Promise<Told> {
  const records = (await plainRecords(db)).filter(({ isApproved }) => isApproved);
  const told: Told = {};
  for (const day of days) {
    const inForce = records.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    for (const papers of [false, true]) {
      const answers = inForce.map(({ id, facts }) => ({ id, ...oracle(facts, day, papers) }));
      for (const { id, band, requirements } of answers) {
        const own = requirements.map((one): [string, string] => [one.subject, one.verdict]);
        told[`${id} ${day} ${papers}`] = `${band}: ${inOrder(own)}`;
        seen.add(band);
      }
      const counts = bands.map((name) => answers.filter(({ band }) => band === name).length);
      const all = answers.flatMap(({ requirements }) => requirements);
      const cells = subjects.flatMap((subject) => {
        const those = all.filter((one) => one.subject === subject);
        const counts = verdicts.map((word) => those.filter((one) => one.verdict === word).length);
        return those.length === 0 ? [] : [`${subject} ${counts.join("/")}`];
      });
      told[`board ${day} ${papers}`] =
        `${answers.length}: ${counts.join("/")}; ${cells.join(", ")}`;
    }
  }
  return told;
}

async function expectAllEqual(): Promise<void> {
  expect(await derived(work, keptDays)).toEqual(await asked(keptDays));
  expect(await derived(testWork(elsewhere), otherDays)).toEqual(await asked(otherDays));
  const differences: unknown[] = [];
  const compared = await compareDerived(db.sql, (difference) => differences.push(difference));
  expect(differences).toEqual([]);
  expect(compared).toBe((await plainRecords(db)).length);
}

test("after every change the derived state is that of the facts, in this process and in another", async () => {
  await expectAllEqual();
  const inSomeOrder = fc.shuffledSubarray(names, { minLength: names.length });
  const numbers = fc.array(fc.nat(), { minLength: names.length, maxLength: names.length });
  const property = fc.asyncProperty(inSomeOrder, numbers, async (order, chosen) => {
    for (const [index, name] of order.entries()) {
      try {
        await changes.get(name)?.(world, chosen[index] ?? 0);
        await expectAllEqual();
      } catch (error) {
        throw new Error(`once ${name}`, { cause: error });
      }
    }
  });
  // why: the database goes on from run to run, so that a failure cannot be made smaller by trying again
  await fc.assert(property, { numRuns: 2, endOnFailure: true });

  expect([...seen].sort()).toEqual([...bands].sort());
  expect((await standOf(db.sql)).marked).toBe(false);
  expect(await settle(work)).toBe(0);
}, 120_000);
