import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AttendanceState,
  attendanceStates,
  canStillAttend,
  hasAttended,
  percentOf,
  sharesOf,
  statesOf,
  type TaughtSession,
  tightest,
} from "./attendance.ts";

const course = { attendancePercent: 80, attendanceBasis: "course" } as const;
const bySubject = { ...course, attendanceBasis: "subject" } as const;

/** Half-days of some periods each, numbered from 1. */
const days = (...periods: number[]): TaughtSession[] =>
  periods.map((each, index) => ({ id: index + 1, periods: each, topic: null }));

const marks = (...states: (AttendanceState | null)[]): Map<number, AttendanceState> =>
  new Map(states.flatMap((state, index) => (state === null ? [] : [[index + 1, state] as const])));

const { present, late, absent, excused, not_counted } = Object.fromEntries(
  attendanceStates.map((state) => [state, state]),
) as { [State in AttendanceState]: State };

const cases: [
  sentence: string,
  sessions: TaughtSession[],
  states: (AttendanceState | null)[],
  share: Partial<ReturnType<typeof sharesOf>[number]>,
][] = [
  [
    "before the first half-day a fifth of the periods may be missed",
    days(4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
    [],
    { counted: 40, attended: 0, mayMiss: 8, mayMissSessions: 2 },
  ],
  [
    "a fifth is rounded down to whole periods, and to whole half-days",
    days(4, 4, 4, 4, 4, 4, 4),
    [present],
    { counted: 28, mayMiss: 5, mayMissSessions: 1 },
  ],
  [
    "late is attended, and leave is absence",
    days(4, 4, 4, 4, 4),
    [present, late, excused],
    { attended: 8, missed: 4, mayMiss: 0, mayMissSessions: 0 },
  ],
  [
    "of half-days of different length the longest are meant",
    days(5, 3, 3, 3, 3, 3),
    [present],
    { counted: 20, mayMiss: 4, mayMissSessions: 1 },
  ],
  [
    "E21: what was held before somebody joined does not count for or against them",
    days(4, 4, 4, 4, 4, 4, 4, 4, 4, 4),
    [not_counted, not_counted, not_counted, not_counted, not_counted, present],
    { counted: 20, attended: 4, missed: 0, mayMiss: 4, mayMissSessions: 1 },
  ],
  [
    "too many missed is below nothing",
    days(4, 4, 4, 4, 4),
    [absent, absent],
    { missed: 8, mayMiss: -4, mayMissSessions: 0 },
  ],
  ["a course without half-days has nothing to miss", [], [], { counted: 0, mayMiss: 0 }],
];

test.each(cases)("%s", (_sentence, sessions, states, share) => {
  expect(sharesOf(sessions, marks(...states), course)).toEqual([expect.objectContaining(share)]);
});

const whole: [attended: number, of: number, percent: number, reached: boolean][] = [
  [80, 100, 80, true],
  [79, 100, 80, false],
  [32, 40, 80, true],
  [31, 40, 80, false],
  [0, 40, 0, true],
  [40, 40, 100, true],
  [2, 3, 67, false],
  [0, 0, 0, false],
];

test.each(whole)("%i of %i periods at %i %%: %s", (attended, of, attendancePercent, reached) => {
  const sessions = days(...Array.from({ length: of }, () => 1));
  const states = sessions.map((_one, index) => (index < attended ? present : absent));
  const shares = sharesOf(sessions, marks(...states), { ...course, attendancePercent });

  expect(hasAttended(shares, { attendancePercent })).toBe(reached);
});

describe("by subject", () => {
  const sessions: TaughtSession[] = [
    { id: 1, periods: 4, topic: "Xây dựng Đảng" },
    { id: 2, periods: 4, topic: "xây dựng  đảng" },
    { id: 3, periods: 4, topic: "Quản lý nhà nước" },
    { id: 4, periods: 4, topic: null },
  ];

  test("each topic is counted by itself, however it is typed", () => {
    const shares = sharesOf(sessions, marks(present, absent, present, present), bySubject);

    expect(shares.map(({ subject, attended, counted }) => [subject, attended, counted])).toEqual([
      ["Xây dựng Đảng", 4, 8],
      ["Quản lý nhà nước", 4, 4],
      [null, 4, 4],
    ]);
    expect(hasAttended(shares, bySubject)).toBe(false);
    expect(canStillAttend(shares)).toBe(false);
    expect(tightest(shares)?.subject).toBe("Xây dựng Đảng");
  });

  test("of the whole course the same marks would do at 75 %", () => {
    const rule = { ...course, attendancePercent: 75 };
    const shares = sharesOf(sessions, marks(present, absent, present, present), rule);

    expect(hasAttended(shares, rule)).toBe(true);
    expect(shares.map(percentOf)).toEqual([75]);
  });
});

test("E21, E22: what an earlier row says counts, and a roll before the seat does not", () => {
  const sessions = days(4, 4, 4, 4).map((session, index) => ({
    ...session,
    day: `2026-05-0${index + 1}`,
    isTaken: index < 3,
  }));
  const states = statesOf(sessions, [{ sessionId: 1, state: present }], "2026-05-03");

  expect([...states]).toEqual([
    [1, "present"],
    [2, "not_counted"],
  ]);
  expect(statesOf(sessions, [], null).size).toBe(0);
});

test("whoever misses what they may miss, whichever half-days, still passes; one more and they do not", () => {
  const history = fc.record({
    periods: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }),
    states: fc.array(fc.constantFrom(...attendanceStates), { maxLength: 30 }),
    percent: fc.integer({ min: 0, max: 100 }),
    order: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
  });
  fc.assert(
    fc.property(history, ({ periods, states, percent, order }) => {
      const rule = { ...course, attendancePercent: percent };
      const sessions = days(...periods);
      const known = marks(...states.slice(0, periods.length));
      const [share] = sharesOf(sessions, known, rule);
      if (!share || !canStillAttend([share]) || share.counted === 0) return;
      const toCome = sessions
        .filter(({ id }) => !known.has(id))
        .map((session) => ({ session, key: order.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ session }) => session);
      const after = (missed: readonly TaughtSession[]) => {
        const all = new Map(known);
        for (const { id } of toCome) all.set(id, present);
        for (const { id } of missed) all.set(id, absent);
        return hasAttended(sharesOf(sessions, all, rule), rule);
      };
      const longest = toCome.toSorted((a, b) => b.periods - a.periods);
      const oneMore = longest.slice(0, share.mayMissSessions + 1);
      expect(after(toCome.slice(0, share.mayMissSessions))).toBe(true);
      expect(share.mayMissSessions < toCome.length && after(oneMore)).toBe(false);
    }),
  );
});
