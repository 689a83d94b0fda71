import { expect, test } from "vitest";
import { askClosing } from "#app/domain/completion/ask-closing.server.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import {
  findChecklist,
  findClosing,
  listCompletions,
} from "#app/domain/completion/record-queries.server.ts";
import { findTaughtCourse } from "#app/domain/teaching/roll-queries.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { makeCadre, makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type Stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { statementsDuring } from "#tests/support/database.ts";
import { closingDay, finishedCourse, type Prepared, seenOf } from "./closing-stage.ts";

async function courseOf(on: Stage, viewer = on.second) {
  const course = await findTaughtCourse(on.db, viewer, on.courseId);
  invariant(course, "the viewer sees the course");
  return course;
}

const checklistOf = async (on: Stage, viewer = on.second) =>
  findChecklist(on.db, viewer, await courseOf(on, viewer));

async function close(on: Stage): Promise<void> {
  const seen = await seenOf(on);
  await closeCourse(workAs(on.db, on.second, closingDay), { courseId: on.courseId, seen });
}

test("the checklist says what is missing, and of a whole record what closing will do and who may not", async () => {
  const incomplete = await finishedCourse({ marks: [85], papers: ["opening"] });
  const asked = await checklistOf(incomplete);
  expect(asked?.gaps.map(({ kind }) => kind)).toEqual([
    "mark_missing",
    "mark_missing",
    "paper_missing",
    "paper_missing",
  ]);
  expect(await checklistOf(incomplete, incomplete.lecturer)).toBeNull();

  const on = await finishedCourse();
  const whole = await checklistOf(on);
  expect(whole).toMatchObject({
    gaps: [],
    enteredResults: false,
    counts: { completed: 2, failed: 1, no_show: 0 },
    numbers: { from: "0001/2026/GCN", to: "0002/2026/GCN" },
  });
  expect(await checklistOf(on, on.keeper)).toMatchObject({ enteredResults: true });
});

test("asking for the closing tells the other administrators, once", async () => {
  const on = await finishedCourse();
  const work = workAs(on.db, on.keeper, closingDay);
  await askClosing(work, { courseId: on.courseId });
  await askClosing(work, { courseId: on.courseId });

  const messages = await on.db.prisma.outboxMessage.findMany({ where: { kind: "closing_asked" } });
  expect(messages).toMatchObject([{ recipient: "course_admins", unitId: on.hostUnitId }]);
  expect(await findClosing(on.db, on.courseId)).toMatchObject({
    askedById: on.keeper.accountId,
    closedAt: null,
  });
});

test("an officer reads the results of the unit's own people alone", async () => {
  const on = await finishedCourse();
  const commune = await unitNamed(on.db, "Xã Lệ Thủy", "2026-06-01");
  const cadreId = await makeCadre(on.db, { fullName: "Võ Thị Xã", posts: [{ unitId: commune }] });
  await on.db.prisma.enrolment.update({
    where: { id: on.people[0]?.enrolmentId ?? 0 },
    data: { cadreId },
  });
  await close(on);
  const officer = await makeViewer(on.db, { role: "unit_officer", unitId: commune });

  const rows = await listCompletions(on.db, officer, on.courseId);
  expect(rows.map(({ fullName, register }) => [fullName, register])).toEqual([
    ["Võ Thị Xã", expect.stringMatching(/^000\d\/2026\/GCN$/)],
  ]);
  expect(await listCompletions(on.db, on.second, on.courseId)).toHaveLength(3);
});

test("as many statements for 40 people as for one", async () => {
  const count = async (wanted: Prepared) => {
    const on = await finishedCourse(wanted);
    const list = await statementsDuring(on.db, () => checklistOf(on));
    await close(on);
    const closed = await statementsDuring(on.db, () =>
      listCompletions(on.db, on.second, on.courseId),
    );
    return { list: list.length, closed: closed.length };
  };
  const one = await count({ people: 1, marks: [85] });

  expect(one).toEqual({ list: 13, closed: 2 });
  expect(await count({ people: 40, marks: Array.from({ length: 40 }, () => 85) })).toEqual(one);
});
