import type { Visitor } from "#tests/soak/mixed/visitor.ts";
import type { Fields } from "#tests/support/html-forms.ts";

/** What somebody does in one go; `random` answers 0 to 1. */
type Task = (visitor: Visitor, random: () => number) => Promise<unknown>;

/** What each role does, as often as it stands here. */
export type Tasks = Record<string, readonly Task[]>;

const oneOf = <Item>(items: readonly Item[], random: () => number): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** Opens pages one after the other. */
const reads =
  (...paths: string[]): Task =>
  async (visitor) => {
    for (const path of paths) await visitor.get(path);
  };

/** Opens a list and then one of what it links to. */
const opens =
  (list: string, wanted: RegExp): Task =>
  async (visitor) => {
    const link = await visitor.pick(list, wanted);
    if (link !== null) await visitor.get(link);
  };

const letter = (random: () => number): Fields => ({
  letterNumber: `${Math.floor(random() * 900) + 100}-CV/ĐU`,
  letterDate: "01/12/2026",
  signatory: "Nguyễn Thị Hòa",
});

/** Asks for a seat in one of the courses of the catalogue. */
const enrols: Task = async (visitor) => {
  const course = await visitor.pick("/catalogue", /^\/catalogue\/\d+$/);
  if (course !== null) await asksForSeat(visitor, course);
};

/** Asks for one of the few seats that everybody wants. */
const rushes =
  (courses: readonly number[]): Task =>
  (visitor, random) =>
    asksForSeat(visitor, `/catalogue/${oneOf(courses, random)}`);

const asksForSeat = (visitor: Visitor, course: string) =>
  visitor.send(course, /\/enrolment$/, ({ fields }) => ({
    ...fields,
    wait: "yes",
    autoAccept: "yes",
  }));

/** Gives a seat or a place back. */
const withdraws: Task = async (visitor) => {
  const path = await visitor.pick("/me/courses", /^\/me\/courses\/\d+\/withdrawal$/);
  if (path === null) return;
  await visitor.send(path, /\/withdrawal$/, ({ fields }) => ({
    ...fields,
    reason: "Bận công tác đột xuất",
  }));
};

/** Sends the first people whom a course's page offers. */
const sends: Task = async (visitor, random) => {
  const course = await visitor.pick("/sending", /^\/sending\/\d+$/);
  if (course === null) return;
  await visitor.send(course, /^\/sending\/\d+$/, ({ fields, boxes }) => {
    const picked = boxes.filter((name) => name.startsWith("pick-")).slice(0, 2);
    return {
      ...fields,
      ...letter(random),
      ...Object.fromEntries(picked.map((name) => [name, "yes"])),
    };
  });
};

const answersRequest: Task = async (visitor, random) => {
  const path = await visitor.pick("/sending/requests", /^\/enrolments\/\d+$/);
  if (path === null) return;
  await visitor.send(path, /\/answer$/, ({ fields }) => ({
    ...fields,
    answer: "send",
    ...letter(random),
  }));
};

/** Decides on up to five people who wait for the committee. */
const approves: Task = async (visitor) => {
  const path = await visitor.pick("/approvals", /^\/courses\/\d+\/approvals/);
  if (path === null) return;
  await visitor.send(path, /\/approvals/, ({ fields, boxes }) => {
    const picked = boxes.filter((name) => name.startsWith("pick-")).slice(0, 5);
    return { ...fields, ...Object.fromEntries(picked.map((name) => [name, "yes"])) };
  });
};

/** Takes the roll of a half-day of a course that is held, or corrects it. */
const takesRoll =
  (courses: readonly number[]): Task =>
  async (visitor, random) => {
    const course = oneOf(courses, random);
    const day = await visitor.pick(`/courses/${course}/roll`, /\/roll\/\d+$/);
    if (day === null) return;
    await visitor.send(day, /\/roll\/\d+$/, ({ fields }) => {
      const states = Object.keys(fields).filter((name) => name.startsWith("state-"));
      const changed = oneOf(states, random);
      const state = random() < 0.5 ? "late" : "absent";
      return {
        ...fields,
        ...(changed ? { [changed]: state } : {}),
        reason: "Đối chiếu sổ đầu bài",
      };
    });
  };

/** Enters the marks that are missing, and changes one that stands. */
const entersMarks =
  (courses: readonly number[]): Task =>
  async (visitor, random) => {
    const course = oneOf(courses, random);
    await visitor.send(`/courses/${course}/marks`, /\/marks$/, ({ fields }) => {
      const open = Object.keys(fields).filter((name) => name.startsWith("mark-1-"));
      const some = open
        .filter(() => random() < 0.2)
        .map((name) => [name, `${5 + Math.floor(random() * 5)},5`]);
      return { ...fields, ...Object.fromEntries(some), reason: "Nhập theo bảng điểm" };
    });
  };

/** Makes the small courses larger and smaller, down to what is taken, while people ask for them. */
const changesCapacity =
  (courses: readonly number[]): Task =>
  async (visitor, random) => {
    const course = oneOf(courses, random);
    await visitor.send(`/courses/${course}/capacity`, /\/capacity$/, ({ fields }) => ({
      ...fields,
      capacity: String(5 + Math.floor(random() * 6)),
    }));
  };

const searchesPeople: Task = async (visitor, random) => {
  const names = ["Nguyễn", "le thi", "Trần Văn", "hoang", "Phạm", "võ"];
  const q = encodeURIComponent(oneOf(names, random) ?? "");
  const person = await visitor.pick(`/cadres?q=${q}`, /^\/cadres\/\d+$/);
  if (person !== null) await visitor.get(person);
};

/** Looks for people, units, courses and pages at once, as the palette does. */
const searches: Task = async (visitor, random) => {
  const words = ["nguyen", "Lệ Thủy", "lý luận", "CT-", "100%", "hồ sơ"];
  await visitor.get(`/search?q=${encodeURIComponent(oneOf(words, random) ?? "")}`);
};

type Courses = { held: readonly number[]; rush: readonly number[] };

/** Every role of the portal with what brings it there each day. */
export function tasksOf({ held, rush }: Courses): Tasks {
  const course = /^\/courses\/\d+$/;
  const round = /^\/planning\/\d+$/;
  const daily = [reads("/home"), searches];
  return {
    trainee: [
      ...daily,
      reads("/home", "/me", "/me/data-requests"),
      reads("/me/needs", "/inbox"),
      reads("/me/timetable", "/me/courses"),
      opens("/catalogue", /^\/catalogue\/\d+$/),
      enrols,
      rushes(rush),
      rushes(rush),
      withdraws,
      withdraws,
    ],
    unit_officer: [
      ...daily,
      searchesPeople,
      opens("/sending", /^\/sending\/\d+$/),
      sends,
      answersRequest,
      reads("/sending/requests/export.xlsx", "/readiness", "/inbox"),
    ],
    course_admin: [
      ...daily,
      opens("/courses", course),
      approves,
      approves,
      takesRoll(held),
      entersMarks(held),
      changesCapacity(rush),
      reads(
        `/courses/${held[0]}/roster`,
        `/courses/${held[0]}/roster/export.xlsx`,
        "/courses/export.xlsx",
      ),
    ],
    lecturer: [...daily, takesRoll(held), entersMarks(held), opens("/courses", course)],
    planner: [
      ...daily,
      reads("/reports/needs", "/reports/year"),
      reads("/readiness", "/readiness/structure"),
      opens("/readiness/records", /^\/readiness\/records\/\d+$/),
      opens("/planning", round),
      searchesPeople,
      reads("/readiness/records/export.xlsx", "/cadres/export.xlsx?q=le"),
    ],
    leader: [...daily, reads("/readiness", "/readiness/structure"), opens("/planning", round)],
    inspector: [
      ...daily,
      reads("/inspection/reads", "/inspection/overrides"),
      reads("/inspection/reads/export.xlsx"),
      searchesPeople,
    ],
    system_admin: [
      ...daily,
      opens("/accounts", /^\/accounts\/\d+$/),
      reads("/accounts?q=nguyen", "/units", "/titles"),
    ],
  };
}
