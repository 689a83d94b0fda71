import { expect, test } from "vitest";
import { roles } from "#app/kernel/actor.ts";
import {
  canAnswerRequests,
  canReadRequests,
  decideAnswering,
  decideAsking,
  fieldsOf,
  isForOfficers,
  requestFields,
} from "./data-request.ts";

test.each([
  [
    "something else",
    { stands: "1979", asked: "1980", hasWaiting: false },
    { ok: true, value: null },
  ],
  [
    "what nothing stands for",
    { stands: null, asked: "Kinh", hasWaiting: false },
    { ok: true, value: null },
  ],
  [
    "what stands there",
    { stands: "Kinh", asked: "Kinh", hasWaiting: false },
    { ok: false, refusal: "nothing_to_correct" },
  ],
  [
    "a field for which one waits",
    { stands: "1979", asked: "1980", hasWaiting: true },
    { ok: false, refusal: "already_waiting" },
  ],
])("asking for %s", (_what, facts, decision) => {
  expect(decideAsking(facts)).toEqual(decision);
});

test.each([
  ["a request that waits", "waiting", false, { ok: true, value: null }],
  ["one's own", "waiting", true, { ok: false, refusal: "own_request" }],
  ["what was answered", "refused", false, { ok: false, refusal: "already_answered" }],
  ["what was accepted", "accepted", false, { ok: false, refusal: "already_answered" }],
  ["what was withdrawn", "withdrawn", false, { ok: false, refusal: "was_withdrawn" }],
] as const)("answering %s", (_what, state, isOwn, decision) => {
  expect(decideAnswering({ state, isOwn })).toEqual(decision);
});

test("whoever corrects people answers, inspectors read, and officers are not asked about papers", () => {
  expect(roles.filter((role) => canReadRequests({ role }))).toEqual([
    "unit_officer",
    "planner",
    "inspector",
  ]);
  expect(roles.filter((role) => canAnswerRequests({ role }))).toEqual(["unit_officer", "planner"]);
  expect(fieldsOf({ role: "planner" })).toEqual([...requestFields]);
  expect(fieldsOf({ role: "unit_officer" })).toEqual(requestFields.filter(isForOfficers));
  expect(requestFields.filter((field) => !isForOfficers(field))).toEqual(["evidence"]);
});
