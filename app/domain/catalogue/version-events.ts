import { type AudienceKind, audienceKinds } from "./audience.ts";

/** What the log calls the changes of a programme's versions; their subject is the programme, their detail names the version. */
export const versionEvents = [
  "programme_version.drafted",
  "programme_version.corrected",
  "programme_version.discarded",
  "programme_version.published",
  "programme_version.condition_added",
  "programme_version.condition_corrected",
  "programme_version.condition_removed",
] as const;
export type VersionEvent = (typeof versionEvents)[number];

/** The subject of such an event, as the log names it. */
export const versionsSubject = "programme_versions";

export const isVersionEvent = (action: string): action is VersionEvent =>
  versionEvents.some((known) => known === action);

/** What the log keeps of a change of versions, as far as a page shows it; null = not said. */
export type VersionDetail = {
  versionId: number | null;
  /** first day of the version, yyyy-mm-dd */
  validFrom: string | null;
  /** of the condition that was changed */
  kind: AudienceKind | null;
};

/** Reads the canonical JSON of an event. */
export function versionDetail(json: string): VersionDetail {
  const detail: unknown = JSON.parse(json);
  const id = fieldOf(detail, "versionId");
  const day = fieldOf(detail, "validFrom");
  const word = fieldOf(detail, "kind");
  return {
    versionId: typeof id === "number" ? id : null,
    validFrom: typeof day === "string" ? day : null,
    kind: audienceKinds.find((kind) => kind === word) ?? null,
  };
}

function fieldOf(holder: unknown, name: string): unknown {
  if (holder === null || typeof holder !== "object") return null;
  return Object.entries(holder).find(([key]) => key === name)?.[1] ?? null;
}
