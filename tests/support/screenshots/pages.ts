import fs from "node:fs";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import type { Role } from "#app/kernel/actor.ts";
import routes from "#app/routes.ts";
import { accountPages } from "#tests/support/screenshots/account-pages.ts";
import { coursePages } from "#tests/support/screenshots/course-pages.ts";
import { extraShots } from "#tests/support/screenshots/extra-shots.ts";
import { reportPages } from "#tests/support/screenshots/report-pages.ts";
import type { Samples } from "#tests/support/screenshots/samples.ts";
import { seatPages } from "#tests/support/screenshots/seat-pages.ts";
import { standardPages } from "#tests/support/screenshots/standard-pages.ts";
import { studyPages } from "#tests/support/screenshots/study-pages.ts";
import { teachingPages } from "#tests/support/screenshots/teaching-pages.ts";

/** A page to look at; `as` null is nobody. */
export type Shot = {
  name: string;
  address: string;
  as: Role | null;
  status: number;
  /** opened by sending an empty form to it */
  posted?: true;
};

export type Wanted = {
  as: (Role | null)[];
  status?: number;
  /** instead of the route's own parameters */
  params?: (samples: Samples) => Record<string, string>;
  /** what its address always carries */
  query?: (samples: Samples) => string;
  /** further states of the page: a name and the query of its address */
  states?: Record<string, string>;
  /** the status of an empty form, where that page is worth a look too, or the only one */
  posted?: number;
  onlyPosted?: true;
};

const readers: Role[] = ["planner", "unit_officer", "system_admin"];
const administrator: Role[] = ["system_admin"];
const duplicated = ({ duplicate }: Samples) => ({ cadreId: duplicate });
const plain = ({ plainAccount }: Samples) => ({ accountId: plainAccount });

/** Who looks at each page; a page of app/routes.ts that is not here fails the run. */
const wanted: Record<string, Wanted> = {
  ...standardPages,
  ...coursePages,
  ...seatPages,
  ...studyPages,
  ...reportPages,
  ...teachingPages,
  ...accountPages,
  "public/home": { as: [null] },
  "public/sign-in": { as: [null], states: { ended: "to=/cadres&ended=1" }, posted: 400 },
  "public/invitation": { as: [null] },
  "public/unknown-address": { as: [null, "planner"], status: 404 },
  "people/unmerge": {
    as: ["planner"],
    params: ({ merged }) => ({ cadreId: merged.survivor }),
    query: ({ merged }) => `alias=${merged.alias}`,
  },
  "units/list": { as: ["planner", "unit_officer"], states: { none: "q=khong+co+don+vi+nay" } },
  "units/tree": { as: readers, states: { "before-merger": "asOf=2025-06-30" } },
  "units/unit": { as: ["planner", "unit_officer"] },
  "people/list": {
    as: ["planner", "unit_officer", "course_admin", "leader", "system_admin", "inspector"],
    states: { search: "q=nguyen+thi", none: "q=khong+ai+ten+nay", similar: "q=Nguyễn+Thị+Hẳ" },
  },
  "people/cadre": { as: ["planner", "unit_officer", "system_admin"] },
  "people/new": { as: ["unit_officer"], posted: 400 },
  "people/correction": { as: ["planner"], posted: 400 },
  "people/post-new": { as: ["planner"], posted: 400 },
  "people/post": { as: ["planner"] },
  "people/post-end": { as: ["planner"] },
  "people/evidence-new": { as: ["planner"], posted: 400 },
  "people/evidence-void": { as: ["planner"], posted: 400 },
  "people/merge": { as: ["planner"], params: duplicated },
  "imports/list": { as: ["planner", "inspector"], states: { none: "state=failed" } },
  "imports/new": { as: ["planner"], posted: 400 },
  "imports/acceptance": { as: ["planner"] },
  "imports/removal": { as: ["planner"] },
  "imports/undo": {
    as: ["planner"],
    params: ({ imports }) => ({ importId: `${imports["accepted"]}` }),
  },
  "imports/import": {
    as: ["planner", "inspector"],
    states: {
      changed: "rows=changed",
      refused: "rows=refused",
      warned: "rows=warned",
      ignored: "rows=ignored",
    },
  },
  "readiness/board": {
    as: ["planner", "leader"],
    states: { unit: "by=unit", none: "level=district&asOf=01/01/2020" },
  },
  "readiness/places": { as: ["planner"], states: { nobody: "shown=nobody" } },
  "readiness/list": {
    as: ["planner", "inspector"],
    states: { open: "subject=degree", none: "q=khong+co+ai", women: "gender=female&young=yes" },
  },
  "readiness/structure": {
    as: ["planner", "unit_officer"],
    states: { lists: "by=round", none: "asOf=01/01/2020" },
  },
  "readiness/comparison": {
    as: ["planner"],
    states: { came: "from=01/01/2025&kind=came", same: "from=01/06/2026&to=01/06/2026" },
  },
  "readiness/record": {
    as: ["planner", "unit_officer", "inspector"],
    states: { verified: "verified=1", earlier: "asOf=2026-01-20" },
  },
  "readiness/waiver-new": { as: ["planner"], posted: 400 },
  "readiness/waiver-revocation": {
    as: ["planner"],
    params: ({ waiver }) => ({ decisionId: waiver }),
    posted: 400,
  },
  "readiness/override-new": { as: ["planner"], posted: 400 },
  "readiness/override-revocation": {
    as: ["planner"],
    params: ({ override }) => ({ decisionId: override }),
    posted: 400,
  },
  "planning/list": {
    as: ["planner", "leader", "inspector"],
    states: { filtered: "status=draft", none: "term=0" },
  },
  "planning/round": {
    as: ["planner", "leader"],
    states: { filtered: "gender=female&sort=name", none: "q=khong+co+ai" },
  },
  "planning/attention": { as: ["planner"] },
  "planning/record": { as: ["planner", "leader"] },
  "planning/decision": { as: ["planner"], posted: 400 },
  "planning/publication": {
    as: ["planner"],
    params: ({ formerRound }) => ({ roundId: formerRound }),
    posted: 400,
  },
  "planning/own-planning-opening": {
    as: ["planner"],
    params: ({ formerRound }) => ({ roundId: formerRound }),
  },
  "planning/own-planning-closing": {
    as: ["planner"],
    params: ({ formerRound }) => ({ roundId: formerRound }),
  },
  "planning/record-new": { as: ["planner"], states: { search: "q=nguyen" }, posted: 400 },
  "planning/record-end": { as: ["planner"], posted: 400 },
  "planning/record-reopening": {
    as: ["planner"],
    params: ({ endedRecord }) => ({ recordId: endedRecord }),
  },
  "trainee/me": { as: ["trainee", "lecturer"] },
  "trainee/needs": { as: ["trainee", "lecturer", "planner"] },
  "admin/accounts": { as: administrator, states: { search: "q=nguyen" } },
  "admin/account-new": { as: administrator, posted: 400 },
  "admin/account-new-person": { as: administrator, states: { search: "q=nguyen" } },
  "admin/account": { as: administrator },
  "admin/account-correction": { as: administrator },
  "admin/account-person": { as: administrator, states: { search: "q=nguyen" } },
  "admin/account-person-removal": { as: administrator, params: plain, posted: 409 },
  "admin/account-end": { as: administrator },
  "admin/account-reopening": { as: administrator, params: plain, posted: 409, onlyPosted: true },
  "admin/account-recovery": { as: administrator },
  "admin/grant-new": { as: administrator, posted: 400 },
  "admin/grant-end": { as: administrator },
  "admin/confirmations": { as: ["leader", "system_admin"] },
  "admin/confirmation": { as: ["leader"] },
  "unit/own-invitation": { as: ["unit_officer"] },
  "standards/titles": {
    as: ["planner", "system_admin"],
    states: {
      search: "q=bi+thu&level=commune",
      none: "q=khong+co",
    },
  },
  "standards/title": { as: ["leader", "system_admin"] },
  "standards/title-new": { as: administrator, posted: 400 },
  "standards/title-correction": { as: administrator, posted: 400 },
  "standards/title-end": { as: administrator, posted: 400 },
  "standards/title-name-new": { as: administrator, posted: 400 },
  "standards/title-name-removal": { as: administrator },
  "standards/terms": { as: ["planner", "system_admin"] },
  "standards/term-new": { as: administrator, posted: 400 },
  "standards/anchor-new": { as: administrator, posted: 400 },
  "standards/anchor": { as: administrator, posted: 400 },
  "standards/rules": { as: ["leader", "system_admin"] },
  "standards/rule-set": { as: ["planner", "system_admin"] },
  "standards/rule-set-new": { as: administrator, posted: 400 },
  "standards/rule-set-correction": { as: administrator, posted: 400 },
  "standards/limit": { as: administrator, posted: 400 },
  "standards/retirement": { as: ["planner", "system_admin"] },
  "standards/retirement-new": { as: administrator, posted: 400 },
  "catalogue/programmes": {
    as: ["course_admin", "system_admin"],
    states: { search: "q=ly+luan&gives=political_theory" },
  },
  "catalogue/programme": { as: ["course_admin", "system_admin"] },
  "catalogue/programme-new": { as: administrator, posted: 400 },
  "catalogue/programme-correction": { as: administrator, posted: 400 },
  "catalogue/programme-name-new": { as: administrator, posted: 400 },
  "catalogue/programme-name-removal": {
    as: administrator,
    params: ({ programmeWord }) => ({ nameId: programmeWord }),
  },
  "catalogue/version-history": { as: administrator },
  "catalogue/version": { as: ["unit_officer", "system_admin"] },
  "catalogue/version-new": { as: administrator, posted: 400 },
  "catalogue/version-correction": { as: administrator, posted: 400 },
  "catalogue/version-removal": { as: administrator },
  "catalogue/version-publication": { as: administrator },
  "catalogue/condition-new": {
    as: administrator,
    states: { post: "kind=post", age: "kind=age", unit: "kind=unit" },
  },
  "catalogue/condition": { as: administrator, posted: 400 },
  "catalogue/condition-removal": { as: administrator },
  "synonyms/synonyms": { as: ["system_admin", "planner"], states: { none: "q=khong+co+tu+nay" } },
  "synonyms/synonym-new": {
    as: administrator,
    states: {
      header: "kind=header&scope=planning&text=Nhi%E1%BB%87m+k%E1%BB%B3+d%E1%BB%B1+ki%E1%BA%BFn",
      unit: "kind=unit&scope=&text=Xã+Lệ+Thuỷ",
    },
    posted: 400,
  },
  "synonyms/synonym-removal": { as: administrator },
};

type PageRoute = { id: string; path: string };

/** Every route with a page of its own; layouts, downloads and actions have none. */
function pageRoutes(): PageRoute[] {
  const found: PageRoute[] = [];
  function walk(entries: RouteConfigEntry[], above: string): void {
    for (const { file, path = "", children = [] } of entries) {
      const whole = [above, path].filter(Boolean).join("/");
      const hasPage = /^export default /m.test(fs.readFileSync(`app/${file}`, "utf8"));
      if (children.length === 0 && hasPage) {
        found.push({ id: file.replace(/^routes\/|\.tsx$/g, ""), path: `/${whole}` });
      }
      walk(children, whole);
    }
  }
  walk(routes, "");
  return found;
}

/** The addresses of all pages with sample parameters. Throws for a page or a parameter without a sample. */
export function shotsOf(samples: Samples): Shot[] {
  const pages = pageRoutes();
  const missing = pages.filter(({ id }) => !wanted[id]).map(({ id }) => id);
  const unknown = Object.keys(wanted).filter((id) => !pages.some((page) => page.id === id));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `tests/support/screenshots/pages.ts lacks ${missing.join(", ") || "nothing"} and knows too much: ${unknown.join(", ") || "nothing"}`,
    );
  }
  const shots = pages.flatMap((page) => shotsOfPage(page, samples));
  return [...shots, ...extraShots(samples)];
}

function shotsOfPage({ id, path }: PageRoute, samples: Samples): Shot[] {
  const { as, status = 200, params, query, ...more } = wanted[id] ?? { as: [] };
  const { states = {}, posted, onlyPosted } = more;
  const page = fillIn(path, { ...samples.params, ...params?.(samples) });
  const address = query ? `${page}?${query(samples)}` : page;
  const name = id.replace("/", "-");
  const first = as[0] ?? null;
  const refused = { name: `${name}.refused`, address, as: first, posted: true as const };
  return [
    ...as
      .filter(() => !onlyPosted)
      .map((role) => ({ name: `${name}.${role ?? "nobody"}`, address, as: role, status })),
    ...Object.entries(states).map(([label, state]) => ({
      name: `${name}.${label}`,
      address: `${address}?${state}`,
      as: first,
      status,
    })),
    ...(posted === undefined ? [] : [{ ...refused, status: posted }]),
  ];
}

function fillIn(path: string, params: Record<string, string>): string {
  return path.replace("*", "nowhere/at-all").replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`there is no sample for :${name} of ${path}`);
    return value;
  });
}
