import { sql as raw, type SqlBool } from "kysely";
import type { StudyForm } from "#app/domain/catalogue/version.ts";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** A course to come that would serve a need, as form F4 names it. */
export type NeedCourse = {
  id: number;
  programmeId: number;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  place: string | null;
  hostName: string;
  form: StudyForm;
  periods: number | null;
  /** seats that nobody has been given; null = unlimited */
  free: number | null;
  /** its page opens for the viewer */
  isSeen: boolean;
};

/** The announced courses of some programmes that begin within some days, the first to begin first. At most one statement. */
export async function needCourses(
  sql: Sql,
  viewer: Viewer,
  { programmeIds, from, until }: { programmeIds: readonly number[]; from: string; until: string },
): Promise<NeedCourse[]> {
  if (programmeIds.length === 0) return [];
  const rows = await sql
    .selectFrom("Course as k")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .innerJoin("ProgrammeVersion as g", "g.id", "k.versionId")
    .innerJoin("OrgUnit as u", "u.id", "k.hostUnitId")
    .innerJoin("OrgUnitVersion as v", (join) =>
      join
        .onRef("v.unitId", "=", "u.id")
        .on(
          raw<SqlBool>`coalesce(${raw.ref("v.validTo")}, '') = coalesce(${raw.ref("u.validTo")}, '')`,
        ),
    )
    .where("k.programmeId", "in", [...programmeIds])
    .where("k.status", "in", ["announced", "confirmed"])
    .where("k.startsOn", ">=", from)
    .where("k.startsOn", "<=", until)
    .select(["k.id", "k.programmeId", "k.code", "k.startsOn", "k.endsOn", "k.place"])
    .select(["k.capacity", "k.seatsTaken", "v.name as hostName", "g.form", "g.periods"])
    .select((eb) => eb.fn.coalesce("k.name", "p.name").as("name"))
    .select((eb) =>
      eb
        .exists(coursesSeen(sql, viewer).where("c.id", "=", raw.ref<number>("k.id")).select("c.id"))
        .as("isSeen"),
    )
    .orderBy("k.startsOn")
    .orderBy("k.id")
    .execute();
  return rows.map(({ capacity, seatsTaken, isSeen, form, ...course }) => ({
    ...course,
    form: form as StudyForm, // why: a check constraint names the forms
    free: capacity === null ? null : capacity - seatsTaken,
    isSeen: Number(isSeen) === 1,
  }));
}
