import type { Db } from "#app/platform/db.server.ts";

const seatStatuses = ["offered", "confirmed", "attending"];

/** Looks at the seats of a course again and again; `oversold` counts the looks that saw more seats than capacity. */
export function watchSeats(db: Db, courseId: number) {
  const found = { looks: 0, oversold: 0 };
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const { capacity, seatsTaken, held } = await db.sql
        .selectFrom("Course as c")
        .where("c.id", "=", courseId)
        .select(["c.capacity", "c.seatsTaken"])
        .select((eb) =>
          eb
            .selectFrom("Enrolment as e")
            .whereRef("e.courseId", "=", "c.id")
            .where("e.status", "in", seatStatuses)
            .select((inner) => inner.fn.countAll<number>().as("n"))
            .as("held"),
        )
        .executeTakeFirstOrThrow();
      found.looks += 1;
      // why: PostgreSQL answers a count as a text
      if (Number(held) !== seatsTaken || (capacity !== null && seatsTaken > capacity))
        found.oversold += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return found;
    },
  };
}

/**
 * What is wrong with a course after everybody has asked, as sentences: a person twice, somebody promised a seat who
 * has none, a seat that nobody promised, two at one place of the waiting list, a seat free while people wait.
 */
export async function faultsOf(db: Db, courseId: number): Promise<string[]> {
  const course = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const rows = await db.prisma.enrolment.findMany({ where: { courseId } });
  const events = await db.sql
    .selectFrom("EnrolmentEvent as v")
    .innerJoin("Enrolment as e", "e.id", "v.enrolmentId")
    .where("e.courseId", "=", courseId)
    .select(["v.enrolmentId", "v.act", "v.toStatus"])
    .orderBy("v.id")
    .execute();
  const histories = Map.groupBy(events, ({ enrolmentId }) => enrolmentId);
  const faults: string[] = [];
  const held = rows.filter(({ status }) => seatStatuses.includes(status));
  if (new Set(rows.map(({ cadreId }) => cadreId)).size !== rows.length)
    faults.push(`course ${courseId}: somebody stands in it twice`);
  if (held.length !== course.seatsTaken || held.length > (course.capacity ?? Infinity))
    faults.push(
      `course ${courseId}: ${held.length} seats, ${course.seatsTaken} counted, of ${course.capacity}`,
    );
  for (const { id, status } of rows) {
    const history = histories.get(id) ?? [];
    const promised = history.some(({ toStatus }) => toStatus === "confirmed");
    const gone = history.some(({ act }) => act === "withdrawn");
    if ((status === "confirmed") !== (promised && !gone))
      faults.push(`enrolment ${id} is ${status}, promised: ${promised}, withdrawn: ${gone}`);
  }
  const waiting = rows.filter(({ status }) => status === "waitlisted");
  if (waiting.length > 0 && course.capacity !== null && held.length < course.capacity)
    faults.push(`course ${courseId}: ${waiting.length} wait while seats are free`);
  const places = waiting.map(({ priority, waitingSince, rank, id }) =>
    [priority, waitingSince, rank, id].join(" "),
  );
  if (new Set(places).size !== places.length) faults.push(`course ${courseId}: two at one place`);
  return faults;
}
