import type { Proof } from "#app/domain/catalogue/version.ts";
import { enterRegister } from "#app/domain/certificates/enter-register.server.ts";
import { type Book, bookOf, registerText } from "#app/domain/certificates/register.ts";
import type { Seating } from "#app/domain/enrolment/seating.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { addMonthsToDay } from "#app/kernel/calendar.ts";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { insertRows } from "#app/platform/prepared.server.ts";
import type { endingOf } from "./closing.ts";
import { type ClosingLoad, type namesOn, placesOn } from "./load-closing.server.ts";
import type { Told } from "./tell-closed.server.ts";

/** Somebody of a course with how it ended for them. */
export type Ended = ClosingLoad["people"][number] & { ending: ReturnType<typeof endingOf> };

export type Recognition = {
  names: NonNullable<Awaited<ReturnType<typeof namesOn>>>;
  /** the decision: its number and date */
  number: string;
  date: string;
};

export type Recognised = {
  book: Book | null;
  /** those that were drawn */
  numbers: [first: number, last: number] | null;
  told: Told[];
};

/**
 * Writes how everybody's course ended, and for whoever completed it the line of the register and the evidence, all with
 * the names of the day on which the results were recognised.
 */
export async function recognise(
  seating: Seating,
  recognition: Recognition,
  ended: readonly Ended[],
): Promise<Recognised> {
  const { sql, work, course } = seating;
  const { names, date } = recognition;
  const cadreIds = ended.map(({ cadreId }) => cadreId);
  const places = await placesOn(sql, cadreIds, date);
  const named = (person: Ended): Named => ({
    fullName: person.fullName,
    birthDate: person.birthDate,
    gender: person.gender,
    place: places.get(person.cadreId) ?? null,
  });
  const validTo = validToOf(recognition);
  const completions = ended.map((person) => ({
    ...outcomeColumns(person),
    ...namesColumns(seating, recognition),
    ...named(person),
    validTo: person.ending.outcome === "completed" ? validTo : null,
  }));
  await insertRows(sql, "Completion", completions);
  const completed = await completedIn(sql, course.id);
  const people = ended.flatMap((person) => {
    const completionId = completed.get(person.enrolmentId);
    return completionId === undefined ? [] : [{ ...person, completionId }];
  });
  const lines = people.map((person) => ({
    completionId: person.completionId,
    validTo,
    ...named(person),
  }));
  // why: a check constraint names what is issued
  const proof = names.proof as Proof;
  const book =
    proof === "none" || lines.length === 0 ? null : bookOf(course.hostUnitId, proof, date);
  const first = book === null ? 0 : await enterRegister(sql, work, { book, issuedOn: date, lines });
  const numberOf = new Map(
    people.map(({ enrolmentId }, place) => [
      enrolmentId,
      book && registerText({ ...book, number: first + place }),
    ]),
  );
  const evidence = people.map((person) =>
    evidenceOf(seating, recognition, { person, number: numberOf.get(person.enrolmentId) ?? null }),
  );
  await insertRows(sql, "Evidence", evidence);
  const told = ended.map(({ enrolmentId, cadreId, ending: { outcome } }) => ({
    enrolmentId,
    cadreId,
    outcome,
    number: numberOf.get(enrolmentId) ?? null,
  }));
  return { book, numbers: book && [first, first + people.length - 1], told };
}

type Named = { fullName: string; birthDate: string; gender: string; place: string | null };

const validToOf = ({ names: { validMonths }, date }: Recognition): string | null =>
  validMonths === null ? null : addMonthsToDay(date, validMonths);

function outcomeColumns({ enrolmentId, ending, result, shares }: Ended) {
  const sum = (of: (share: Ended["shares"][number]) => number): number =>
    shares.reduce((total, share) => total + of(share), 0);
  return {
    enrolmentId,
    outcome: ending.outcome,
    reason: ending.reason,
    tenths: result.tenths,
    band: ending.outcome === "completed" ? result.band : null,
    attended: sum(({ attended }) => attended),
    counted: sum(({ counted }) => counted),
  };
}

const namesColumns = ({ work, course }: Seating, recognition: Recognition) => ({
  courseId: course.id,
  versionId: course.versionId,
  courseName: recognition.names.courseName,
  programmeName: recognition.names.programmeName,
  hostName: recognition.names.hostName,
  recognitionNumber: recognition.number,
  recognitionDate: recognition.date,
  closedOn: work.today,
  closedAt: work.at,
});

async function completedIn(sql: Seating["sql"], courseId: number): Promise<Map<number, number>> {
  const rows = await sql
    .selectFrom("Completion")
    .where("courseId", "=", courseId)
    .where("outcome", "=", "completed")
    .select(["id", "enrolmentId"])
    .execute();
  return new Map(rows.map(({ id, enrolmentId }) => [enrolmentId, id]));
}

type Proven = { person: Ended & { completionId: number }; number: string | null };

const evidenceOf = (
  { work, course }: Seating,
  recognition: Recognition,
  { person, number }: Proven,
) => ({
  cadreId: person.cadreId,
  originCadreId: person.cadreId,
  dimension: recognition.names.dimension ?? "programme",
  level: recognition.names.level,
  text: recognition.names.programmeName,
  state: "held",
  grade: "course_closed",
  programmeId: course.programmeId,
  startedOn: course.startsOn,
  endedOn: course.endsOn,
  issuer: recognition.names.hostName,
  certificate: number,
  // why: another body may have issued the same number
  certificateKey: number && `${identityKey(number)} ${course.hostUnitId}`,
  issuedOn: recognition.date,
  statedOn: recognition.date,
  validTo: validToOf(recognition),
  completionId: person.completionId,
  recordedAt: work.at,
  recordedBy: actorLabel(work.actor),
});
