import { type SqlBool, sql as raw } from "kysely";
import type { EnrolmentAct } from "#app/domain/enrolment/enrolment.ts";
import { rosterCourses } from "#app/domain/enrolment/scope.server.ts";
import { unitsInScope } from "#app/domain/organisation/scope.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { DecisionKind } from "./decision-kinds.ts";
import { recorded, recordsDecided } from "./override-queries.server.ts";

/** What nobody does to a row of their own (product 2). */
const ownRowActs: readonly EnrolmentAct[] = [
  "sent",
  "returned",
  "not_sent",
  "approved",
  "rejected",
  "assigned",
  "ranked",
  "leave_opinion",
  "leave_accepted",
  "leave_refused",
];

/** What whoever nominated somebody does not do to that nomination. */
const nominationActs: readonly EnrolmentAct[] = ["approved", "rejected"];

/** How many of each kind are told. */
const most = 20;

export type SelfDecision =
  | { kind: "own_row" | "own_nomination"; id: number; act: EnrolmentAct; at: string; by: string }
  | { kind: "own_record"; id: number; act: DecisionKind; at: string; by: string };

/**
 * Acts by which somebody decided on their own row, on a nomination of their own, or on a planning record of their own,
 * in the viewer's scope, the latest first: what the portal refuses, so there should be none. Three statements.
 */
export async function listSelfDecisions(sql: Sql, viewer: Viewer): Promise<SelfDecision[]> {
  const found = [
    ...(await onOwnRows(sql, viewer)),
    ...(await onOwnNominations(sql, viewer)),
    ...(await onOwnRecords(sql, viewer)),
  ];
  return found.toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

/** Accounts that hold or held a role that decides: few, so that nobody else's rows are looked at. */
const deciders = (sql: Sql, roles: readonly Role[]) =>
  sql
    .selectFrom("Grant as g")
    .where("g.role", "in", [...roles])
    .select("g.accountId");

/** The courses whose enrolments the viewer reads: inspectors read them of everybody in them. */
const coursesRead = (sql: Sql, viewer: Viewer) => rosterCourses(sql, viewer).select("k.id");

async function onOwnRows(sql: Sql, viewer: Viewer): Promise<SelfDecision[]> {
  const rows = await sql
    .selectFrom("Account as a")
    .innerJoin("Enrolment as e", "e.cadreId", "a.cadreId")
    .innerJoin("EnrolmentEvent as v", "v.enrolmentId", "e.id")
    .where("a.id", "in", deciders(sql, ["unit_officer", "course_admin"]))
    .whereRef("v.byAccountId", "=", "a.id")
    .where("v.act", "in", [...ownRowActs])
    .where("e.courseId", "in", coursesRead(sql, viewer))
    .select(["e.id", "v.at", "a.displayName as by"])
    .select(raw<EnrolmentAct>`${raw.ref("v.act")}`.as("act"))
    .orderBy("v.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "own_row", ...row }));
}

async function onOwnNominations(sql: Sql, viewer: Viewer): Promise<SelfDecision[]> {
  const rows = await sql
    .selectFrom("Nomination as n")
    .innerJoin("Account as a", "a.id", "n.sentById")
    .innerJoin("Enrolment as e", "e.nominationId", "n.id")
    .innerJoin("EnrolmentEvent as v", "v.enrolmentId", "e.id")
    .where("n.sentById", "in", deciders(sql, ["course_admin"]))
    .whereRef("v.byAccountId", "=", "n.sentById")
    .where("v.act", "in", [...nominationActs])
    .where("n.courseId", "in", coursesRead(sql, viewer))
    .select(["e.id", "v.at", "a.displayName as by"])
    .select(raw<EnrolmentAct>`${raw.ref("v.act")}`.as("act"))
    .orderBy("v.id", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "own_nomination", ...row }));
}

/** Waivers and conclusions that somebody recorded on a record of their own; of the viewer's own nothing is told. */
async function onOwnRecords(sql: Sql, viewer: Viewer): Promise<SelfDecision[]> {
  let found = sql
    .selectFrom(recorded(sql, null).as("o"))
    .innerJoin("PlanningRecord as r", "r.id", "o.recordId")
    .innerJoin("Account as a", "a.cadreId", "r.cadreId")
    .where(raw<SqlBool>`${raw.ref("o.recordedBy")} = 'account:' || ${raw.ref("a.id")}`)
    .where("r.id", "in", recordsDecided(sql))
    .where("r.unitId", "in", unitsInScope(sql, viewer));
  if (viewer.cadreId !== null) found = found.where("r.cadreId", "<>", viewer.cadreId);
  const rows = await found
    .select(["r.id", "o.kind as act", "o.recordedAt as at", "a.displayName as by"])
    .orderBy("o.recordedAt", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => ({ kind: "own_record", ...row }));
}
