import { foldMarks } from "#app/kernel/vietnamese.ts";

/** The words of a name without marks, with hyphens between them. */
export function codeStem(name: string): string {
  return foldMarks(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A code from the words of a name, which stays when the name is corrected; a number follows where it is taken. */
export function freeCode(name: string, taken: readonly string[]): string {
  const stem = codeStem(name);
  const codes = new Set(taken);
  if (!codes.has(stem)) return stem;
  let number = 2;
  while (codes.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
