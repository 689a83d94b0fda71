/** How secret a file is said to be, before a byte of it is stored (product 4.8). */
export const fileClassifications = [
  "public",
  "internal",
  "confidential",
  "secret",
  "top_secret",
] as const;
export type FileClassification = (typeof fileClassifications)[number];

/** What a server may hold: up to internal, a machine declared standalone also what is confidential. */
export type HeldClassification = Exclude<FileClassification, "secret" | "top_secret">;

/** True for what the server may store. */
export function mayHold(
  classification: FileClassification,
  standalone: boolean,
): classification is HeldClassification {
  if (classification === "confidential") return standalone;
  return classification === "public" || classification === "internal";
}
