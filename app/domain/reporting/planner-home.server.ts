import { sql as raw } from "kysely";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { FormKind } from "#app/domain/importing/columns.ts";
import { canReadImports } from "#app/domain/importing/policy.ts";
import { visibleImports } from "#app/domain/importing/scope.server.ts";
import { canKeepPlanning } from "#app/domain/planning/policy.ts";
import type { Reading } from "#app/domain/readiness/board-queries.server.ts";
import { findGlanceOfWeek } from "#app/domain/readiness/glance.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { endOfDay, addDays } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";

/** How many rows of each list a home shows. */
const shown = 5;

const courseName = raw<string>`coalesce(${raw.ref("c.name")}, ${raw.ref("p.name")})`;

/**
 * What a planner opens the portal for: the terms at a glance, leading titles with nobody ready, and what the last seven
 * days brought: records that changed, lists imported, courses announced and closed. Null for whoever keeps no planning.
 * Seven statements, however many records.
 */
export async function findPlannerHome(reading: Reading, viewer: Viewer) {
  if (!canKeepPlanning(viewer)) return null;
  const glance = await findGlanceOfWeek(reading, viewer, viewer.today);
  if (glance === null) return null;
  const { sql } = reading.db;
  const { from } = glance;
  return {
    glance,
    imports: await listsAccepted(sql, viewer, from),
    announced: await coursesAnnounced(sql, viewer, from),
    closed: await coursesClosed(sql, viewer, from),
  };
}

export type PlannerHome = NonNullable<Awaited<ReturnType<typeof findPlannerHome>>>;

const counted = <Row extends { total: number }>(rows: Row[]) => ({
  total: Number(rows[0]?.total ?? 0),
  rows,
});

/** The imports of the scope that were accepted after a day, the latest first; none for whoever may not read them. */
export async function listsAccepted(sql: Sql, viewer: Viewer, after: string) {
  if (!canReadImports(viewer)) return counted([]);
  const rows = await visibleImports(sql, viewer)
    .where("i.status", "=", "accepted")
    .where("i.acceptedAt", ">", endOfDay(addDays(after, -1)).toISOString())
    .select(["i.id", "i.fileName", "i.rowsNew", "i.rowsChanged"])
    .select(raw<string>`${raw.ref("i.acceptedAt")}`.as("acceptedAt"))
    .select(raw<FormKind>`${raw.ref("i.kind")}`.as("kind"))
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("i.acceptedAt", "desc")
    .orderBy("i.id", "desc")
    .limit(shown)
    .execute();
  return counted(rows);
}

async function coursesAnnounced(sql: Sql, viewer: Viewer, from: string) {
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .where("c.announcedOn", ">=", from)
    .where("c.status", "<>", "cancelled")
    .select(["c.id", "c.code", "c.startsOn", "c.capacity", courseName.as("name")])
    .select(raw<string>`${raw.ref("c.announcedOn")}`.as("announcedOn"))
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("c.announcedOn", "desc")
    .orderBy("c.id", "desc")
    .limit(shown)
    .execute();
  return counted(rows);
}

/** Closed courses, each with how many completed it: that is what touches readiness. */
async function coursesClosed(sql: Sql, viewer: Viewer, from: string) {
  const completed = raw<number>`(select count(*) from "Completion" as "k" where "k"."courseId" = ${raw.ref("c.id")}
    and "k"."outcome" = 'completed')`;
  const rows = await coursesSeen(sql, viewer)
    .innerJoin("Programme as p", "p.id", "c.programmeId")
    .innerJoin("CourseClosing as z", "z.courseId", "c.id")
    .where("z.closedOn", ">=", from)
    .select(["c.id", "c.code", courseName.as("name"), completed.as("completed")])
    .select(raw<string>`${raw.ref("z.closedOn")}`.as("closedOn"))
    .select(raw<number>`count(*) over ()`.as("total"))
    .orderBy("z.closedOn", "desc")
    .orderBy("c.id", "desc")
    .limit(shown)
    .execute();
  return counted(rows.map((row) => ({ ...row, completed: Number(row.completed) })));
}
