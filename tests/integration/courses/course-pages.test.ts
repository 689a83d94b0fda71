import { expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import { openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { statementsDuring } from "#tests/support/database.ts";
import { readSheet } from "#tests/support/sheet.ts";
import { julyDays, makeCourse, makeSession } from "./course-factory.ts";

// One office for the file: each test keeps courses of its own.
const office = await openOffice();
const { app, db, world } = office;
const host = world.inside.unit;
const { id: programme } = await db.prisma.programme.findUniqueOrThrow({
  where: { shortCode: "CNKT" },
});

async function ask(role: Role, path: string, locale = "vi") {
  return app.request(path, { as: await office.as(role), locale });
}

const page = async (role: Role, path: string, locale = "vi"): Promise<string> =>
  (await ask(role, path, locale)).text();

test("the list is searched without marks, narrowed, and taken away as it stands", async () => {
  const id = await makeCourse(db, { hostUnitId: host, code: "TIM-2027-05", ...in2027 });
  const found = async (query: string) =>
    (await page("planner", `/courses?${query}`)).includes(`/courses/${id}"`);

  expect(await Promise.all(["q=cap+nhat", "q=tim", "q=05", "q=khong+co"].map(found))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const narrowed = [
    `programme=${programme}`,
    `host=${host}`,
    "status=draft",
    "from=10/01/2027",
    "to=11/01/2027",
    "from=23/01/2027",
    "status=running",
  ];
  expect(await Promise.all(narrowed.map(found))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  const fault = textOf(await page("planner", "/courses?from=31/02/2027"));
  expect(fault).toContain("“31/02/2027” không phải là ngày có trên lịch.");
  const file = await ask("planner", "/courses/export.xlsx?q=tim-2027&sort=code");
  const rows = await readSheet(new Uint8Array(await file.arrayBuffer()));
  expect(rows.flat()).toEqual(expect.arrayContaining(["TIM-2027-05", "Dự kiến"]));
});

const in2027 = Object.fromEntries(
  Object.entries(julyDays).map(([name, day]) => [
    name,
    day.replace("2026-07", "2027-01").replace("2026-06", "2026-12"),
  ]),
);

test("an officer reads what was announced anywhere, a lecturer what they teach, others nothing", async () => {
  const far = await makeCourse(db, { hostUnitId: world.outside.unit, status: "announced" });
  const own = await makeCourse(db, { hostUnitId: world.outside.unit });
  const { accountId: lecturerId } = world.viewers.lecturer;
  await makeSession(db, { courseId: own, lecturerId, lecturerName: "Cô Hà" });
  const sees = async (role: Role) =>
    Promise.all([far, own].map(async (id) => (await ask(role, `/courses/${id}`)).status));

  expect(await sees("unit_officer")).toEqual([200, 404]);
  expect(await sees("lecturer")).toEqual([404, 200]);
  expect(await sees("course_admin")).toEqual([404, 404]);
  expect(await sees("trainee")).toEqual([404, 404]);
  expect(await page("lecturer", "/courses")).toContain(`/courses/${own}"`);
});

test("no list, page or file asks more of the database for a hundred courses than for one", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  const as = await office.as("course_admin");
  const paths = ["/courses?size=200", "/courses/export.xlsx", `/courses/${id}`];
  const costs = async () => {
    const found: Record<string, number> = {};
    for (const path of paths) {
      await app.portal.readLog.flush();
      const statements = await statementsDuring(db, () => app.request(path, { as }));
      found[path.replace(String(id), "1")] = statements.length;
    }
    return found;
  };
  const few = await costs();
  for (let made = 0; made < 99; made += 1) {
    await makeCourse(db, { hostUnitId: host });
    await makeSession(db, { courseId: id, ...minute(made) });
  }

  expect(await costs()).toEqual(few);
  expect(few).toEqual({ "/courses?size=200": 6, "/courses/export.xlsx": 2, "/courses/1": 7 });
});

/** A half-day of one minute, each at another time. */
function minute(number: number): { startsAt: string; endsAt: string } {
  const at = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { startsAt: at(number * 10), endsAt: at(number * 10 + 1) };
}
