/** What a read event is about, by the actions that the log knows it by. */
const actionsOf = {
  planning: ["read.planning"],
  planning_file: ["read.planning_exported"],
  personal: ["read.cadre", "read.cadre_choice"],
  personal_file: ["read.people_exported"],
  imported: ["read.import_rows"],
  inspection: ["read.inspection"],
  inspection_file: ["read.inspection_exported"],
} as const;

export type ReadKind = keyof typeof actionsOf;
// why: the keys of a record are its kinds
export const readKinds = Object.keys(actionsOf) as ReadKind[];

/** The actions of one kind, or of all. */
export const readActions = (kind: ReadKind | null): string[] =>
  kind === null ? Object.values(actionsOf).flat() : [...actionsOf[kind]];

/** The kind of an event; null for one that is no reading. */
export const readKindOf = (action: string): ReadKind | null =>
  readKinds.find((kind) => readActions(kind).includes(action)) ?? null;

export const readPages = [
  "home",
  "readiness",
  "planning",
  "cadres",
  "courses",
  "sending",
  "enrolments",
  "imports",
  "accounts",
  "inspection",
  "standards",
  "reports",
  "command_line",
] as const;
export type ReadPage = (typeof readPages)[number];

/** The part of the portal that an event's query ("/readiness/records?page=2", "portal {…}") belongs to; null = not said. */
export function pageOfQuery(query: string | null): ReadPage | null {
  if (query === null) return null;
  if (query.startsWith("portal ")) return "command_line";
  const [, first] = /^\/([a-z]+)/.exec(query) ?? [];
  // why: the versions of a standard have their addresses beneath the title
  if (first === "titles") return "standards";
  return readPages.find((page) => page === first) ?? null;
}

/** What an event's detail says of the reading. */
export type ReadDetail = { ids: number[]; count: number; query: string | null };

/** Reads the canonical JSON of a read event. */
export function readDetail(json: string): ReadDetail {
  const detail: unknown = JSON.parse(json);
  const field = (name: string): unknown =>
    detail !== null && typeof detail === "object"
      ? Object.entries(detail).find(([key]) => key === name)?.[1]
      : undefined;
  const [ids, count, query] = [field("ids"), field("count"), field("query")];
  return {
    ids: Array.isArray(ids) ? [...new Set(ids.map(Number))] : [],
    count: typeof count === "number" ? count : 0,
    query: typeof query === "string" ? query : null,
  };
}

/** The days of the log that are asked for, both inclusive (yyyy-mm-dd). */
export type Period = { from: string; to: string };

/** How many days a question about the log may span: what it costs grows with them. */
export const longestPeriod = 366;
