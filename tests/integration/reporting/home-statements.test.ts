import { expect, test } from "vitest";
import { recordCall } from "#app/domain/audit/record-call.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import { makeRecord } from "#tests/integration/planning/planning-factory.ts";
import { testWork } from "#tests/support/database.ts";
import {
  closedCourse,
  openCourse,
  openHomes,
  oversee,
  ownCourse,
  planningRound,
  planSomebody,
  runningCourse,
} from "./home-stage.ts";

const homes = await openHomes();
const { db, people } = homes;
const round = await planningRound(homes);
await makeRecord(db, { roundId: round, cadreId: homes.cadreId, unitId: homes.unitId });

/** One more of everything that a home shows. */
async function addOne(): Promise<void> {
  const cadreId = await planSomebody(homes, round);
  const { id } = await db.prisma.planningRecord.findFirstOrThrow({ where: { cadreId } });
  await openCourse(homes);
  await runningCourse(homes);
  await runningCourse(homes, "finished");
  await ownCourse(homes, "attending");
  await ownCourse(homes, "waitlisted");
  await ownCourse(homes, "offered");
  await closedCourse(homes);
  await oversee(homes, id);
  await recordCall(testWork(db), { command: "backup", detail: { file: "/var/backups/portal.db" } });
  await recordCall(testWork(db), { command: "check", detail: { breaches: {} } });
}

async function costs(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const viewer of Object.values(people)) await homes.statements(viewer, "/home");
  for (const [role, viewer] of Object.entries(people))
    found[role] = await homes.statements(viewer, "/home");
  return found;
}

test("no home asks more of the database for many rows than for one", async () => {
  await addOne();
  const one = await costs();
  for (let more = 0; more < 11; more += 1) await addOne();

  expect(await costs()).toEqual(one);
  expect(one).toEqual({
    trainee: 19,
    unit_officer: 10,
    course_admin: 6,
    lecturer: 5,
    planner: 10,
    leader: 10,
    // why: the size of a database on a server is asked of it
    system_admin: db.provider === "sqlite" ? 12 : 13,
    inspector: 13,
  } satisfies Record<Role, number>);
});
