import { beforeAll, expect, test } from "vitest";
import { mostFound, searchEverywhere } from "#app/domain/reporting/search.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { makeCourse, makeSession } from "#tests/integration/courses/course-factory.ts";
import { makeProgramme, placeIn } from "#tests/integration/enrolment/study-stage.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const [province, leThuy, camHong, phongThuy] = [
  await unitNamed(db, "Tỉnh Quảng Trị", today),
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
  await unitNamed(db, "Xã Phong Thủy", "2025-06-30"),
];
const at = (unitId: number) => ({ posts: [{ unitId, name: "Bí thư Đảng ủy" }] });
const thuy = await makeCadre(db, { fullName: "Trần Thị Thuỷ", ...at(leThuy) });
const hoa = await makeCadre(db, { fullName: "Trần Thị Hòa 100%", ...at(camHong) });
const former = await makeCadre(db, { fullName: "Trần Văn Thủy Tiên", ...at(phongThuy) });
const trainees = await makeCadre(db, { fullName: "Lê Văn Học", ...at(leThuy) });
for (const name of ["Lớp kỹ năng điều hành", "Lớp dự nguồn bí thư"])
  await makeProgramme(db, {
    code: name.includes("nguồn") ? "du-nguon" : "ky-nang",
    name,
    disclosesPlanning: name.includes("nguồn"),
  });
const shortOf = { open: "KY-NANG", hidden: "DU-NGUON" };
const open = await makeCourse(db, {
  hostUnitId: province,
  programme: shortOf.open,
  code: "KN-01",
  status: "announced",
});
const draft = await makeCourse(db, {
  hostUnitId: province,
  programme: shortOf.open,
  code: "KN-02",
  startsOn: "2026-07-01",
});
const hidden = await makeCourse(db, {
  hostUnitId: province,
  programme: shortOf.hidden,
  code: "KN-03",
  status: "announced",
  policy: "nomination",
  startsOn: "2026-07-02",
});
await makeSession(db, { courseId: open });

const viewers = {} as Record<Role, Viewer>;
beforeAll(async () => {
  for (const role of ["unit_officer", "course_admin", "planner", "leader", "inspector"] as const)
    viewers[role] = await makeViewer(db, { role, unitId: province });
  viewers.system_admin = await makeViewer(db, { role: "system_admin", unitId: province });
  viewers.lecturer = await makeViewer(db, { role: "lecturer", unitId: province });
  viewers.trainee = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId: trainees });
});

/** The ids of what is found, by kind. */
async function found(viewer: Viewer, q: string) {
  const { people, units, courses, programmes } = await searchEverywhere(db, viewer, q);
  const ids = ({ rows }: { rows: { id: number }[] }) => rows.map(({ id }) => id);
  return {
    people: ids(people),
    units: ids(units),
    courses: ids(courses),
    programmes: programmes.rows.map(({ name }) => name),
  };
}

test.each(["tran thuy", "TRẦN THỦY", "Trần Thị Thủy", "trần thị thuỷ".normalize("NFD")])(
  "%s finds people whatever marks, case and place of the tone, the exact name first",
  async (q) => {
    const { people } = await found(viewers.planner, q);

    expect(people[0]).toBe(thuy);
    expect(people).not.toContain(hoa);
  },
);

test.each([
  ["%", []],
  ["_", []],
  ["100%", [hoa]],
  ["'", []],
  ['" or 1=1 --', []],
  ["\\", []],
])("the sign %s finds only itself", async (q, expected) => {
  expect((await found(viewers.planner, q)).people).toEqual(expected);
});

test.each(["", "   ", "\u00a0\t"])(
  "nothing typed (%j) finds nothing and asks nothing",
  async (q) => {
    const sent = await statementsDuring(db, () => searchEverywhere(db, viewers.planner, q));

    expect(sent).toEqual([]);
    expect(await found(viewers.planner, q)).toEqual({
      people: [],
      units: [],
      courses: [],
      programmes: [],
    });
  },
);

test("an officer finds their own people, those of former units too, and no others", async () => {
  const here = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const there = await makeViewer(db, { role: "unit_officer", unitId: camHong });

  expect(new Set((await found(here, "tran")).people)).toEqual(new Set([thuy, former]));
  expect((await found(there, "tran")).people).toEqual([hoa]);
  expect((await found(here, "xa cam hong")).units).toEqual([]);
  expect((await found(there, "xa cam hong")).units).toEqual([camHong]);
});

test("a unit that has ended is found by its name of then, after those that are there", async () => {
  const here = await makeViewer(db, { role: "unit_officer", unitId: leThuy });
  const { units } = await searchEverywhere(db, here, "phong thuy");

  expect(units.rows).toMatchObject([
    { id: phongThuy, name: "Xã Phong Thủy", validTo: "2025-06-30" },
  ]);
  expect((await found(viewers.planner, "xa le thuy")).units[0]).toBe(leThuy);
});

test.each<[Role, { people: boolean; units: boolean; courses: number[]; programmes: number }]>([
  ["unit_officer", { people: true, units: true, courses: [open, hidden], programmes: 1 }],
  ["course_admin", { people: true, units: true, courses: [open, hidden, draft], programmes: 1 }],
  ["planner", { people: true, units: true, courses: [open, hidden, draft], programmes: 1 }],
  ["leader", { people: true, units: true, courses: [open, hidden, draft], programmes: 1 }],
  ["inspector", { people: true, units: true, courses: [open, hidden, draft], programmes: 1 }],
  ["system_admin", { people: true, units: true, courses: [], programmes: 1 }],
  ["lecturer", { people: false, units: false, courses: [], programmes: 0 }],
  ["trainee", { people: false, units: false, courses: [open], programmes: 0 }],
])("%s finds what the role may open", async (role, expected) => {
  const viewer = viewers[role];

  expect((await found(viewer, "tran")).people.length > 0).toBe(expected.people);
  expect((await found(viewer, "le thuy")).units.length > 0).toBe(expected.units);
  expect((await found(viewer, "kn")).courses).toEqual(expected.courses);
  expect((await found(viewer, "lop ky nang")).programmes).toHaveLength(expected.programmes);
});

test("a lecturer finds the courses in which they teach", async () => {
  const lecturer = await makeViewer(db, { role: "lecturer", unitId: province });
  await makeSession(db, { courseId: draft, day: "2026-07-01", lecturerId: lecturer.accountId });

  expect((await found(lecturer, "kn")).courses).toEqual([draft]);
});

test("a trainee finds a course whose name tells of planning only once they were sent there", async () => {
  const cadreId = await makeCadre(db, { fullName: "Lê Văn Cử", ...at(leThuy) });
  const sent = await makeViewer(db, { role: "trainee", unitId: leThuy, cadreId });
  const before = await found(sent, "du nguon");
  await placeIn(db, { courseId: hidden, cadreId, status: "unit_approved", source: "nominated" });

  expect(before.courses).toEqual([]);
  expect((await found(sent, "du nguon")).courses).toEqual([hidden]);
  expect((await found(viewers.trainee, "du nguon")).courses).toEqual([]);
});

test("of each kind the first are answered, and whether there are others", async () => {
  const many = await testDb({ starter: true });
  const planner = await makeViewer(many, { role: "planner", unitId: province });
  for (let n = 0; n <= mostFound; n += 1)
    await makeCadre(many, { fullName: "Lê Văn An", ...at(leThuy) });
  const { people, units } = await searchEverywhere(many, planner, "le van");

  expect([people.rows.length, people.isMore]).toEqual([mostFound, true]);
  expect([units.rows.length, units.isMore]).toEqual([0, false]);
  expect((await searchEverywhere(many, planner, "xa")).units).toMatchObject({ isMore: true });
});

test("a search is as many statements for one found as for many", async () => {
  const many = await testDb({ starter: true });
  const planner = await makeViewer(many, { role: "planner", unitId: province });
  const officer = await makeViewer(many, { role: "unit_officer", unitId: leThuy });
  const cadreId = await makeCadre(many, { fullName: "Lê Văn Lớp", ...at(leThuy) });
  const trainee = await makeViewer(many, { role: "trainee", unitId: leThuy, cadreId });
  await makeCourse(many, { hostUnitId: province, code: "LOP-1", status: "announced" });
  const counts = async () => {
    const sent = [planner, officer, trainee].map(
      (viewer) => () => searchEverywhere(many, viewer, "le"),
    );
    const found: number[] = [];
    for (const ask of sent) found.push((await statementsDuring(many, ask)).length);
    return found;
  };
  await counts();
  const few = await counts();
  for (let n = 0; n < 40; n += 1)
    await makeCadre(many, { fullName: `Lê Văn Lớp ${n}`, ...at(leThuy) });

  expect(few).toEqual([7, 7, 2]);
  expect(await counts()).toEqual(few);
});
