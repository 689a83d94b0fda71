import { expect, test } from "vitest";
import { subjects } from "#app/domain/standards/requirement.ts";
import { SpanColumns } from "./span-columns.ts";
import { closersAt, withClosers } from "./spans.ts";

const width = subjects.length;

/** Spans of one subject whose answer on day 10 + n is n. */
const text = (subject: number, many: number): string =>
  `${subject},${Array.from({ length: many }, (_, n) => `${10 + n},${n}`).join(",")}`;

function answersOf(columns: SpanColumns, slots: number, day: number): number[][] {
  const answers = new Int32Array(slots * width);
  for (let slot = 0; slot < slots; slot += 1) columns.answer(slot, day, answers);
  return Array.from({ length: slots }, (_, slot) => [
    ...answers.subarray(slot * width, (slot + 1) * width),
  ]);
}

/** Answers of a slot that only one subject has. */
const only = (subject: number, answer: number): number[] =>
  subjects.map((_, index) => (index === subject ? answer : -1));

test("spans that newer ones stand instead of are dropped, and every slot keeps its own", () => {
  const columns = new SpanColumns();
  // why: ten thousand times seven spans are more than are let lie
  for (let time = 0; time < 10_000; time += 1) columns.put(1, text(time % width, 7));
  columns.put(0, text(2, 3));
  columns.put(2, text(11, 4));
  for (let time = 0; time < 10_000; time += 1) columns.put(1, text(5, 7));
  columns.put(0, text(4, 2));

  expect(answersOf(columns, 3, 12)).toEqual([only(4, 1), only(5, 2), only(11, 2)]);
  expect(answersOf(columns, 3, 9)).toEqual([only(0, -1), only(0, -1), only(0, -1)]);
});

test("a state without spans asks for nothing", () => {
  const columns = new SpanColumns();
  columns.put(0, text(3, 5));
  columns.put(0, "");

  expect(answersOf(columns, 1, 100)).toEqual([only(0, -1)]);
});

test("records that are closed by the same programmes have one list, whatever their texts call it", () => {
  const columns = new SpanColumns();
  columns.put(0, `3,10,${withClosers(1, 1)}|5.6`);
  columns.put(1, `3,10,${withClosers(1, 1)},12,${withClosers(1, 2)}|9|5.6`);
  columns.put(2, "3,10,1");
  const placesOn = (day: number) =>
    answersOf(columns, 3, day).map((answers) => closersAt(answers[3] ?? -1));

  const lists = columns.closing.lists.map((ids) => [...ids]);
  expect(lists).toEqual([[], [5, 6], [9]]);
  expect(placesOn(10)).toEqual([1, 2, 0]);
  expect(placesOn(12)).toEqual([1, 1, 0]);
});
