import { postAll } from "#app/domain/messages/post.server.ts";
import { survivorOf } from "#app/domain/people/cadre-queries.server.ts";
import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { placedPeople } from "#app/domain/people/placed-people.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import {
  type AskRefusal,
  decideAsking,
  isForOfficers,
  type RequestField,
  requestNumber,
} from "./data-request.ts";

export type AskInput = {
  field: RequestField;
  /** what stands there; null = nothing */
  stands: string | null;
  asked: string;
  reason: string;
  key: string | null;
};

/**
 * Asks for something held about oneself to be corrected, and answers the request's id; who corrects people of the unit is
 * told. Refuses not_allowed (an account that is nobody's in the records), already_waiting (one waits for the same field),
 * nothing_to_correct.
 */
export async function askToCorrect(
  work: Work,
  { key, ...input }: AskInput,
): Promise<Result<number, "not_allowed" | AskRefusal | OnceRefusal>> {
  const viewer = viewerIn(work);
  if (!viewer || viewer.cadreId === null) return refuse("not_allowed");
  const cadreId = await survivorOf(work.db.sql, viewer.cadreId);
  return onceOnly(work, key, input, () =>
    work.transaction<number, AskRefusal>(async (tx) => {
      await lockPerson(tx, cadreId);
      const { field, stands, asked, reason } = input;
      const waiting = { cadreId, field, state: "waiting" };
      const hasWaiting = (await tx.dataRequest.count({ where: waiting })) > 0;
      const decision = decideAsking({ stands, asked, hasWaiting });
      if (!decision.ok) return decision;

      const { id } = await tx.dataRequest.create({
        data: {
          cadreId,
          originCadreId: cadreId,
          accountId: viewer.accountId,
          field,
          stands,
          asked,
          reason,
          askedAt: work.at,
        },
        select: { id: true },
      });
      await writeReceipt(tx, work, key, id);
      if (isForOfficers(field)) await tellOfficers(tx, work, { id, cadreId });
      recordAudit(tx, {
        action: "data_request.asked",
        subjectType: "cadre",
        subjectId: cadreId,
        detail: { requestId: id, field, stands, asked, reason },
      });
      return accept(id);
    }),
  );
}

/** Takes the person's row, so that two windows ask one after the other. */
export async function lockPerson(tx: Tx, cadreId: number): Promise<void> {
  await tx.cadre.updateMany({ where: { id: cadreId }, data: { revision: { increment: 0 } } });
}

/** The officers of each unit to which the person belongs today. */
async function tellOfficers(
  tx: Tx,
  work: Work,
  { id, cadreId }: { id: number; cadreId: number },
): Promise<void> {
  const placed = await placedPeople(sqlIn(tx, work), { ids: [cadreId], today: work.today });
  const byUnit = new Map(placed.map(({ unitId, fullName }) => [unitId, fullName]));
  await postAll(
    tx,
    work,
    [...byUnit].map(([unitId, person]) => ({
      kind: "data_request_asked",
      params: { code: requestNumber(id), person },
      recipient: { to: "unit_officers", unitId },
    })),
  );
}
