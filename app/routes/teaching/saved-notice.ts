import type { Notice } from "#app/platform/http/notice.server.ts";

/**
 * What is said once marks were saved: how many, and of a sheet how many rows were left out; `leftOut` is missing where
 * they were typed.
 */
export function savedNotice(n: number, leftOut: number | undefined): Notice {
  if (n === 0) return { key: "teaching.marks.nothingNew" };
  if (leftOut === undefined) return { key: "teaching.marks.done", values: { n } };
  if (leftOut === 0) return { key: "marksSheet.done", values: { n } };
  return { key: "marksSheet.doneLeftOut", values: { n, count: leftOut } };
}
