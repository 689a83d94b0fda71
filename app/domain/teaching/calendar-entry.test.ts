import { expect, test } from "vitest";
import { calendarEntryOf, calendarOf, type HalfDayFacts } from "./calendar-entry.ts";

const halfDay: HalfDayFacts = {
  id: 7,
  day: "2026-07-06",
  half: "morning",
  startsAt: "07:30",
  endsAt: "11:30",
  as: "attends",
  room: "A1",
  place: "Trường Chính trị tỉnh",
  link: null,
  topic: "Bài mở đầu",
  periods: 4,
  revision: 1,
  updatedAt: "2026-05-01T01:00:00.000Z",
  removedAt: null,
  courseId: 3,
  code: "CNKT-2026-01",
  name: "Cập nhật kiến thức",
  courseStatus: "announced",
  courseUpdatedAt: "2026-05-02T01:00:00.000Z",
  discloses: false,
};

test.each([
  ["as it was announced", {}, { isCancelled: false, sequence: 0 }],
  ["moved once", { revision: 2 }, { isCancelled: false, sequence: 1 }],
  [
    "of a course that was cancelled",
    { courseStatus: "cancelled" },
    { isCancelled: true, sequence: 1 },
  ],
  [
    "moved, then taken out of the timetable",
    { revision: 2, removedAt: "2026-05-03T01:00:00.000Z" },
    { isCancelled: true, sequence: 2, changedAt: "2026-05-03T01:00:00.000Z" },
  ],
  [
    "of a course that got another name later",
    { courseUpdatedAt: "2026-05-04T01:00:00.000Z" },
    { sequence: 0, changedAt: "2026-05-04T01:00:00.000Z" },
  ],
])("a half-day %s", (_what, change, said) => {
  expect(calendarEntryOf({ ...halfDay, ...change })).toMatchObject({ id: 7, ...said });
});

test("a course whose name discloses planning is called by its code alone", () => {
  const { name, topic, code } = calendarEntryOf({ ...halfDay, discloses: true });

  expect([name, topic, code]).toEqual([null, null, "CNKT-2026-01"]);
});

test("entries stand in the order of their time, each half-day once, and as taught for whoever teaches it", () => {
  const later = { ...halfDay, id: 1, startsAt: "13:30", endsAt: "17:00" };
  const taught = { ...halfDay, as: "teaches" as const };

  const entries = calendarOf([later, taught, halfDay]);

  expect(entries.map(({ id, as }) => [id, as])).toEqual([
    [7, "teaches"],
    [1, "attends"],
  ]);
});
