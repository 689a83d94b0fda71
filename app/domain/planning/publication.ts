import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** A notice that made a list known to the people on it; the day is yyyy-mm-dd. */
export type Publication = { publicationNumber: string; publicationDate: string };

type Round = {
  decisionDate: string | null;
  publicationNumber: string | null;
  ownPlanningOpen: number;
};

export type PublicationRefusal =
  | "not_decided"
  | "publication_in_future"
  | "publication_before_decision";

/**
 * May the notice on a list be recorded? Refuses not_decided (no decision is recorded that could be made known),
 * publication_in_future (after `today`, yyyy-mm-dd), publication_before_decision.
 */
export function decidePublication(
  { decisionDate }: Pick<Round, "decisionDate">,
  { publicationDate }: Publication,
  today: string,
): Result<null, PublicationRefusal> {
  if (decisionDate === null) return refuse("not_decided");
  if (publicationDate > today) return refuse("publication_in_future");
  return publicationDate < decisionDate ? refuse("publication_before_decision") : accept(null);
}

/** May the people on a list see their own titles? Refuses not_published (product 4.8) and already_open. */
export function decideOpening({
  publicationNumber,
  ownPlanningOpen,
}: Omit<Round, "decisionDate">): Result<null, "not_published" | "already_open"> {
  if (publicationNumber === null) return refuse("not_published");
  return ownPlanningOpen === 1 ? refuse("already_open") : accept(null);
}

/** The other way round: refuses already_closed. */
export const decideClosing = ({
  ownPlanningOpen,
}: Pick<Round, "ownPlanningOpen">): Result<null, "already_closed"> =>
  ownPlanningOpen === 1 ? accept(null) : refuse("already_closed");
