import { expect } from "vitest";
import { type CourseWanted, makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { rowsOf } from "#tests/integration/enrolment/enrolment-factory.ts";
import { makeProgramme } from "#tests/integration/enrolment/study-stage.ts";
import { makeCadre, today, unitNamed } from "#tests/integration/people/people-factory.ts";
import { type Fields, openOffice } from "#tests/integration/routes/pages.ts";

/** The application with a trainee signed in, courses for them, and what a browser does, in a few words. */
export async function studyOffice() {
  const office = await openOffice();
  const { db, app, world } = office;
  const { cadreId } = world.viewers.trainee;
  const session = { token: await office.as("trainee") };
  const hostUnitId = await unitNamed(db, "Tỉnh Quảng Trị", today);
  const unitId = await unitNamed(db, "Xã Lệ Thủy", today);
  let made = 0;
  return {
    office,
    db,
    cadreId,
    hostUnitId,
    unitId,
    /** after the session was ended */
    signInAgain: async (): Promise<void> => {
      session.token = await office.as("trainee");
    },
    /** A course of a programme and at a time of its own, so that tests do not meet. */
    course: async (more: Partial<CourseWanted> = {}): Promise<{ id: number; code: string }> => {
      made += 1;
      const [code, name] = [`BUOI-${made}`, `Chuyên đề ${made}`];
      const programme = await makeProgramme(db, { code: `talk-${made}`, name });
      const day = `2026-07-${String(made).padStart(2, "0")}`;
      const days = { startsOn: "2026-07-01", endsOn: "2026-07-31" };
      const sessions: CourseWanted["sessions"] = more.sessions ?? [[day, "morning"]];
      const wanted = { hostUnitId, programme, code, ...days, ...more, sessions };
      return { id: await makeCourse(db, wanted), code };
    },
    somebody: (fullName = "Nguyễn Thị Hà") => makeCadre(db, { fullName, posts: [{ unitId }] }),
    mine: async (courseId: number) =>
      (await rowsOf(db, courseId)).filter((row) => row.cadreId === cadreId),
    open: async (path: string): Promise<string> => {
      const answer = await app.request(path, { as: session.token, locale: "vi" });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    },
    post: (path: string, form: Fields, locale = "vi") =>
      app.request(path, { method: "POST", form, as: session.token, locale }),
    get: (path: string) => app.request(path, { as: session.token }),
  };
}

export type StudyOffice = Awaited<ReturnType<typeof studyOffice>>;
