import { correctors } from "#app/domain/people/policy.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";

/** What of one's own data may be asked to be corrected (product 4.8). */
export const requestFields = [
  "full_name",
  "gender",
  "birth_date",
  "ethnicity",
  "party_joined_on",
  "party_official_on",
  "phone",
  "post",
  "evidence",
  "result",
  "other",
] as const;
export type RequestField = (typeof requestFields)[number];

export const requestStates = ["waiting", "accepted", "refused", "withdrawn"] as const;
export type RequestState = (typeof requestStates)[number];

export const answers = ["accepted", "refused"] as const;
export type Answered = (typeof answers)[number];

/** Whoever corrects people answers what they ask; inspectors read it. */
export const requestReaders: readonly Role[] = [...correctors, "inspector"];
export const requestAnswerers: readonly Role[] = correctors;

type Who = Pick<Viewer, "role">;

export const canReadRequests = ({ role }: Who): boolean => requestReaders.includes(role);
export const canAnswerRequests = ({ role }: Who): boolean => requestAnswerers.includes(role);

/** What papers show is recorded by planners alone, so that officers do not answer for it. */
const byPlannersAlone: readonly RequestField[] = ["evidence"];

/** The requests that a role reads, by what they are about. */
export const fieldsOf = ({ role }: Who): RequestField[] =>
  requestFields.filter((field) => role !== "unit_officer" || !byPlannersAlone.includes(field));

/** Whether the unit officers of a person are told of what the person asks. */
export const isForOfficers = (field: RequestField): boolean => !byPlannersAlone.includes(field);

export type AskFacts = { stands: string | null; asked: string; hasWaiting: boolean };
export type AskRefusal = "already_waiting" | "nothing_to_correct";

/** Whether a correction may be asked for: something differs, and none is waiting for the same field. */
export function decideAsking({ stands, asked, hasWaiting }: AskFacts): Result<null, AskRefusal> {
  if (hasWaiting) return refuse("already_waiting");
  return stands === asked ? refuse("nothing_to_correct") : accept(null);
}

export type AnswerFacts = { state: RequestState; isOwn: boolean };
export type AnswerRefusal = "own_request" | "already_answered" | "was_withdrawn";

/** Whether a request may be answered: by another, once (product 2). */
export function decideAnswering({ state, isOwn }: AnswerFacts): Result<null, AnswerRefusal> {
  if (isOwn) return refuse("own_request");
  if (state === "withdrawn") return refuse("was_withdrawn");
  return state === "waiting" ? accept(null) : refuse("already_answered");
}

/** How a message and a list name a request. */
export const requestNumber = (id: number): string => `YC-${id}`;
