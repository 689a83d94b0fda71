import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { peopleInScope } from "#app/domain/people/scope.server.ts";
import { actorLabel, type Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { canSend } from "./policy.ts";
import {
  addEnrolments,
  lockPeople,
  lockSeats,
  type Move,
  moveEnrolments,
  type NewEnrolment,
  type Seating,
} from "./seating.server.ts";
import { decideNomination, type RequestRefusal, seatOrPlace, whyClosed } from "./seats.ts";
import { type JudgedStanding, standingsOf } from "./standing.server.ts";

/** A unit's letter; the number is recorded later where there is none yet. Days are yyyy-mm-dd. */
export type Letter = { number: string; date: string; signatory: string };

export type NominateInput = {
  courseId: number;
  /** the people, in the order in which the unit wants them seated */
  cadreIds: readonly number[];
  letter: Letter | null;
  key: string | null;
};

export type RowRefusal = "out_of_scope" | "own_row" | Exclude<RequestRefusal, "just_full">;

/** The refusals of the whole; what one person is refused for stands with that person. */
export type NominateRefusal =
  | "not_found"
  | "nobody_chosen"
  | "nobody_sent"
  | "out_of_scope"
  | "letter_in_future"
  | "course_not_open"
  | "enrolment_over"
  | OnceRefusal;

export type NominatedRow = { cadreId: number; refusal: RowRefusal | null };

/** How many one letter sends at most. */
export const mostNominated = 500;

/**
 * A unit officer sends people of the unit on a course, in order, by one letter (product 4.2), and answers the
 * nomination's id. Each person is decided alone: who is out of scope, oneself, not eligible, already there or seated
 * elsewhere is left out, and `nominatedRows` says why; whoever asked by themselves is sent on. Refuses not_found, nobody_chosen,
 * out_of_scope (all of them are), nobody_sent (all were left out), letter_in_future, course_not_open, enrolment_over. By an open policy who is sent
 * has a seat at once, or a place on the waiting list.
 */
export async function nominate(
  work: Work,
  input: NominateInput,
): Promise<Result<number, NominateRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || !canSend(viewer)) return refuse("not_found");
  const { courseId, letter, key } = input;
  const cadreIds = [...new Set(input.cadreIds)].slice(0, mostNominated);
  if (cadreIds.length === 0) return refuse("nobody_chosen");
  if (letter !== null && letter.date > work.today) return refuse("letter_in_future");
  const sendable = await sendablePeople(work, viewer, cadreIds);
  if (sendable.length === 0) return refuse("out_of_scope");
  return onceOnly(work, key, input, () =>
    work.transaction<number, NominateRefusal>(async (tx) => {
      const seating = await lockSeats(tx, work, courseId);
      if (!seating || seating.course.status === "draft") return refuse("not_found");
      const closed = whyClosed(seating.course, work.today);
      if (closed !== null) return refuse(closed);
      await lockPeople(seating, sendable);
      const rows = await decideRows(seating, viewer, cadreIds, new Set(sendable));
      const sent = rows.flatMap((row) => (row.refusal === null ? row : []));
      if (sent.length === 0) return refuse("nobody_sent");
      const nominationId = await writeLetter(seating, viewer, letter);
      await send(seating, nominationId, sent);
      await writeReceipt(tx, work, key, nominationId);
      recordAudit(tx, {
        action: "enrolment.nominated",
        subjectType: "course",
        subjectId: courseId,
        detail: { nominationId, rows: rows.map(({ cadreId, refusal }) => ({ cadreId, refusal })) },
      });
      return accept(nominationId);
    }),
  );
}

/** Those of some people whom an officer may send: of the unit, no alias. */
async function sendablePeople(
  work: Work,
  viewer: Viewer,
  cadreIds: readonly number[],
): Promise<number[]> {
  const { sql } = work.db;
  const rows = await sql
    .selectFrom("Cadre as c")
    .where("c.id", "in", [...cadreIds])
    .where("c.mergedIntoId", "is", null)
    .where("c.id", "in", peopleInScope(sql, viewer).where("placed.cadreId", "in", [...cadreIds]))
    .select("c.id")
    .execute();
  return rows.map(({ id }) => id);
}

type DecidedRow = {
  cadreId: number;
  refusal: RowRefusal | null;
  standing: JudgedStanding | null;
  /** their own request that is sent on */
  request: number | null;
};

async function decideRows(
  seating: Seating,
  viewer: Viewer,
  cadreIds: readonly number[],
  sendable: ReadonlySet<number>,
): Promise<DecidedRow[]> {
  const standings = await standingsOf(seating, [...sendable]);
  const requests = new Map(
    (await ownRequests(seating, [...sendable])).map(({ id, cadreId }) => [cadreId, id]),
  );
  return cadreIds.map((cadreId) => {
    const standing = standings.get(cadreId) ?? null;
    const row = { cadreId, standing, request: requests.get(cadreId) ?? null };
    if (standing === null || !sendable.has(cadreId)) return { ...row, refusal: "out_of_scope" };
    if (viewer.cadreId === cadreId) return { ...row, refusal: "own_row" };
    const asked = row.request === null ? standing : { ...standing, active: false };
    const decision = decideNomination(seating.course, asked, seating.work.today);
    return { ...row, refusal: decision.ok ? null : decision.refusal };
  });
}

function ownRequests({ sql, course }: Seating, cadreIds: readonly number[]) {
  return sql
    .selectFrom("Enrolment")
    .where("courseId", "=", course.id)
    .where("status", "=", "requested")
    .where("cadreId", "in", cadreIds.length === 0 ? [0] : [...cadreIds])
    .select(["id", "cadreId"])
    .execute();
}

export async function writeLetter(
  { tx, work, course }: Seating,
  viewer: Viewer,
  letter: Letter | null,
): Promise<number> {
  const { id } = await tx.nomination.create({
    data: {
      courseId: course.id,
      unitId: viewer.unitId,
      letterNumber: letter ? tidy(letter.number) : null,
      letterDate: letter?.date ?? null,
      signatory: letter ? tidy(letter.signatory) : null,
      sentAt: work.at,
      sentById: viewer.accountId,
      sentByLabel: actorLabel(viewer),
    },
    select: { id: true },
  });
  return id;
}

/** New rows and requests sent on; by an open policy each has a seat while there are any. */
async function send(
  seating: Seating,
  nominationId: number,
  sent: readonly DecidedRow[],
): Promise<void> {
  const added: NewEnrolment[] = [];
  const moves: Move[] = [];
  const { course } = seating;
  let taken = 0;
  const next = (): EnrolmentStatus => {
    if (course.policy !== "open") return "unit_approved";
    const status = seatOrPlace({ ...course, seatsTaken: course.seatsTaken + taken });
    if (status === "confirmed") taken += 1;
    return status;
  };
  for (const [index, { cadreId, standing, request }] of sent.entries()) {
    const place = { nominationId, rank: index + 1 };
    if (request !== null) {
      const set = { ...place, verdict: standing?.verdict ?? "[]" };
      moves.push({
        id: request,
        cadreId,
        from: "requested",
        to: "unit_approved",
        act: "sent",
        set,
      });
    } else {
      const verdict = standing?.verdict ?? "[]";
      added.push({ cadreId, status: next(), source: "nominated", act: "sent", verdict, ...place });
    }
  }
  await moveEnrolments(seating, moves);
  await addEnrolments(seating, added);
}
