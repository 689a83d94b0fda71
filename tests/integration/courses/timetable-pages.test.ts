import { expect, test } from "vitest";
import { type Fields, formOf, openOffice, textOf } from "#tests/integration/routes/pages.ts";
import { makeCourse, makeSession } from "./course-factory.ts";

const office = await openOffice();
const { app, db, world } = office;
const host = world.inside.unit;

/** Opens a form and sends it with changes, as the course administrator of the commune. */
async function send(path: string, change: Fields) {
  const as = await office.as("course_admin");
  const form = { ...formOf(await (await app.request(path, { as })).text(), path), ...change };
  const answer = await app.request(path, { method: "POST", form, as });
  return { status: answer.status, html: await answer.text() };
}

test("half-days that the course cannot take are named before anything is saved, and cannot be sent", async () => {
  const id = await makeCourse(db, { hostUnitId: host });
  await makeSession(db, { courseId: id, day: "2026-07-16" });
  const path = `/courses/${id}/timetable`;

  const { status, html } = await send(path, { from: "16/07/2026", count: "4", half_afternoon: "" });
  const as = await office.as("course_admin");
  const sent = await app.request(path, { method: "POST", form: formOf(html, path), as });

  for (const text of [textOf(html), textOf(await sent.text())]) {
    expect(text).toContain("Chưa thêm được vì 3 buổi dưới đây.");
    expect(text).toContain(
      "Trùng giờ với buổi khác của chính lớp này: 07:30–11:00 ngày 16/07/2026.",
    );
    expect(text).toContain(
      "Ngoài thời gian của lớp, từ 06/07/2026 đến 17/07/2026: 07:30–11:00 ngày 20/07/2026.",
    );
    expect(text).not.toContain("Không trùng");
    expect(text).not.toContain("Thêm 4 buổi");
  }
  expect([status, sent.status]).toEqual([409, 409]);
  expect(await db.prisma.courseSession.count({ where: { courseId: id } })).toBe(1);
});

test("a lecturer chosen by account alone is named by it, and clashes by name and by account", async () => {
  const { accountId } = world.viewers.lecturer;
  const { displayName } = await db.prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  const [one, second, third] = [
    await makeCourse(db, { hostUnitId: host, code: "GV-1" }),
    await makeCourse(db, { hostUnitId: host, code: "GV-2" }),
    await makeCourse(db, { hostUnitId: host, code: "GV-3" }),
  ];
  const day = { day: "09/07/2026" };
  const byAccount = { ...day, lecturerId: String(accountId), lecturerName: "" };

  const first = await send(`/courses/${one}/sessions/new`, byAccount);
  const again = await send(`/courses/${second}/sessions/new`, byAccount);
  const byName = await send(`/courses/${third}/sessions/new`, {
    ...day,
    lecturerName: displayName,
  });

  const [stored] = await db.prisma.courseSession.findMany({ where: { courseId: one } });
  expect([first.status, stored?.lecturerName]).toEqual([303, displayName]);
  for (const { status, html } of [again, byName]) {
    expect(status).toBe(409);
    expect(textOf(html)).toContain(`Trùng giảng viên: ${displayName}`);
    expect(textOf(html)).toContain("lớp GV-1");
  }
});
