import { z } from "zod";
import { Key, Revision } from "#app/domain/people/input.ts";
import { tidy } from "#app/kernel/vietnamese.ts";

const ticked = z
  .enum(["yes", ""])
  .default("")
  .transform((value) => value === "yes");

/** Every form of the portal says whether a place on the waiting list will do; what does not is none of them. */
const wait = z.enum(["yes", ""]).transform((value) => value === "yes");

/** A person's own request; `wait` = a place on the waiting list where no seat is left. */
export const RequestSeatForm = z.object({ wait, autoAccept: ticked, _key: Key });

const reason = z.string().transform(tidy).pipe(z.string().min(1).max(500));

/** Why something is given up, of a row as it was shown. */
export const GiveUpForm = z.object({ reason, revision: Revision });

/** A seat that is offered is not wanted; why may be left out. */
export const DeclineForm = z.object({
  reason: z.string().default("").transform(tidy).pipe(z.string().max(500)),
});

/** What was added to a request that came back. */
export const CompleteRequestForm = z.object({ note: reason, revision: Revision });
