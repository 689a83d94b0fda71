import { expect, test } from "vitest";
import {
  byWaitingOrder,
  decideCapacity,
  decideNomination,
  decideRequest,
  freeSeats,
  isFreeToLeave,
  obstacleOf,
  offerEnds,
  promotes,
  type SeatCourse,
  type SeatStanding,
  takesApprovals,
  waitingIsOver,
} from "./seats.ts";

const course: SeatCourse = {
  status: "announced",
  policy: "open",
  startsOn: "2026-07-06",
  capacity: 2,
  seatsTaken: 1,
  nominationEndsOn: "2026-06-20",
  approvalEndsOn: "2026-06-25",
  promotionStopsOn: "2026-07-03",
  withdrawalEndsOn: "2026-06-28",
  offerHours: 48,
};
const fine: SeatStanding = { active: false, eligible: true, clash: false, seatOfProgramme: false };
const full = { ...course, seatsTaken: 2 };
const ok = (value: string) => ({ ok: true, value });
const no = (refusal: string) => ({ ok: false, refusal });

test.each([
  ["a free seat is given", course, fine, false, ok("confirmed")],
  ["E2: without one the waiting list is offered", full, fine, false, no("just_full")],
  ["whoever chose to wait has a place", full, fine, true, ok("waitlisted")],
  [
    "E3: a capacity of 0 has no seat",
    { ...course, capacity: 0, seatsTaken: 0 },
    fine,
    false,
    no("just_full"),
  ],
  [
    "E3: unlimited is no number",
    { ...course, capacity: null, seatsTaken: 900 },
    fine,
    false,
    ok("confirmed"),
  ],
  [
    "by approval it is a request, also on a full course",
    { ...full, policy: "approval" },
    fine,
    false,
    ok("requested"),
  ],
  ["nomination only", { ...course, policy: "nomination" }, fine, false, no("nomination_only")],
  ["not announced", { ...course, status: "draft" }, fine, false, no("course_not_open")],
  ["the list is settled", { ...course, status: "confirmed" }, fine, false, no("course_not_open")],
  ["already there", course, { ...fine, active: true }, false, no("already_enrolled")],
  ["not eligible", course, { ...fine, eligible: false }, false, no("not_eligible")],
  ["E48: another course at that time", course, { ...fine, clash: true }, false, no("clash")],
  [
    "E17: a seat of the same programme elsewhere",
    course,
    { ...fine, seatOfProgramme: true },
    false,
    no("seat_of_programme"),
  ],
] as const)("a request: %s", (_name, wanted, standing, wait, expected) => {
  expect(decideRequest(wanted, standing, { today: "2026-06-10", wait })).toEqual(expected);
});

test.each([
  ["2026-06-20", ok("confirmed")],
  ["2026-06-21", no("enrolment_over")],
])("E40: requests are taken to the end of the last day: %s", (today, expected) => {
  expect(decideRequest(course, fine, { today, wait: false })).toEqual(expected);
});

test.each([
  ["the committee decides", { ...course, policy: "approval" }, ok("unit_approved")],
  [
    "nomination only: the committee decides",
    { ...full, policy: "nomination" },
    ok("unit_approved"),
  ],
  ["open: a seat at once", course, ok("confirmed")],
  ["open and full: a place", full, ok("waitlisted")],
] as const)("being sent: %s", (_name, wanted, expected) => {
  expect(decideNomination(wanted, fine, "2026-06-10")).toEqual(expected);
});

test.each([
  ["approvals on their last day", takesApprovals(course, "2026-06-25"), true],
  ["approvals the day after", takesApprovals(course, "2026-06-26"), false],
  ["E15: seats pass on the last day", promotes(course, "2026-07-03"), true],
  ["E15: and not the day after", promotes(course, "2026-07-04"), false],
  [
    "seats pass on once the list is settled",
    promotes({ ...course, status: "confirmed" }, "2026-07-03"),
    true,
  ],
  [
    "nothing passes on once it runs",
    promotes({ ...course, status: "running" }, "2026-07-03"),
    false,
  ],
  ["free to leave on the last day", isFreeToLeave(course, "2026-06-28"), true],
  ["to ask from the day after", isFreeToLeave(course, "2026-06-29"), false],
  ["E16: waiting goes on before the first day", waitingIsOver(course, "2026-07-05"), false],
  ["E16: and is over on it", waitingIsOver(course, "2026-07-06"), true],
  ["E16: and once it runs", waitingIsOver({ ...course, status: "running" }, "2026-07-05"), true],
])("clocks: %s", (_name, found, expected) => {
  expect(found).toBe(expected);
});

test.each([
  ["48 hours", "2026-06-10T03:00:00Z", "2026-06-12T03:00:00.000Z"],
  ["never past the promotion stop", "2026-07-03T03:00:00Z", "2026-07-03T16:59:59.999Z"],
])("an offer lives %s", (_name, now, expected) => {
  expect(offerEnds(course, new Date(now)).toISOString()).toBe(expected);
});

test.each([
  ["a number", { capacity: 5, unlimited: false }, ok2(5)],
  ["0 is a number", { capacity: 0, unlimited: false }, no("capacity_below_taken")],
  ["E10: below the seats taken", { capacity: 2, unlimited: false }, no("capacity_below_taken")],
  ["just the seats taken", { capacity: 3, unlimited: false }, ok2(3)],
  ["empty", { capacity: null, unlimited: false }, no("capacity_missing")],
  ["unlimited", { capacity: null, unlimited: true }, ok2(null)],
  ["negative", { capacity: -1, unlimited: false }, no("capacity_out_of_range")],
  ["broken", { capacity: 1.5, unlimited: false }, no("capacity_out_of_range")],
  ["too many", { capacity: 5001, unlimited: false }, no("capacity_out_of_range")],
])("a capacity with 3 seats taken: %s", (_name, wanted, expected) => {
  expect(decideCapacity(wanted, 3)).toEqual(expected);
});

function ok2(value: number | null) {
  return { ok: true, value };
}

test("a capacity of 0 is kept where nobody has a seat", () => {
  expect(decideCapacity({ capacity: 0, unlimited: false }, 0)).toEqual(ok2(0));
  expect(freeSeats({ capacity: 0, seatsTaken: 0 })).toBe(0);
});

test("the waiting order is priority, then time, then rank, then the row", () => {
  const row = { priority: 0, waitingSince: "2026-06-02", rank: null };
  const rows = [
    { ...row, id: 1 },
    { ...row, id: 2, rank: 2 },
    { ...row, id: 3, rank: 1 },
    { ...row, id: 4, waitingSince: "2026-06-01" },
    { ...row, id: 5, waitingSince: "2026-06-03", priority: 5 },
    { ...row, id: 6 },
  ];

  expect(rows.toSorted(byWaitingOrder).map(({ id }) => id)).toEqual([5, 4, 3, 2, 1, 6]);
});

test("what stands against a seat first is eligibility, then the programme, then the time", () => {
  expect(obstacleOf({ ...fine, eligible: false, clash: true })).toBe("not_eligible");
  expect(obstacleOf({ ...fine, seatOfProgramme: true, clash: true })).toBe("seat_of_programme");
  expect(obstacleOf(fine)).toBe(null);
});
