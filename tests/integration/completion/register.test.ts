import { expect, test } from "vitest";
import { checkCompletions, checkRegisters } from "#app/cli/checks/registers.ts";
import { closeCourse } from "#app/domain/completion/close-course.server.ts";
import { askVoid, decideVoid } from "#app/domain/completion/void-completion.server.ts";
import { type Stage, stage, workAs } from "#tests/integration/teaching/teaching-stage.ts";
import { another, closingDay, prepareRecord, seenOf } from "./closing-stage.ts";

const numbersIn = async ({ db }: Stage): Promise<number[]> => {
  const rows = await db.prisma.certificate.findMany({
    select: { number: true },
    orderBy: { number: "asc" },
  });
  return rows.map(({ number }) => number);
};

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

test("the register has no gap after closings in parallel, one that fails on the way, voids and revocations", async () => {
  const on = await stage();
  const courses = [on, await another(on), await another(on), await another(on)];
  for (const course of courses) await prepareRecord(course, {});
  const broken = courses[3] ?? on;
  const close = async (course: Stage) =>
    closeCourse(workAs(on.db, on.second, closingDay), {
      courseId: course.courseId,
      seen: (await seenOf(course)) - (course === broken ? 1 : 0),
    });

  const results = await Promise.all(courses.map(close));

  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  expect(await numbersIn(on)).toEqual(upTo(6));

  const completion = await on.db.prisma.completion.findFirstOrThrow({
    where: { courseId: on.courseId, outcome: "completed" },
  });
  const asked = await askVoid(workAs(on.db, on.keeper, closingDay), {
    courseId: on.courseId,
    completionId: completion.id,
    documentNumber: "9-QĐ",
    documentDate: "2026-06-15",
    reason: "Nhầm người",
  });
  await decideVoid(workAs(on.db, on.second, closingDay), {
    courseId: on.courseId,
    voidId: asked.ok ? asked.value : 0,
    decision: "accepted",
    reason: null,
  });
  expect(
    await closeCourse(workAs(on.db, on.second, closingDay), {
      courseId: broken.courseId,
      seen: await seenOf(broken),
    }),
  ).toMatchObject({ ok: true });

  expect(await numbersIn(on)).toEqual(upTo(8));
  const book = await on.db.prisma.registerBook.findFirstOrThrow();
  expect(book).toMatchObject({ kind: "completion", year: 2026, lastNumber: 8 });
  expect(await checkRegisters(on.db.sql)).toEqual({ checked: 1, breaches: [] });
  expect(await checkCompletions(on.db.sql)).toEqual({ checked: 12, breaches: [] });
});

test("a register number that was not drawn, or is taken back, is refused by the database itself", async () => {
  const on = await stage();
  await prepareRecord(on, {});
  await closeCourse(workAs(on.db, on.second, closingDay), {
    courseId: on.courseId,
    seen: await seenOf(on),
  });
  const certificate = await on.db.prisma.certificate.findFirstOrThrow({ where: { number: 2 } });
  const { id: _id, ...columns } = certificate;

  const { sql } = on.db;
  const row = { ...columns, number: 3, token: "a-token-that-is-long-enough" };

  await expect(sql.insertInto("Certificate").values(row).execute()).rejects.toThrow(
    /drawn from its book/,
  );
  await expect(sql.updateTable("RegisterBook").set({ lastNumber: 1 }).execute()).rejects.toThrow(
    /not given back/,
  );
  await expect(sql.updateTable("Certificate").set({ fullName: "Khác" }).execute()).rejects.toThrow(
    /append-only/,
  );
  await expect(
    sql.updateTable("Course").set({ status: "finished" }).where("id", "=", on.courseId).execute(),
  ).rejects.toThrow(/stays closed/);
});

test("the database refuses a course that closes by itself, and a closer who entered marks", async () => {
  const on = await stage();
  await prepareRecord(on, {});

  const course = on.db.sql.updateTable("Course").where("id", "=", on.courseId);
  await expect(course.set({ status: "closed" }).execute()).rejects.toThrow(/closed by its closing/);
  const closing = {
    courseId: on.courseId,
    closedOn: "2026-06-15",
    closedAt: "2026-06-15T02:00:00.000Z",
    closedBy: `account:${on.keeper.accountId}`,
    closedById: on.keeper.accountId,
  };
  await expect(on.db.sql.insertInto("CourseClosing").values(closing).execute()).rejects.toThrow(
    /does not close/,
  );
});

test("the check of the database finds a number that is missing, and evidence that a void has left", async () => {
  const on = await stage();
  await prepareRecord(on, {});
  await closeCourse(workAs(on.db, on.second, closingDay), {
    courseId: on.courseId,
    seen: await seenOf(on),
  });
  await on.db.sql.updateTable("RegisterBook").set({ lastNumber: 3 }).execute();
  await on.db.sql
    .updateTable("Enrolment")
    .set({ status: "voided" })
    .where("status", "=", "completed")
    .execute();

  expect(await checkRegisters(on.db.sql)).toMatchObject({
    breaches: [{ message: "3 numbers were drawn, 2 are entered, the highest is 2" }],
  });
  expect((await checkCompletions(on.db.sql)).breaches.map(({ message }) => message)).toEqual([
    "it is voided, and its evidence counts",
    "it is voided, and its evidence counts",
  ]);
});
