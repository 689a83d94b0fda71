import { expect, test } from "vitest";
import { identityKey } from "#app/kernel/vietnamese.ts";
import { postTitles } from "./post-title.ts";

const title = (id: number, unitKind: "commune" | "district", names: string[]) => ({
  id,
  names: names.map((name) => ({ identityKey: identityKey(name) })),
  unitKinds: [unitKind],
  validFrom: null,
  validTo: null,
});
const titleOf = postTitles([
  title(1, "commune", ["bí thư", "bí thư đảng ủy"]),
  title(2, "district", ["bí thư"]),
  { ...title(3, "commune", ["chủ tịch hđnd"]), validTo: "2025-06-30" },
  title(4, "commune", ["chủ tịch hđnd"]),
]);
const day = "2026-06-01";

test.each([
  ["Bí thư  Đảng uỷ", "commune", 1],
  ["Bí thư", "commune", 1],
  ["Bí thư", "district", 2],
  ["Chủ tịch HĐND", "commune", 4],
  ["Bí thư", "school", null],
  ["Chuyên viên", "commune", null],
] as const)("%s at a %s is the title %s", (name, kind, expected) => {
  expect(titleOf({ name, kind, day })?.id ?? null).toBe(expected);
});
