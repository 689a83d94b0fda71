import { expect, test } from "vitest";
import { type Role, roles, type Viewer } from "#app/kernel/actor.ts";
import { canImport, canKeepSynonyms, canReadImports } from "./policy.ts";

const keepsSynonyms: Record<Role, boolean> = {
  trainee: false,
  unit_officer: false,
  course_admin: false,
  lecturer: false,
  planner: true,
  leader: false,
  system_admin: true,
  inspector: false,
};

test.each(roles)("%s keeps the words of files as the table says", (role) => {
  expect(canKeepSynonyms({ role }, true)).toBe(keepsSynonyms[role]);
  expect(canKeepSynonyms({ role }, false)).toBe(false);
});

const viewer: Omit<Viewer, "role"> = {
  kind: "account",
  accountId: 1,
  accountName: "Lê Thị Mận",
  cadreId: null,
  grantId: 1,
  unitId: 1,
  today: "2026-06-01",
};

test.each(roles)("%s imports and reads imports as the table says", (role) => {
  expect(canImport({ ...viewer, role })).toBe(role === "planner");
  expect(canReadImports({ role })).toBe(role === "planner" || role === "inspector");
});

test("whoever runs the command line may import, a visitor may not", () => {
  expect(canImport({ kind: "operator", userName: "root" })).toBe(true);
  expect(canImport({ kind: "visitor" })).toBe(false);
});
