import { expect, test } from "vitest";
import { type Role, roles } from "#app/kernel/actor.ts";
import { canKeepSynonyms } from "./policy.ts";

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
