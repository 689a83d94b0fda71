import type { Random } from "#app/demo/random.ts";
import { addDays, dayNumber } from "#app/kernel/calendar.ts";
import type { OwnTx } from "#app/platform/own-db.server.ts";

const by = "operator:bench";

/** A province's courses of a year: half of them behind, half to come. */
const perYear = 300;
const seatsEach = 40;
/** Days from the announcement to the first day. */
const lead = 45;

type Filling = {
  /** versions in force, each with its programme */
  versions: readonly { id: number; programmeId: number }[];
  hostUnitId: number;
  cadreIds: readonly number[];
  today: string;
  at: string;
};

type Version = Filling["versions"][number];

/** What a course is in the database, announced some weeks before its first day. */
export function courseRow(
  { hostUnitId, at }: Pick<Filling, "hostUnitId" | "at">,
  course: { code: string; version: Version; startsOn: string; days: number; seats: number },
) {
  const { code, version, startsOn, days, seats } = course;
  const clock = addDays(startsOn, -7);
  return {
    code,
    codeKey: code.toLowerCase(),
    searchKey: code.toLowerCase(),
    programmeId: version.programmeId,
    versionId: version.id,
    hostUnitId,
    startsOn,
    endsOn: addDays(startsOn, days),
    capacity: seatsEach * 2,
    seatsTaken: seats,
    policy: "approval",
    nominationEndsOn: clock,
    approvalEndsOn: clock,
    promotionStopsOn: startsOn,
    withdrawalEndsOn: clock,
    status: "announced",
    announcedOn: addDays(startsOn, -lead),
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
  };
}

/** Writes courses of every programme around today, and gives one person after the other a seat in them. */
export async function writeCourses(
  { insert, reserveIds }: OwnTx,
  random: Random,
  filling: Filling,
): Promise<void> {
  const { versions, cadreIds, today, at } = filling;
  const ids = await reserveIds("Course", perYear);
  const taken = new Set<string>();
  let next = 0;
  const courses = ids.map((id, index) => {
    const version = versions[index % versions.length] ?? { id: 0, programmeId: 0 };
    const startsOn = addDays(today, Math.round((index - perYear / 2) * 1.2));
    const seats: number[] = [];
    while (seats.length < seatsEach && next < cadreIds.length * 2) {
      const cadreId = cadreIds[next % cadreIds.length] ?? 0;
      next += 1;
      const key = `${version.programmeId} ${cadreId}`;
      if (!taken.has(key)) seats.push(cadreId);
      taken.add(key);
    }
    const stated = {
      code: `BENCH-${id}`,
      version,
      startsOn,
      days: random.pick([2, 5, 10, 20, 40]),
    };
    return { id, row: courseRow(filling, { ...stated, seats: seats.length }), seats };
  });
  await insert(
    "Course",
    courses.map(({ id, row }) => ({ id, ...row })),
  );
  await insert(
    "Enrolment",
    courses.flatMap(({ id: courseId, row, seats }) =>
      seats.map((cadreId) => ({
        courseId,
        programmeId: row.programmeId,
        cadreId,
        originCadreId: cadreId,
        status: dayNumber(row.startsOn) > dayNumber(today) ? "confirmed" : "attending",
        source: "nominated",
        verdict: "[]",
        seatFrom: addDays(row.startsOn, -10),
        requestedAt: at,
        updatedAt: at,
        updatedBy: by,
      })),
    ),
  );
}
