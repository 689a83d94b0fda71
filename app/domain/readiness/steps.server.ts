import { sql as raw } from "kysely";
import { type CertificateKind, registerText } from "#app/domain/certificates/register.ts";
import { coursesSeen } from "#app/domain/courses/scope.server.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { enrolmentsSeen } from "#app/domain/enrolment/scope.server.ts";
import { canReadDisclosing, canReadEvidence } from "#app/domain/evidence/policy.ts";
import type { MarkBand } from "#app/domain/teaching/mark.ts";
import type { Outcome, OutcomeReason } from "#app/domain/teaching/result.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";
import { type CertificateStep, type StepAct, stepActs, type TakenCourse } from "./steps.ts";

// why: callers have found the person for their reader; what stands here is read by their id alone

/**
 * The courses of some programmes that a person asked for, was sent on or attends, the earliest first, with what came of
 * them: results and certificates. Neither reasons nor who did it are told. Three statements, one where there are none.
 */
export async function takenCourses(
  sql: Sql,
  viewer: Viewer,
  { cadreId, programmeIds }: { cadreId: number; programmeIds: readonly number[] },
): Promise<TakenCourse[]> {
  if (programmeIds.length === 0) return [];
  const rows = await stepRows(sql, viewer, cadreId)
    .where("e.programmeId", "in", [...programmeIds])
    .execute();
  return taken(sql, rows);
}

/**
 * The same of every programme, of a person that the caller has found for their reader: the rows that the viewer reads
 * (decision 25), without courses whose name says that somebody is planned for those who may not read that. Null for
 * whoever reads no evidence, and for oneself.
 */
export async function takenOfPerson(
  sql: Sql,
  viewer: Viewer,
  cadreId: number,
): Promise<TakenCourse[] | null> {
  if (!canReadEvidence(viewer) || viewer.cadreId === cadreId) return null;
  let found = stepRows(sql, viewer, cadreId).where(
    "e.id",
    "in",
    enrolmentsSeen(sql, viewer).where("e.cadreId", "=", cadreId).select("e.id"),
  );
  if (!canReadDisclosing(viewer)) found = found.where("p.disclosesPlanning", "=", 0);
  return taken(sql, await found.execute());
}

async function taken(sql: Sql, rows: readonly Row[]): Promise<TakenCourse[]> {
  if (rows.length === 0) return [];
  const completionIds = rows.flatMap(({ completionId }) => completionId ?? []);
  const certificates = Map.groupBy(
    await certificateSteps(sql, [...new Set(completionIds)]),
    ({ completionId }) => completionId,
  );
  return [...Map.groupBy(rows, ({ enrolmentId }) => enrolmentId).values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const { enrolmentId, programmeId, completionId, outcome, recognitionDate } = first;
    const { courseId: id, code, name, startsOn, endsOn } = first;
    const steps = those.map(({ act, toStatus, at }) => ({
      // why: only the seat service writes them
      act: act as StepAct,
      toStatus: toStatus as EnrolmentStatus,
      // why: a result counts from the day of its recognition, whenever the record was closed
      day: act === outcome && recognitionDate ? recognitionDate : dayOf(new Date(at)),
    }));
    const course = { id, code, name, startsOn, endsOn, isSeen: Number(first.isSeen) === 1 };
    return {
      enrolmentId,
      programmeId,
      course,
      steps,
      result: resultOf(first),
      certificates: certificates.get(completionId ?? 0) ?? [],
    };
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof stepRows>["execute"]>>[number];

const resultOf = ({ outcome, reason, band }: Row): TakenCourse["result"] =>
  outcome === null
    ? null
    : // why: check constraints name the words
      {
        outcome: outcome as Outcome,
        reason: reason as OutcomeReason | null,
        band: band as MarkBand | null,
      };

const stepRows = (sql: Sql, viewer: Viewer, cadreId: number) =>
  sql
    .selectFrom("Enrolment as e")
    .innerJoin("EnrolmentEvent as v", "v.enrolmentId", "e.id")
    .innerJoin("Course as k", "k.id", "e.courseId")
    .innerJoin("Programme as p", "p.id", "k.programmeId")
    .leftJoin("Completion as d", "d.enrolmentId", "e.id")
    .where("e.cadreId", "=", cadreId)
    .where("v.act", "in", [...stepActs])
    .select(["e.id as enrolmentId", "e.programmeId", "e.courseId", "k.code", "k.startsOn"])
    .select(["k.endsOn", "v.act", "v.toStatus", "v.at"])
    .select(["d.id as completionId", "d.outcome", "d.reason", "d.band", "d.recognitionDate"])
    .select((eb) => [
      eb.fn.coalesce("k.name", "p.name").as("name"),
      eb
        .exists(coursesSeen(sql, viewer).where("c.id", "=", raw.ref<number>("k.id")).select("c.id"))
        .as("isSeen"),
    ])
    .orderBy("e.id")
    .orderBy("v.id");

async function certificateSteps(
  sql: Sql,
  completionIds: readonly number[],
): Promise<(CertificateStep & { completionId: number })[]> {
  if (completionIds.length === 0) return [];
  const rows = await sql
    .selectFrom("Certificate as z")
    .leftJoin("CertificateRevocation as r", "r.certificateId", "z.id")
    .leftJoin("CertificateHandover as h", "h.certificateId", "z.id")
    .leftJoin("Certificate as before", "before.id", "z.replacesId")
    .where("z.completionId", "in", [...completionIds])
    .select(["z.id", "z.completionId", "z.kind", "z.year", "z.number", "z.issuedOn"])
    .select(["r.revokedOn", "h.receivedOn", "before.kind as beforeKind"])
    .select(["before.year as beforeYear", "before.number as beforeNumber"])
    .orderBy("z.id")
    .execute();
  const prints = await sql
    .selectFrom("CertificatePrint as p")
    .innerJoin("Certificate as z", "z.id", "p.certificateId")
    .where("z.completionId", "in", [...completionIds])
    .select(["p.certificateId", "p.blankNumber", "p.printedAt"])
    .orderBy("p.id")
    .execute();
  return rows.flatMap(({ id, completionId, issuedOn, revokedOn, receivedOn, ...row }) => {
    // why: a check constraint names the kinds
    const register = registerText({ ...row, kind: row.kind as CertificateKind });
    const { beforeKind, beforeYear, beforeNumber } = row;
    const replaced =
      beforeKind === null || beforeYear === null || beforeNumber === null
        ? null
        : registerText({
            kind: beforeKind as CertificateKind,
            year: beforeYear,
            number: beforeNumber,
          });
    const of = { completionId, certificateId: id, register };
    const printed = prints.filter(({ certificateId }) => certificateId === id);
    return [
      {
        ...of,
        act: replaced === null ? ("issued" as const) : ("reissued" as const),
        day: issuedOn,
        detail: replaced,
      },
      ...printed.map(({ blankNumber, printedAt }) => ({
        ...of,
        act: "printed" as const,
        day: dayOf(new Date(printedAt)),
        detail: blankNumber,
      })),
      ...(receivedOn === null
        ? []
        : [{ ...of, act: "handed_over" as const, day: receivedOn, detail: null }]),
      ...(revokedOn === null
        ? []
        : [{ ...of, act: "revoked" as const, day: revokedOn, detail: null }]),
    ];
  });
}
