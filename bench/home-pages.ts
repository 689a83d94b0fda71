import { vi } from "#app/i18n/vi.ts";
import type { Role } from "#app/kernel/actor.ts";
import { roles } from "#app/kernel/actor.ts";
import type { HomeData } from "#bench/home-data.ts";
import type { PageUnderTest } from "#bench/page-requests.ts";

/** What each home says of itself. */
const titles: Record<Role, string> = {
  trainee: vi.home.trainee.title,
  unit_officer: vi.home.officer.title,
  course_admin: vi.home.courses.title,
  lecturer: vi.home.lecturer.title,
  planner: vi.oversight.planner.title,
  leader: vi.oversight.leader.title.split("{")[0]?.trim() ?? "",
  system_admin: vi.oversight.system.title,
  inspector: vi.oversight.inspector.title,
};

/** The homes of all roles, each request by another person. */
export const homePages = (data: HomeData): PageUnderTest[] =>
  roles.map((role) => ({
    name: `home of ${role}`,
    budget: role === "trainee" ? 4 : 8,
    signedIn: false,
    count: 300,
    requests: (count, run) =>
      Array.from({ length: count }, (_, index) => ({
        path: "/home",
        status: 200,
        expect: [titles[role]],
        cookie: data[role][(run * count + index) % data[role].length] ?? "",
      })),
    first:
      role === "trainee"
        ? { name: "a trainee's home", path: "/home", signedIn: true, cookie: data.trainee[0] ?? "" }
        : null,
  }));
