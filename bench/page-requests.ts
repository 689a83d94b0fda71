import { foldMarks } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { Asked } from "#bench/load.ts";

/** A page with its budget in ms of server CPU, if it has one. */
export type PageUnderTest = {
  name: string;
  budget: number | null;
  signedIn: boolean;
  /** requests of one run */
  count: number;
  /** other requests in every run, as far as there is anything else to ask for */
  requests: (count: number, run: number) => Asked[];
  /** what a browser loads that comes for the first time; `cookie` is somebody's own */
  first: { name: string; path: string; signedIn: boolean; cookie?: string } | null;
};

type Person = {
  id: number;
  fullName: string;
  unitId: number;
  kind: string;
  unitEnd: string | null;
};

/** The pages of the bench with requests made from what the database holds. */
export async function readPages(db: Db, today: string): Promise<PageUnderTest[]> {
  const people = await db.sql
    .selectFrom("Cadre as c")
    .innerJoin("PostHolding as p", "p.cadreId", "c.id")
    .innerJoin("OrgUnit as u", "u.id", "p.unitId")
    .where("p.placedFrom", "<=", today)
    .where("p.placedTo", ">=", today)
    .groupBy(["c.id", "c.fullName", "c.sortKey"])
    .select((eb) => ["c.id", "c.fullName", eb.fn.max("p.unitId").as("unitId")])
    .select((eb) => [eb.fn.min("u.kind").as("kind"), eb.fn.max("u.validTo").as("unitEnd")])
    .orderBy("c.sortKey")
    .orderBy("c.id")
    .execute();
  return [signInPage, ...listPages(people), personPage(people), searchPage(people)];
}

const signInPage: PageUnderTest = {
  name: "sign-in page",
  budget: 2,
  signedIn: false,
  count: 2000,
  requests: (count, run) =>
    numbered(count, run).map((number) => {
      const to = `/cadres/${number + 1}`;
      return { path: `/sign-in?to=${to}`, status: 200, expect: [`value="${to}"`] };
    }),
  first: { name: "the sign-in page", path: "/", signedIn: false },
};

function personPage(people: Person[]): PageUnderTest {
  return {
    name: "person page",
    budget: 5,
    signedIn: true,
    count: 1000,
    requests: (count, run) =>
      numbered(count, run).map((number) => {
        const { id, fullName } = at(people, number * 7);
        return { path: `/cadres/${id}`, status: 200, expect: [`<h1>${fullName}</h1>`] };
      }),
    first: null,
  };
}

/** Search everywhere for somebody by the whole name, with marks and without, and for words that many are called by. */
function searchPage(people: Person[]): PageUnderTest {
  return {
    name: "search",
    budget: 5,
    signedIn: true,
    count: 1000,
    requests: (count, run) =>
      numbered(count, run).map((number) => {
        const { fullName } = at(people, number * 11);
        const folded = foldMarks(fullName);
        const q = [fullName, folded, folded.split(" ").slice(0, 2).join(" ")][number % 3] ?? "";
        const path = `/search?${new URLSearchParams({ q }).toString()}`;
        // why: of namesakes but for the marks the first are shown
        return { path, status: 200, expect: [number % 3 === 0 ? `>${fullName}</a>` : "/cadres/"] };
      }),
    first: null,
  };
}

/** What a list may be asked for; each kind is measured on its own, all of them in turn against the budget. */
function listPages(people: Person[]): PageUnderTest[] {
  const pages = Math.ceil(people.length / 50);
  // why: nothing stands under a commune, so the first of its people is the first of its list
  const communes = people.filter(({ kind, unitEnd }) => kind === "commune" && unitEnd === null);
  const first = [...Map.groupBy(communes, ({ unitId }) => unitId).values()].flatMap(
    ([one]) => one ?? [],
  );
  const kinds: Record<string, (number: number) => Asked> = {
    // why: the order of the list is known, so the first person of every page is
    page: (number) => {
      const page = number % pages;
      return asked({ page: String(page + 1) }, at(people, page * 50));
    },
    "page of another size, backwards": (number) => {
      const page = number % Math.ceil(people.length / 25);
      const last = at(people, people.length - 1 - page * 25);
      return asked({ sort: "-name", size: "25", page: String(page + 1) }, last);
    },
    search: (number) => {
      const person = at(people, number * 13);
      return asked({ q: number % 2 === 0 ? person.fullName : foldMarks(person.fullName) }, person);
    },
    unit: (number) => {
      const person = at(first, number);
      const size = number % (2 * first.length) < first.length ? "50" : "200";
      return asked({ unit: String(person.unitId), size }, person);
    },
  };
  const page = (
    name: string,
    of: (number: number) => Asked,
    budget: number | null,
  ): PageUnderTest => ({
    name,
    budget,
    signedIn: true,
    count: budget === null ? 300 : 1000,
    requests: (count, run) => numbered(count, run).map(of),
    first: budget === null ? null : { name: "the people list", path: "/cadres", signedIn: true },
  });
  const all = Object.values(kinds);
  const mixed = (number: number): Asked => {
    const kind = all[number % all.length];
    if (!kind) throw new Error("there is a kind for every number");
    return kind(Math.floor(number / all.length));
  };
  return [
    page("people list", mixed, 5),
    ...Object.entries(kinds).map(([kind, of]) => page(`people list by ${kind}`, of, null)),
  ];
}

function asked(query: Record<string, string>, person: Person): Asked {
  const expect = [`href="/cadres/${person.id}"`, `>${person.fullName}</a>`];
  return { path: `/cadres?${new URLSearchParams(query).toString()}`, status: 200, expect };
}

function numbered(count: number, run: number): number[] {
  return Array.from({ length: count }, (_, index) => run * count + index);
}

function at(people: Person[], index: number): Person {
  const person = people[index % people.length];
  if (!person) throw new Error("the bench made people");
  return person;
}
