import { type SqlBool, sql } from "kysely";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { idList } from "#app/platform/id-list.server.ts";
import { type Booked, type ClashKind, findClashes } from "./clash.ts";
import { lecturerKeyOf, roomKeyOf } from "./naming.ts";
import { overlaps, type SessionFacts } from "./session.ts";

type Held = Pick<
  SessionFacts,
  "day" | "startsAt" | "endsAt" | "room" | "lecturerName" | "lecturerId"
>;

/** A clash of a half-day with one of another course; its code is null where the viewer does not keep that course. */
export type CourseClash = {
  kind: ClashKind;
  day: string;
  startsAt: string;
  endsAt: string;
  /** what both ask for, as the other one has it written */
  asked: string;
  code: string | null;
};

/** The days of half-days as one list, however many. */
const daysOf = (sessions: readonly { day: string }[]): string[] =>
  [...new Set(sessions.map(({ day }) => day))].toSorted();

/**
 * Which rooms and lecturers of half-days to be held other courses ask for at the same time (E48); courses that were
 * cancelled ask for nothing. A lecturer is the same by name or by account, which names whoever has no name typed. Two
 * statements at most, none where no room and nobody is named.
 */
export async function findCourseClashes(
  db: Db,
  viewer: Viewer,
  { courseId, place }: { courseId: number; place: string | null },
  sessions: readonly Held[],
): Promise<CourseClash[]> {
  const asking = await bookedOf(db, place, sessions);
  if (asking.length === 0) return [];
  const days = daysOf(asking);
  const others = await db.sql
    .selectFrom("CourseSession as s")
    .innerJoin("Course as c", "c.id", "s.courseId")
    .where("s.day", ">=", days[0] ?? "")
    .where("s.day", "<=", days.at(-1) ?? "")
    .where("s.courseId", "<>", courseId)
    .where("c.status", "<>", "cancelled")
    .where((eb) =>
      eb.or([
        eb("s.roomKey", "is not", null),
        eb("s.lecturerKey", "is not", null),
        eb("s.lecturerId", "is not", null),
      ]),
    )
    .leftJoin("Account as a", "a.id", "s.lecturerId")
    .leftJoin(unitsInScope(db.sql, viewer).as("mine"), "mine.unitId", "c.hostUnitId")
    .select(["s.day", "s.startsAt", "s.endsAt", "s.roomKey", "s.lecturerKey", "s.room"])
    .select([
      "s.lecturerId",
      "s.lecturerName",
      "a.displayName",
      "c.code",
      "mine.unitId as keptUnitId",
    ])
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .orderBy("s.id")
    .execute();
  const booked = others.map((other) => ({
    ...other,
    lecturerKey: other.lecturerKey ?? lecturerKeyOf(other.displayName),
  }));
  return findClashes(asking, booked).map(({ kind, other }) => ({
    kind,
    day: other.day,
    startsAt: other.startsAt,
    endsAt: other.endsAt,
    asked: (kind === "room" ? other.room : (other.lecturerName ?? other.displayName)) ?? "",
    code: other.keptUnitId === null ? null : other.code,
  }));
}

/** What half-days ask for; those that ask for nothing are left out. One statement where an account names a lecturer. */
async function bookedOf(
  db: Db,
  place: string | null,
  sessions: readonly Held[],
): Promise<Booked[]> {
  const ids = sessions.flatMap(({ lecturerId, lecturerName }) =>
    lecturerName === null && lecturerId !== null ? lecturerId : [],
  );
  const accounts =
    ids.length === 0
      ? []
      : await db.sql
          .selectFrom("Account")
          .where("id", "in", [...new Set(ids)])
          .select(["id", "displayName"])
          .execute();
  const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  return sessions
    .map(({ day, startsAt, endsAt, room, lecturerName, lecturerId }) => ({
      day,
      startsAt,
      endsAt,
      roomKey: roomKeyOf(place, room),
      lecturerKey: lecturerKeyOf(lecturerName ?? names.get(lecturerId ?? 0) ?? null),
      lecturerId,
    }))
    .filter(
      ({ roomKey, lecturerKey, lecturerId }) =>
        roomKey !== null || lecturerKey !== null || lecturerId !== null,
    );
}

/** A person with a seat here who has another one at the same time. */
export type PersonClash = {
  cadreId: number;
  fullName: string;
  day: string;
  startsAt: string;
  /** of the other course; null where the viewer does not keep it */
  code: string | null;
};

/**
 * Who holds a seat in a course and would have to sit in another one during half-days to be held (E43), by name, one
 * line for a person and course; none while nobody holds a seat. Two statements at most.
 */
export async function findPersonClashes(
  db: Db,
  viewer: Viewer,
  courseId: number,
  sessions: readonly Pick<SessionFacts, "day" | "startsAt" | "endsAt">[],
): Promise<PersonClash[]> {
  if (sessions.length === 0) return [];
  const holders = await db.sql
    .selectFrom("Enrolment as e")
    .where("e.courseId", "=", courseId)
    .where("e.status", "in", seatHolding)
    .select("e.cadreId")
    .execute();
  if (holders.length === 0) return [];
  const ids = [...new Set(holders.map(({ cadreId }) => cadreId))];
  const days = daysOf(sessions);
  const theirs = await db.sql
    .selectFrom("Enrolment as e")
    .innerJoin("CourseSession as s", "s.courseId", "e.courseId")
    .innerJoin("Course as c", "c.id", "e.courseId")
    .innerJoin("Cadre as p", "p.id", "e.cadreId")
    .where(sql<SqlBool>`${sql.ref("e.cadreId")} in (${idList(db, ids)})`)
    .where("e.courseId", "<>", courseId)
    .where("e.status", "in", seatHolding)
    .where("s.day", ">=", days[0] ?? "")
    .where("s.day", "<=", days.at(-1) ?? "")
    .leftJoin(unitsInScope(db.sql, viewer).as("mine"), "mine.unitId", "c.hostUnitId")
    .select(["e.cadreId", "p.fullName", "c.code", "s.day", "s.startsAt", "s.endsAt"])
    .select("mine.unitId as keptUnitId")
    .orderBy("p.sortKey")
    .orderBy("e.cadreId")
    .orderBy("s.day")
    .orderBy("s.startsAt")
    .execute();
  const clashes = new Map<string, PersonClash>();
  for (const { cadreId, fullName, code, keptUnitId, ...slot } of theirs) {
    const key = `${cadreId} ${code}`;
    if (clashes.has(key) || !sessions.some((session) => overlaps(session, slot))) continue;
    const { day, startsAt } = slot;
    const shown = keptUnitId === null ? null : code;
    clashes.set(key, { cadreId, fullName, day, startsAt, code: shown });
  }
  return [...clashes.values()];
}

/** As the seats count them: whoever has been offered one, too. */
const seatHolding = ["offered", "confirmed", "attending"];
