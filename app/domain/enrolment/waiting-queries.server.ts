import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { withPosts } from "./people-shown.server.ts";
import { statusOf } from "./row-view.ts";
import { enrolmentsSeen } from "./scope.server.ts";
import { noRank, type SeatObstacle } from "./seats.ts";

/** How many a page of a waiting list names. */
export const waitingPage = 100;

/**
 * A page of a course's waiting list, in the order in which seats are given, each with the number on the whole list; an
 * officer sees of it only the unit's own people, with their number. Three statements.
 */
export async function listWaiting(
  db: Db,
  { viewer, courseId, page }: { viewer: Viewer; courseId: number; page: number },
) {
  const seen = enrolmentsSeen(db.sql, viewer)
    .where("e.courseId", "=", courseId)
    .where("e.status", "=", "waitlisted");
  const { total } = await seen
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const order = sql`row_number() over (order by ${sql.ref("w.priority")} desc, ${sql.ref("w.waitingSince")}, coalesce(${sql.ref("w.rank")}, ${sql.lit(noRank)}), ${sql.ref("w.id")})`;
  const numbered = db.sql
    .selectFrom("Enrolment as w")
    .where("w.courseId", "=", courseId)
    .where("w.status", "=", "waitlisted")
    .select(["w.id", order.$castTo<number>().as("number")])
    .as("n");
  const rows = await seen
    .innerJoin(numbered, "n.id", "e.id")
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "e.priority", "e.rank"])
    .select(["e.rankReason", "e.waitingSince", "e.skipped", "e.skippedAt", "e.autoAccept"])
    .select(["e.revision", "c.fullName", "c.birthDate", "n.number"])
    .orderBy("n.number")
    .limit(waitingPage)
    .offset((page - 1) * waitingPage)
    .execute();
  const shown = rows.map((row) => ({
    ...statusOf(row),
    number: Number(row.number),
    skipped: row.skipped as SeatObstacle | null, // why: only obstacles are written there
  }));
  return { rows: await withPosts(db.sql, viewer, shown), total: Number(total) };
}

export type WaitingRow = Awaited<ReturnType<typeof listWaiting>>["rows"][number];

/** The seats of a course that are offered and wait for an answer, the first to end first. Two statements. */
export async function listOffers(
  db: Db,
  { viewer, courseId }: { viewer: Viewer; courseId: number },
) {
  const rows = await enrolmentsSeen(db.sql, viewer)
    .where("e.courseId", "=", courseId)
    .where("e.status", "=", "offered")
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "e.offeredAt", "e.offerExpiresAt"])
    .select(["c.fullName", "c.birthDate", "c.phone"])
    .orderBy("e.offerExpiresAt")
    .orderBy("e.id")
    .limit(500)
    .execute();
  return withPosts(db.sql, viewer, rows.map(statusOf));
}

export type OfferRow = Awaited<ReturnType<typeof listOffers>>[number];

/** The number on the whole list of somebody who waits; null for who does not. One statement. */
export async function numberOnList(
  db: Db,
  { courseId, enrolmentId }: { courseId: number; enrolmentId: number },
): Promise<number | null> {
  // why: callers have found the row by their scope; before whom others wait tells nothing of them
  const row = await db.sql
    .selectFrom("Enrolment as own")
    .innerJoin("Enrolment as w", (join) =>
      join
        .onRef("w.courseId", "=", "own.courseId")
        .on("w.status", "=", "waitlisted")
        .on(
          sql<boolean>`(
            w."priority" > own."priority"
            or (w."priority" = own."priority" and w."waitingSince" < own."waitingSince")
            or (w."priority" = own."priority" and w."waitingSince" = own."waitingSince"
              and coalesce(w."rank", ${sql.lit(noRank)}) < coalesce(own."rank", ${sql.lit(noRank)}))
            or (w."priority" = own."priority" and w."waitingSince" = own."waitingSince"
              and coalesce(w."rank", ${sql.lit(noRank)}) = coalesce(own."rank", ${sql.lit(noRank)})
              and w."id" <= own."id"))`,
        ),
    )
    .where("own.id", "=", enrolmentId)
    .where("own.courseId", "=", courseId)
    .where("own.status", "=", "waitlisted")
    .select((eb) => eb.fn.countAll<number>().as("number"))
    .executeTakeFirst();
  const number = Number(row?.number ?? 0);
  return number === 0 ? null : number;
}
