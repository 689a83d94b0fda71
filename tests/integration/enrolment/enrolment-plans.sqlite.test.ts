import { sql } from "kysely";
import { expect, test } from "vitest";
import { loadEligibilityFacts } from "#app/domain/enrolment/eligibility-facts.server.ts";
import { makeCadre } from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });

test("what decides on one person's seat is found by that person, not by looking through everybody", async () => {
  const cadreId = await makeCadre(db, { posts: [] });
  const statements = await statementsDuring(db, () =>
    loadEligibilityFacts(db.sql, [cadreId], "2026-06-01"),
  );
  expect(statements.length).toBeGreaterThan(4);
  const steps: string[] = [];
  for (const statement of statements) {
    const asked = sql.raw<{ detail: string }>(
      `explain query plan ${statement.replaceAll("?", "null")}`,
    );
    const { rows } = await asked.execute(db.sql);
    steps.push(...rows.map(({ detail }) => detail));
  }
  expect(steps.filter((step) => step.includes("mergedIntoId=?"))).toEqual([]);
  expect(steps.filter((step) => /^SCAN (c|before|p|u|r|d|reach|Evidence)\b/.test(step))).toEqual(
    [],
  );
});
