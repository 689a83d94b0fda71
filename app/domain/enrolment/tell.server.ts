import type { NewMessage, Recipient } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { namesByUnit, placedPeople } from "#app/domain/people/placed-people.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import type { EnrolmentAct, EnrolmentStatus } from "./enrolment.ts";
import { messageOf, readersOf, type Told } from "./messages.ts";
import type { Seating } from "./seating.server.ts";
import { noRank } from "./seats.ts";

/** What happened to an enrolment, as far as messages tell of it. */
export type ToldHappening = {
  id: number;
  cadreId: number;
  act: EnrolmentAct;
  to: EnrolmentStatus;
  reason: string | null;
  /** who has to complete what was returned */
  returnedTo?: "person" | "unit";
  offerExpiresAt?: string | null;
};

/**
 * Writes to the outbox what people are told of what happened in the locked course: the person, the officers of their
 * unit, the course's administrators. Nothing about planning stands in it. Four statements at most before it writes.
 */
export async function tell(seating: Seating, happenings: readonly ToldHappening[]): Promise<void> {
  const { course, work, tx } = seating;
  const told = happenings.filter(({ act }) => readersOf(act).length > 0);
  if (told.length === 0) return;
  const people = await peopleOf(seating, told);
  const numbers = await numbersOf(seating, told);
  const replacements = told.some(({ act }) => act === "course_cancelled")
    ? await replacementsOf(seating)
    : [];
  const messages: NewMessage[] = [];
  for (const happening of told) {
    const person = people.get(happening.cadreId);
    for (const reader of readersOf(happening.act, happening.returnedTo)) {
      const recipient = recipientOf(reader, happening.cadreId, person?.unitId, course.hostUnitId);
      if (recipient === null) continue;
      const facts: Told = {
        ...happening,
        course,
        person: reader === "person" ? null : (person?.fullName ?? ""),
        unit: person?.unitName ?? "",
        number: numbers.get(happening.id) ?? null,
        replacements,
      };
      const content = messageOf(reader, facts);
      if (content === null) continue;
      const about = { courseId: course.id, enrolmentId: happening.id };
      messages.push({ ...content, ...about, recipient, expectedStatus: happening.to });
    }
  }
  await postAll(tx, work, [...messages, ...(await toUnits(seating, told, replacements))]);
}

/** A cancelled course is told once to the officers of each unit, with whom of theirs it concerns. */
async function toUnits(
  { sql, work, course }: Seating,
  told: readonly ToldHappening[],
  replacements: string[],
): Promise<NewMessage[]> {
  const cancelled = told.filter(({ act }) => act === "course_cancelled");
  const ids = cancelled.map(({ cadreId }) => cadreId);
  const { code } = course;
  const reason = cancelled[0]?.reason ?? "";
  return (await namesByUnit(sql, { ids, today: work.today })).map(({ unitId, people }) => ({
    kind: "course_cancelled",
    params: { code, reason, replacements, people },
    recipient: { to: "unit_officers", unitId },
    courseId: course.id,
  }));
}

function recipientOf(
  reader: "person" | "officers" | "keepers",
  cadreId: number,
  unitId: number | undefined,
  hostUnitId: number,
): Recipient | null {
  if (reader === "person") return { to: "cadre", cadreId };
  if (reader === "keepers") return { to: "course_admins", unitId: hostUnitId };
  return unitId === undefined ? null : { to: "unit_officers", unitId };
}

type Person = { fullName: string; unitId: number; unitName: string };

/** The people with the unit to which they belong today; nothing is asked where only they themselves are told. */
async function peopleOf(
  { sql, work }: Seating,
  told: readonly ToldHappening[],
): Promise<Map<number, Person>> {
  const others = told.filter(({ act, returnedTo }) =>
    readersOf(act, returnedTo).some((reader) => reader !== "person"),
  );
  if (others.length === 0) return new Map();
  const ids = [...new Set(others.map(({ cadreId }) => cadreId))];
  const rows = await placedPeople(sql, { ids, today: work.today });
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** The places on the waiting list of those who have just come to it. */
async function numbersOf(
  { sql, course }: Seating,
  told: readonly ToldHappening[],
): Promise<Map<number, number>> {
  const coming = told.filter(({ to, act }) => to === "waitlisted" && act !== "skipped");
  const [only, ...others] = coming;
  if (!only) return new Map();
  // why: whoever has just come alone stands last, so that nobody else's place is read for it
  if (others.length === 0) {
    const [waiting] = await countWaiting(sql, { courseId: course.id });
    return new Map([[only.id, Number(waiting?.n ?? 0)]]);
  }
  const rows = await sql
    .selectFrom("Enrolment")
    .where("courseId", "=", course.id)
    .where("status", "=", "waitlisted")
    .select("id")
    .orderBy("priority", "desc")
    .orderBy("waitingSince")
    .orderBy((eb) => eb.fn.coalesce("rank", eb.lit(noRank)))
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ id }, index) => [id, index + 1]));
}

const countWaiting = prepared((sql, { courseId }: { courseId: number }) =>
  sql
    .selectFrom("Enrolment")
    .where("courseId", "=", courseId)
    .where("status", "=", "waitlisted")
    .select((eb) => eb.fn.countAll<number>().as("n")),
);

/** Codes of open courses of the same programme that have a free seat, the soonest first. */
async function replacementsOf({ sql, course, work }: Seating): Promise<string[]> {
  const rows = await sql
    .selectFrom("Course")
    .where("programmeId", "=", course.programmeId)
    .where("status", "=", "announced")
    .where("id", "<>", course.id)
    .where("nominationEndsOn", ">=", work.today)
    .where((eb) => eb.or([eb("capacity", "is", null), eb("seatsTaken", "<", eb.ref("capacity"))]))
    .select("code")
    .orderBy("startsOn")
    .orderBy("id")
    .limit(3)
    .execute();
  return rows.map(({ code }) => code);
}
