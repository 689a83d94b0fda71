import type { Viewer } from "#app/kernel/actor.ts";
import type { Work } from "#app/platform/work.server.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import {
  makeRecord,
  makeRound,
  stateEvidence,
} from "#tests/integration/planning/planning-factory.ts";
import { makeCourse, seatIn } from "#tests/support/course-rows.ts";
import { type TestDb, testWork } from "#tests/support/database.ts";

/** A small province of planned people, with those who may change what they are judged by. */
export type PlannedWorld = {
  db: TestDb;
  planner: Work;
  keeper: Work;
  leThuy: number;
  camHong: number;
  titleIds: number[];
  termIds: number[];
};

const titles = ["commune-secretary", "commune-deputy-secretary"];
const births = ["1972-06-15", "1968", "1985-02", "1990-12-31"];

/** A version that asks for one thing only, which a course gives, so that somebody is ready and somebody has a gap. */
async function askDegreeAlone(db: TestDb): Promise<number> {
  const title = await db.prisma.title.findUniqueOrThrow({ where: { code: titles[1] ?? "" } });
  const at = "2026-01-20T01:00:00.000Z";
  const by = {
    draftedAt: at,
    draftedBy: "operator:tests",
    publishedAt: at,
    publishedBy: "operator:tests",
  };
  const { id: standardId } = await db.prisma.titleStandard.create({
    data: { titleId: title.id, validFrom: "2026-01-20", source: "Quy định", ...by },
  });
  const level = { kind: "level", dimension: "degree", level: "bachelor" };
  const asked = { ...level, subject: "degree", position: 0, stage: "appointment" };
  await db.prisma.requirement.create({
    data: { ...asked, standardId, source: "Điều 1", waivableBy: "province" },
  });
  const course = { code: "degree-course", shortCode: "DH", name: "Lớp đại học", sortKey: "lop" };
  const gives = { subject: "degree", dimension: "degree", level: "bachelor" };
  const version = { validFrom: "2000-01-01", source: "KH", form: "full_time", usualDays: 5 };
  const { id: programmeId } = await db.prisma.programme.create({
    data: {
      ...course,
      ...gives,
      source: "KH",
      updatedAt: at,
      updatedBy: "operator:tests",
      versions: { create: { ...version, ...by } },
    },
  });
  return programmeId;
}

/** A seat that covers the only gap of somebody who lacks the degree alone. */
async function seatOne(db: TestDb, programmeId: number, hostUnitId: number): Promise<void> {
  const { cadreId } = await db.prisma.planningRecord.findFirstOrThrow({
    where: {
      title: { code: titles[1] ?? "" },
      cadre: { evidence: { some: { level: "college" } } },
    },
    orderBy: { id: "asc" },
  });
  const days = { announcedOn: "2026-04-20", startsOn: "2026-06-15", endsOn: "2026-07-01" };
  const courseId = await makeCourse(db, { programmeId, hostUnitId, ...days });
  await seatIn(db, { courseId, cadreId, seatFrom: "2026-05-04" });
}

/** Eight people planned for two titles at two communes and two terms. */
export async function plannedWorld(db: TestDb): Promise<PlannedWorld> {
  const province = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const leThuy = await unitNamed(db, "Xã Lệ Thủy", today);
  const camHong = await unitNamed(db, "Xã Cam Hồng", today);
  const viewer = (role: Viewer["role"]) => makeViewer(db, { role, unitId: province });
  for (const [index, unitId] of [leThuy, camHong].entries()) {
    const now = await makeRound(db, { unitId });
    const before = await makeRound(db, { unitId, asOf: "2024-10-14" });
    for (const [place, birthDate] of births.entries()) {
      const gender = place % 2 === index ? ("female" as const) : ("male" as const);
      const fullName = `Nguyễn Thị Số ${"I".repeat(place + 1)}`;
      const cadreId = await makeCadre(db, { fullName, gender, birthDate, posts: [{ unitId }] });
      const title = titles[(place + index) % 2] ?? "commune-secretary";
      const roundId = place % 2 === 0 ? now : before;
      await makeRecord(db, { roundId, cadreId, unitId, title });
      const level = place % 2 === 0 ? "bachelor" : "college";
      await stateEvidence(db, { cadreId, level, statedOn: "2024-10-14" });
    }
  }
  await seatOne(db, await askDegreeAlone(db), leThuy);
  const found = await db.prisma.title.findMany({ where: { code: { in: titles } } });
  const terms = await db.prisma.term.findMany();
  return {
    db,
    planner: testWork(db, await viewer("planner")),
    keeper: testWork(db, await viewer("system_admin")),
    leThuy,
    camHong,
    titleIds: found.map(({ id }) => id),
    termIds: terms.map(({ id }) => id),
  };
}
