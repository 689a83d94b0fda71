import { sql } from "kysely";
import { z } from "zod";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { RowRefusal } from "./nominate.server.ts";
import { withPosts } from "./people-shown.server.ts";
import { canSend } from "./policy.ts";
import { statusOf } from "./row-view.ts";
import { enrolmentsSeen } from "./scope.server.ts";

const NominatedDetail = z.object({
  nominationId: z.number(),
  rows: z.array(z.object({ cadreId: z.number(), refusal: z.string().nullable() })),
});

/**
 * What came of a letter, person by person in the order sent: who was sent and where they stand now, and who was left
 * out and why (those out of scope only as a number). Null for a letter of another unit. Five statements.
 */
export async function findLetter(db: Db, viewer: Viewer, id: number) {
  if (!canSend(viewer)) return null;
  const letter = await db.sql
    .selectFrom("Nomination as n")
    .innerJoin("Course as k", "k.id", "n.courseId")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .where("n.id", "=", id)
    .where("n.unitId", "in", unitsInScope(db.sql, viewer))
    .select(["n.id", "n.courseId", "n.letterNumber", "n.letterDate", "n.signatory", "n.sentAt"])
    .select(["k.code", "k.policy", "p.disclosesPlanning"])
    .select(sql<string>`coalesce(${sql.ref("k.name")}, ${sql.ref("p.name")})`.as("courseName"))
    .executeTakeFirst();
  if (!letter) return null;
  const sent = await enrolmentsSeen(db.sql, viewer)
    .innerJoin("Cadre as c", "c.id", "e.cadreId")
    .where("e.nominationId", "=", id)
    .select(["e.id", "e.cadreId", "e.status", "e.returnedTo", "c.fullName", "c.birthDate"])
    .orderBy("e.rank")
    .orderBy("e.id")
    .execute();
  const refused = await leftOutOf(db, letter);
  const named = await db.sql
    .selectFrom("Cadre as c")
    .where("c.id", "in", [0, ...refused.map(({ cadreId }) => cadreId)])
    .where("c.id", "in", peopleInScope(db.sql, viewer))
    .select(["c.id", "c.fullName", "c.birthDate"])
    .execute();
  const nameOf = new Map(named.map((person) => [person.id, person]));
  const leftOut = refused.flatMap(({ cadreId, refusal }) => {
    const person = nameOf.get(cadreId);
    return person && refusal !== "out_of_scope" ? [{ ...person, refusal }] : [];
  });
  return {
    letter,
    sent: await withPosts(db.sql, viewer, sent.map(statusOf)),
    leftOut,
    unnamed: refused.length - leftOut.length,
  };
}

/** Who was left out of a letter and why, as its event in the log says. One statement. */
async function leftOutOf(db: Db, letter: { id: number; courseId: number }) {
  const events = await db.sql
    .selectFrom("AuditEvent as v")
    .where("v.subjectType", "=", "course")
    .where("v.subjectId", "=", letter.courseId)
    .where("v.action", "=", "enrolment.nominated")
    .where("v.detail", "like", `%"nominationId":${letter.id},%`)
    .select("v.detail")
    .execute();
  const rows = events.flatMap(({ detail }) => {
    const parsed = NominatedDetail.safeParse(JSON.parse(detail));
    return parsed.success && parsed.data.nominationId === letter.id ? parsed.data.rows : [];
  });
  return rows.flatMap(({ cadreId, refusal }) =>
    refusal === null ? [] : [{ cadreId, refusal: refusal as RowRefusal }],
  ); // why: nominate writes its own words
}

export type LetterShown = NonNullable<Awaited<ReturnType<typeof findLetter>>>;
