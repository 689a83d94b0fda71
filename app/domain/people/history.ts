import { sensitiveFields } from "./cadre.ts";

/** The changes of a person's record, as the log names them. Their subject is the record. */
export const personEvents = [
  "cadre.added",
  "cadre.corrected",
  "cadre.merged",
  "cadre.unmerged",
  "post.added",
  "post.corrected",
  "post.ended",
] as const;
export type PersonEvent = (typeof personEvents)[number];

/** A field with what stood there and what stands there now; null = nothing. */
export type FieldChange = { field: string; before: string | null; after: string | null };

/**
 * Reads what an event of the log changed: its fields, the post it is about. Fields that a role may not read are
 * left out.
 */
export function readChange(action: string, detail: string, showsSensitive: boolean) {
  const parsed: unknown = JSON.parse(detail);
  const told = isRecord(parsed) ? parsed : {};
  const [before, after] = [told["before"], told["after"]].map((side) =>
    isRecord(side) ? side : {},
  );
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changes: FieldChange[] = fields
    .filter((field) => showsSensitive || !sensitiveFields.includes(field))
    .map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }));
  const known = personEvents.find((event) => event === action) ?? "cadre.corrected";
  const other = told["otherId"] ?? null;
  return {
    action: known,
    changes,
    postId: typeof told["postId"] === "number" ? told["postId"] : null,
    post: typeof told["post"] === "string" ? told["post"] : null,
    otherId: typeof other === "number" ? other : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : null;
}
