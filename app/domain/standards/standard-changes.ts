import type { Requirement, Subject } from "./requirement.ts";

/** A subject of which two versions ask different things; null where one of them asks nothing. */
export type StandardChange = {
  subject: Subject;
  before: Requirement | null;
  after: Requirement | null;
};

/** What a version changes against another, in the order of its requirements, then what it no longer asks. */
export function changesBetween(
  before: readonly Requirement[],
  after: readonly Requirement[],
): StandardChange[] {
  const of = (those: readonly Requirement[], subject: Subject) =>
    those.find((one) => one.subject === subject) ?? null;
  const subjects = new Set([...after, ...before].map(({ subject }) => subject));
  return [...subjects]
    .map((subject) => ({ subject, before: of(before, subject), after: of(after, subject) }))
    .filter((change) => contentOf(change.before) !== contentOf(change.after));
}

function contentOf(requirement: Requirement | null): string {
  if (requirement === null) return "";
  const { stage, waivableBy, source, toConfirm, condition } = requirement;
  return JSON.stringify([stage, waivableBy, source, toConfirm, condition]);
}
