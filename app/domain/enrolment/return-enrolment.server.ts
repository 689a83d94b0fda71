import type { EnrolmentStatus } from "./enrolment.ts";
import { noteEnrolment, type Seating, writeEvents } from "./seating.server.ts";
import { tell } from "./tell.server.ts";

type Row = { id: number; cadreId: number; status: EnrolmentStatus };

/** Gives a request back for completion, to the person or to the unit, with what is missing; its status stays. */
export async function giveBack(
  seating: Seating,
  row: Row,
  returnedTo: "person" | "unit",
  returnReason: string,
): Promise<void> {
  await noteEnrolment(seating, row.id, { returnedTo, returnReason });
  await writeEvents(seating, [
    { id: row.id, from: row.status, to: row.status, act: "returned", reason: returnReason },
  ]);
  const { id, cadreId, status: to } = row;
  await tell(seating, [{ id, cadreId, act: "returned", to, reason: returnReason, returnedTo }]);
}

/** What was given back is complete, as its note says. */
export async function takeBack(seating: Seating, row: Row, reason: string): Promise<void> {
  await noteEnrolment(seating, row.id, { returnedTo: null, returnReason: null });
  await writeEvents(seating, [
    { id: row.id, from: row.status, to: row.status, act: "completed_request", reason },
  ]);
}
