import type { ReadEvent } from "#app/domain/reporting/read-queries.server.ts";

/** How many names of one reading a page holds. */
const mostNames = 20;

/** A reading as its page shows it: the first names, and how many people there are. */
export function shownRead({ people, ...event }: ReadEvent) {
  return {
    ...event,
    people: people.slice(0, mostNames).map(({ id, fullName }) => ({ id, fullName })),
    count: people.length,
  };
}

export type ShownRead = ReturnType<typeof shownRead>;

/** Whom a page or file of readings names, each once. */
export const idsOf = (events: readonly ReadEvent[]): number[] => [
  ...new Set(events.flatMap(({ people }) => people.map(({ id }) => id))),
];
