import { expect, test } from "vitest";
import { AnswerForm, chosenIn, decisionsIn, letterOf, SendForm } from "./input.ts";

test("who is ticked is sent in the order typed, and who has none behind them as on the page", () => {
  const values = {
    "pick-11": "yes",
    "order-11": "",
    "pick-12": "yes",
    "order-12": "2",
    "order-13": "1",
    "pick-14": "yes",
    "order-14": "1",
    "pick-15": "yes",
    "order-15": "x",
    "pick-0": "yes",
  };

  // why: keys that are no numbers keep the order of the page
  expect(chosenIn(values)).toEqual([14, 12, 11, 15]);
});

test("a row is decided when it is ticked, or when another word than approve is chosen for it", () => {
  const values = {
    "revision-1": "3",
    "pick-1": "yes",
    "revision-2": "1",
    "decision-2": "approve",
    "revision-3": "1",
    "decision-3": "return",
    "reason-3": "  Bổ sung   sơ yếu ",
    "revision-4": "x",
    "pick-4": "yes",
  };

  expect(decisionsIn(values)).toEqual([
    { enrolmentId: 1, revision: 3, decision: "approve", reason: null },
    { enrolmentId: 3, revision: 1, decision: "return", reason: "Bổ sung sơ yếu" },
  ]);
});

test.each([
  ["nothing", {}, []],
  ["all three", { letterNumber: "12", letterDate: "01/06/2026", signatory: "Bí thư" }, []],
  ["only the number", { letterNumber: "12" }, ["letterDate", "signatory"]],
])("of a letter %s is stated", (_name, typed, missing) => {
  const form = SendForm.safeParse(typed);

  expect(form.success ? [] : form.error.issues.map(({ path }) => path.join("."))).toEqual(missing);
  const letter = form.success ? letterOf(form.data) : null;
  expect(letter !== null).toBe(form.success && "letterNumber" in typed);
});

test("a return and a refusal need a reason, sending does not", () => {
  const faults = (answer: string) => AnswerForm.safeParse({ answer, revision: "1" }).success;

  expect([faults("send"), faults("return"), faults("refuse")]).toEqual([true, false, false]);
});
