import type { Viewer } from "#app/kernel/actor.ts";
import { type CourseWanted, makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { makeCadre, unitNamed } from "#tests/integration/people/people-factory.ts";
import { openReadinessOffice } from "#tests/integration/readiness/readiness-office.ts";
import { type Fields, formOf, textOf } from "#tests/integration/routes/pages.ts";

/** The application with a commune's officer, another of its people who is an officer too, and two administrators of courses. */
export async function openSendingOffice() {
  const office = await openReadinessOffice({ samples: false });
  const { db, app, province, confirmed } = office;
  const unitId = await unitNamed(db, "Xã Lệ Thủy", "2026-06-01");
  const elsewhere = await unitNamed(db, "Xã Cam Hồng", "2026-06-01");
  const ownRecord = await makeCadre(db, { fullName: "Võ Thị Tự", posts: [{ unitId }] });
  const keeperRecord = await makeCadre(db, { fullName: "Đinh Văn Quản", posts: [{ unitId }] });
  const people = {
    officer: await confirmed("unit_officer", unitId, ownRecord),
    keeper: await confirmed("course_admin", province, keeperRecord),
    colleague: await confirmed("course_admin", province),
    inspector: await confirmed("inspector", province),
    otherOfficer: await confirmed("unit_officer", elsewhere),
  };

  async function post(viewer: Viewer, path: string, form: Fields, locale = "vi") {
    const as = await app.signInAs(viewer.accountId, viewer.grantId);
    const answer = await app.request(path, { method: "POST", form, as, locale });
    const html = await answer.text();
    const to = answer.headers.get("location") ?? "";
    return { status: answer.status, html, said: textOf(html), to };
  }

  return {
    ...office,
    ...people,
    unitId,
    elsewhere,
    ownRecord,
    keeperRecord,
    post,
    course: (wanted: Partial<CourseWanted> = {}) =>
      makeCourse(db, { hostUnitId: province, policy: "approval", ...wanted }),
    person: (fullName: string, at = unitId) => makeCadre(db, { fullName, posts: [{ unitId: at }] }),
    /** opens the form of a page, as a browser has it */
    form: async (viewer: Viewer, page: string, action = page) =>
      formOf(await office.html(viewer, page), action),
    /** sends people by the page, in the order given */
    send: async (courseId: number, cadreIds: readonly number[], by = people.officer) => {
      const path = `/sending/${courseId}`;
      const fields = formOf(await office.html(by, path), path);
      const ticked = cadreIds.flatMap((id, index) => [
        [`pick-${id}`, "yes"],
        [`order-${id}`, String(index + 1)],
      ]);
      return post(by, path, { ...fields, ...Object.fromEntries(ticked) });
    },
    /** the rows of a course, by person */
    rows: async (courseId: number) => {
      const rows = await db.prisma.enrolment.findMany({
        where: { courseId },
        orderBy: { id: "asc" },
      });
      return new Map(rows.map((row) => [row.cadreId, row]));
    },
  };
}
