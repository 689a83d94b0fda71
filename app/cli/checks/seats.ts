import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { seatStatuses } from "#app/domain/enrolment/enrolment.ts";
import type { Sql } from "#app/platform/db.server.ts";

const page = 5000;

/** Seats taken are as many as are held, and within the capacity (product 4.2). `id` is the course. */
export async function checkSeats(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const rows = await sql
    .selectFrom("Course as c")
    .select(["c.id", "c.capacity", "c.seatsTaken"])
    .select((eb) =>
      eb
        .selectFrom("Enrolment as e")
        .whereRef("e.courseId", "=", "c.id")
        .where("e.status", "in", seatStatuses)
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .as("held"),
    )
    .orderBy("c.id")
    .execute();
  finding.count(rows.length);
  for (const { id, capacity, seatsTaken, ...counted } of rows) {
    // why: PostgreSQL answers a count as a text
    const held = Number(counted.held);
    if (held !== seatsTaken)
      finding.breach(id, `${held} seats are held, ${seatsTaken} are counted`);
    if (capacity !== null && held > capacity)
      finding.breach(id, `${held} seats are held, there are ${capacity}`);
  }
  return finding.answer();
}

/** The history of an enrolment leads without a gap to where it stands. `id` is the enrolment. */
export async function checkEnrolmentHistory(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  for (let after = 0; ;) {
    const rows = await sql
      .selectFrom("Enrolment")
      .where("id", ">", after)
      .select(["id", "status"])
      .orderBy("id")
      .limit(page)
      .execute();
    const last = rows.at(-1)?.id;
    if (last === undefined) return finding.answer();
    const events = await sql
      .selectFrom("EnrolmentEvent")
      .where("enrolmentId", ">", after)
      .where("enrolmentId", "<=", last)
      .select(["enrolmentId", "fromStatus", "toStatus"])
      .orderBy("enrolmentId")
      .orderBy("id")
      .execute();
    const histories = Map.groupBy(events, ({ enrolmentId }) => enrolmentId);
    for (const { id, status } of rows) {
      let at: string | null = null;
      let whole = true;
      for (const { fromStatus, toStatus } of histories.get(id) ?? []) {
        whole &&= fromStatus === at;
        at = toStatus;
      }
      if (!whole || at !== status)
        finding.breach(
          id,
          `its history leads to ${at ?? "nothing"}${whole ? "" : " with a gap"}, it is ${status}`,
        );
    }
    finding.count(rows.length);
    after = last;
  }
}

/** Nobody holds seats whose half-days overlap. A course that was moved may cause it, so it is a note. */
export async function checkTimetables(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const rows = await sql
    .selectFrom("Enrolment as a")
    .innerJoin("CourseSession as s", "s.courseId", "a.courseId")
    .innerJoin("CourseSession as t", (join) =>
      join
        .onRef("t.day", "=", "s.day")
        .onRef("t.courseId", ">", "s.courseId")
        .onRef("t.startsAt", "<", "s.endsAt")
        .onRef("s.startsAt", "<", "t.endsAt"),
    )
    .innerJoin("Enrolment as b", (join) =>
      join.onRef("b.courseId", "=", "t.courseId").onRef("b.cadreId", "=", "a.cadreId"),
    )
    .where("a.status", "in", seatStatuses)
    .where("b.status", "in", seatStatuses)
    .select(["a.cadreId"])
    .distinct()
    .execute();
  const note = rows.length === 0 ? {} : { note: `${rows.length} people hold seats that overlap` };
  return { ...finding.answer(), checked: rows.length, ...note };
}
