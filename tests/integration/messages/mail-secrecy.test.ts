import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { cancelCourse } from "#app/domain/enrolment/cancel-course.server.ts";
import { seatStatuses } from "#app/domain/enrolment/enrolment.ts";
import { makeViewer, unitNamed } from "#tests/integration/people/people-factory.ts";
import { afterwards, testDay, testWork } from "#tests/support/database.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { mailFrom, reactionsWith } from "#tests/support/mail-settings.ts";
import { secretProvince } from "#tests/support/secret-province.ts";
import type { SecretTitle } from "#tests/support/secret-titles.ts";

/** Every mail that one person gets when all their courses are cancelled and a day begins, by the name of its file. */
async function mailsOf(title: SecretTitle) {
  const { db, account } = await secretProvince(title);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mails-"));
  afterwards(() => fs.rmSync(folder, { recursive: true, force: true }));
  await db.prisma.account.update({ where: { id: account }, data: { email: "kin.dao@xa.example" } });
  const unitId = await unitNamed(db, "Tỉnh Quảng Trị", "2026-06-01");
  const keeper = await makeViewer(db, { role: "course_admin", unitId });
  const courses = await db.prisma.course.findMany({ orderBy: { id: "asc" } });
  for (const { id: courseId, revision } of courses) {
    const seatsTaken = await db.prisma.enrolment.count({
      where: { courseId, status: { in: [...seatStatuses] } },
    });
    await db.prisma.course.update({ where: { id: courseId }, data: { capacity: 50, seatsTaken } });
    await cancelCourse(testWork(db, keeper), { courseId, revision, reason: "Thiếu giảng viên" });
  }

  const environment = { MAIL_FOLDER: folder, MAIL_FROM: mailFrom, DIGEST_TIME: "00:01" };
  await runJobs(db, reactionsWith(environment), () => testDay);
  await runJobs(db, reactionsWith(environment), () => testDay);
  const names = fs.readdirSync(folder).toSorted();
  return names.map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]);
}

test("the mails of two databases that differ in one planned title are the same, byte by byte", async () => {
  const [first, second] = [await mailsOf("a"), await mailsOf("b")];

  expect(first.length).toBeGreaterThan(5);
  expect(second).toEqual(first);
}, 120_000);
