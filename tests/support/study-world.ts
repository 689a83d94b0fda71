import { makeCourse } from "#tests/integration/enrolment/course-factory.ts";
import { placeIn } from "#tests/integration/enrolment/study-stage.ts";
import type { TestDb } from "#tests/support/database.ts";
import { makeNeed } from "#tests/support/registered-need.ts";

/** What a trainee may and may not open: courses, and rows in them. */
export type Study = {
  /** a course that is open to people, and one that its name hides from them */
  open: number;
  hidden: number;
  /** the trainee's own request, and a seat of somebody else */
  own: number;
  others: number;
  /** a need that the trainee registered, and one of somebody else */
  need: number;
  othersNeed: number;
};

/** Courses of a unit with a trainee and somebody else in them. */
export async function studyAt(
  db: TestDb,
  { hostUnitId, cadreId, other }: { hostUnitId: number; cadreId: number; other: number },
): Promise<Study> {
  const make = (programme: string) => makeCourse(db, { hostUnitId, programme, policy: "approval" });
  const [open, asked] = [await make("political-centre"), await make("political-centre")];
  const hidden = await makeCourse(db, { hostUnitId, programme: "reserve", policy: "nomination" });
  return {
    open,
    hidden,
    own: await placeIn(db, { courseId: asked, cadreId, status: "requested" }),
    others: await placeIn(db, { courseId: open, cadreId: other, status: "confirmed" }),
    need: await makeNeed(db, { cadreId }),
    othersNeed: await makeNeed(db, { cadreId: other }),
  };
}
