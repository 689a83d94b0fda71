import { expect, test } from "vitest";
import type { EligibilityLine } from "#app/domain/catalogue/eligibility.ts";
import { chooseCourses, type CourseInView, openingOf, partOfCourse } from "./open-course.ts";
import type { OwnEnrolment } from "./own-enrolment.ts";

const today = "2026-06-01";

const course: CourseInView = {
  id: 1,
  code: "CNKT-2026-01",
  name: "Cập nhật kiến thức",
  programmeId: 7,
  programmeName: "Cập nhật kiến thức",
  versionId: 3,
  status: "announced",
  policy: "approval",
  startsOn: "2026-07-06",
  endsOn: "2026-07-10",
  place: "Đồng Hới",
  link: null,
  form: "full_time",
  capacity: 10,
  seatsTaken: 4,
  waiting: 0,
  nominationEndsOn: "2026-06-20",
  approvalEndsOn: "2026-06-25",
  promotionStopsOn: "2026-07-03",
  withdrawalEndsOn: "2026-06-28",
  offerHours: 48,
  isOpen: true,
  own: null,
  lines: [],
  clash: null,
  seatElsewhere: null,
};

const own = (status: OwnEnrolment["status"]): OwnEnrolment => ({
  id: 9,
  courseId: 1,
  programmeId: 7,
  status,
  source: "self",
  number: null,
  autoAccept: false,
  offerExpiresAt: null,
  returnedTo: null,
  returnReason: null,
  leaveAsked: false,
  endReason: null,
  requestedAt: "2026-05-20T02:00:00.000Z",
  revision: 1,
});
const line = (passed: EligibilityLine["passed"]): EligibilityLine => ({
  groupNumber: 1,
  passed,
  parts: [],
  revealsPlanning: false,
});
const full = { capacity: 10, seatsTaken: 10 };
const clash = { code: "QPAN-2026-02", day: "2026-07-06", half: "morning" as const };

test.each<[string, Partial<CourseInView>, string, "need" | "may" | "not"]>([
  ["by approval a request is sent", {}, "request", "need"],
  ["by approval also to a full course", full, "request", "need"],
  ["an open course gives a seat", { policy: "open" }, "enrol", "need"],
  ["a full open course has a waiting list", { policy: "open", ...full }, "wait", "need"],
  ["a capacity of 0 has no seat", { policy: "open", capacity: 0, seatsTaken: 0 }, "wait", "need"],
  ["the last day counts", { nominationEndsOn: today }, "request", "need"],
  ["the day after it is over", { nominationEndsOn: "2026-05-31" }, "enrolment_over", "not"],
  ["a settled list takes nobody", { status: "confirmed" }, "course_not_open", "not"],
  ["what is not met stands against it", { lines: [line("not_met")] }, "not_eligible", "not"],
  ["what is not known is no pass", { lines: [line("no_data")] }, "not_eligible", "not"],
  ["a clash stands against it", { clash }, "clash", "not"],
  ["a seat of the programme elsewhere", { seatElsewhere: "CNKT-2" }, "seat_of_programme", "not"],
  ["only units send, and it is needed", { policy: "nomination" }, "nomination_only", "need"],
  ["whoever stands in it asks no more", { own: own("waitlisted") }, "already_enrolled", "need"],
  ["whoever withdrew may ask again", { own: own("withdrawn") }, "request", "need"],
  [
    "a course that is found only by a row of one's own",
    { isOpen: false, policy: "nomination", own: own("unit_approved") },
    "not_open_to_oneself",
    "need",
  ],
])("%s", (_name, change, expected, part) => {
  const changed = { ...course, ...change };
  const opening = openingOf(changed, today);

  expect(opening.act ?? opening.refusal).toBe(expected);
  expect(partOfCourse(changed, { today, closes: "need" })).toBe(part);
});

test("what closes no need stands among what may be taken, or not", () => {
  const part = (change: Partial<CourseInView>) =>
    partOfCourse({ ...course, ...change }, { today, closes: null });

  expect(part({})).toBe("may");
  expect(part({ policy: "nomination" })).toBe("not");
});

test("courses are found without marks by code, name and programme, and narrowed by month, place and form", () => {
  const online = {
    ...course,
    id: 2,
    code: "BD-2026-01",
    name: "Biển đảo",
    programmeId: 8,
    place: null,
    link: "https://hoc.example",
    form: "online" as const,
    startsOn: "2026-08-03",
    nominationEndsOn: "2026-06-10",
  };
  const none = { q: "", programmeId: null, month: null, way: null, form: null };
  const found = (filter: object, by: "deadline" | "startsOn" | "name" = "deadline") =>
    chooseCourses([course, online], { ...none, ...filter }, { by, descending: false }).map(
      ({ id }) => id,
    );

  expect(found({})).toEqual([2, 1]);
  expect(found({}, "startsOn")).toEqual([1, 2]);
  expect(found({}, "name")).toEqual([2, 1]);
  expect(found({ q: "bien dao" })).toEqual([2]);
  expect(found({ q: "cnkt" })).toEqual([1]);
  expect(found({ q: "thuc nhat" })).toEqual([2, 1]);
  expect(found({ q: "khong co" })).toEqual([]);
  expect(found({ programmeId: 8 })).toEqual([2]);
  expect(found({ month: "2026-07" })).toEqual([1]);
  expect(found({ way: "online" })).toEqual([2]);
  expect(found({ way: "place" })).toEqual([1]);
  expect(found({ form: "online" })).toEqual([2]);
});
