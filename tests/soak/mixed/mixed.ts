import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { createRandom } from "#app/demo/random.ts";
import { seatStatuses } from "#app/domain/enrolment/enrolment.ts";
import { openDb } from "#app/platform/db.server.ts";
import { memoryOf } from "#bench/memory.ts";
import { quantile } from "#bench/report.ts";
import { prepareMixed, type Prepared } from "#tests/soak/mixed/prepare.ts";
import { type Tasks, tasksOf } from "#tests/soak/mixed/tasks.ts";
import { openVisitor, type Told, type Visitor } from "#tests/soak/mixed/visitor.ts";
import { checkBreaches } from "#tests/support/processes.ts";
import { type RunningPortal, startPortal } from "#tests/support/server.ts";
import type { StageResult } from "#tests/support/stages.ts";

const servers = 2;
/** Milliseconds between two things that somebody does. */
const pause = { least: 1000, most: 3000 };

/** Milliseconds in which 95 of 100 answers come: pages, forms that are sent, files. */
const budgets = { page: 100, form: 300, file: 1000 };
/** Fewer answers than these say nothing of the slowest of twenty. */
const fewest = 40;

type Page = {
  page: string;
  method: string;
  requests: number;
  p50: number;
  p95: number;
  most: number;
};

/** What a load left, as it is printed. */
export type MixedReport = {
  database: string;
  seconds: number;
  requests: number;
  perSecond: number;
  statuses: Record<string, number>;
  pages: Page[];
  /** pages that were not there, with whose they were */
  missing: string[];
  /** of each server in MiB: once it was warm, at the end, the difference */
  memory: { warm: number; end: number; growth: number }[];
  looks: number;
  oversold: number;
};

/**
 * All roles at once, for so many seconds, through two server processes on one database that holds the demo. Afterwards
 * nothing may have failed inside, no seat been given twice at any moment, and `check` must find nothing.
 */
export async function runMixed(
  database: string,
  url: string,
  seconds: number,
): Promise<Partial<StageResult>> {
  const prepared = await prepareMixed(url);
  const started: RunningPortal[] = [];
  try {
    for (let n = 0; n < servers; n += 1)
      started.push(await startPortal({ databaseUrl: url, env: { LOG_LEVEL: "error" } }));
    const { report, problems } = await load({ database, url, seconds, prepared, started });
    process.stdout.write(`${JSON.stringify(report)}\n`);
    for (const server of started) await server.stop();
    problems.push(...(await checkBreaches(url)));
    return { passed: problems.length === 0 ? 1 : 0, problems };
  } finally {
    for (const server of started) await server.stop();
  }
}

type Loading = {
  database: string;
  url: string;
  seconds: number;
  prepared: Prepared;
  started: RunningPortal[];
};

async function load({ database, url, seconds, prepared, started }: Loading) {
  const told: Told[] = [];
  const broken: string[] = [];
  const watch = watchSeats(url);
  const visitors = await everybody(prepared, started, told);
  const began = performance.now();
  const until = began + seconds * 1000;
  const warm = wait((seconds * 1000) / 5).then(() => memoryNow(started));
  const goesOn = (): boolean => performance.now() < until;
  const tasks = tasksOf(prepared);
  await Promise.all(
    visitors.map((visitor, n) => visit(visitor, { tasks, goesOn, broken, seed: n + 1 })),
  );
  const took = (performance.now() - began) / 1000;
  const [before, after] = [await warm, memoryNow(started)];
  const seats = await watch.stop();
  const report: MixedReport = {
    database,
    seconds: Math.round(took),
    requests: told.length,
    perSecond: Math.round(told.length / took),
    statuses: Object.fromEntries(
      [...Map.groupBy(told, ({ status }) => String(status))].map(([status, all]) => [
        status,
        all.length,
      ]),
    ),
    pages: pagesOf(told),
    missing: [
      ...new Set(
        told.filter(({ status }) => status === 404).map(({ page, role }) => `${role}: ${page}`),
      ),
    ],
    memory: after.map((end, n) => ({ warm: before[n] ?? 0, end, growth: end - (before[n] ?? 0) })),
    ...seats,
  };
  const silent = Object.keys(tasks).filter(
    (role) => !told.some((one) => one.role === role && one.status === 200),
  );
  const problems = [
    ...report.pages.flatMap(tooSlow),
    ...told
      .filter(({ status }) => status >= 500)
      .map(({ page, status, role }) => `${role}: ${page} answered ${status}`),
    ...broken,
    ...started.flatMap((server) =>
      server
        .stderr()
        .split("\n")
        .filter((line) => /"level":[56]0/.test(line)),
    ),
    ...(seats.oversold > 0
      ? [`${seats.oversold} of ${seats.looks} looks saw a seat given twice`]
      : []),
    ...silent.map((role) => `no page answered ${role}`),
    ...(told.some(({ method, status }) => method === "POST" && status === 303)
      ? []
      : ["nothing was written"]),
  ];
  return { report, problems: [...new Set(problems)] };
}

/** One visitor for each account and trainee; accounts sign in as people do. */
async function everybody(
  { accounts, trainees }: Prepared,
  started: readonly RunningPortal[],
  told: Told[],
): Promise<Visitor[]> {
  const shared = {
    servers: started.map(({ url }) => url),
    tell: (one: Told) => void told.push(one),
  };
  const asTrainees = trainees.map((cookie, n) => {
    const [name = "", ...value] = cookie.split("=");
    const cookies = { [name]: value.join("=") };
    return openVisitor({ ...shared, role: "trainee", cookies, random: createRandom(n + 1).next });
  });
  const others: Visitor[] = [];
  const single = Map.groupBy(accounts, ({ userName }) => userName);
  for (const [userName, [account, ...more]] of single) {
    // why: whoever has several roles would change between them on both servers at once
    if (account === undefined || more.length > 0 || account.role === "trainee") continue;
    const random = createRandom(others.length + 1000).next;
    const visitor = openVisitor({ ...shared, role: account.role, cookies: {}, random });
    const signedIn = await visitor.post("/sign-in", {
      user: userName,
      password: account.password,
      to: "/account",
    });
    if (signedIn.status !== 303)
      throw new Error(`${userName} could not sign in: ${signedIn.status}`);
    others.push(visitor);
  }
  return [...asTrainees, ...others];
}

type Visiting = { tasks: Tasks; goesOn: () => boolean; broken: string[]; seed: number };

async function visit(visitor: Visitor, { tasks, goesOn, broken, seed }: Visiting): Promise<void> {
  const random = createRandom(seed * 7919).next;
  const own = tasks[visitor.role] ?? [];
  while (goesOn()) {
    const task = own[Math.floor(random() * own.length)];
    try {
      await task?.(visitor, random);
    } catch (error) {
      // why: a connection that breaks is what the load looks for; the others go on
      broken.push(`${visitor.role}: ${String(error)}`);
    }
    await wait(pause.least + random() * (pause.most - pause.least));
  }
}

function tooSlow({ page, method, requests, p95 }: Page): string[] {
  const kind = method === "POST" ? "form" : page.endsWith(".xlsx") ? "file" : "page";
  if (requests < fewest || p95 <= budgets[kind]) return [];
  return [`${method} ${page}: p95 ${p95} ms of ${requests} answers, budget ${budgets[kind]}`];
}

function memoryNow(started: readonly RunningPortal[]): number[] {
  return started.map(({ process: { pid } }) => {
    const { pss, rss } = memoryOf(pid ?? 0);
    return Math.round(pss ?? rss ?? 0);
  });
}

function pagesOf(told: readonly Told[]): Page[] {
  const groups = Map.groupBy(told, ({ method, page }) => `${method} ${page}`);
  return [...groups.values()]
    .map((all) => {
      const times = all.map(({ ms }) => ms);
      const [one] = all;
      const at = (share: number): number => Math.round(quantile(times, share));
      return {
        page: one?.page ?? "",
        method: one?.method ?? "",
        requests: all.length,
        p50: at(0.5),
        p95: at(0.95),
        most: Math.round(Math.max(...times)),
      };
    })
    .toSorted((a, b) => b.requests - a.requests);
}

/** Looks again and again at all courses: one with more seats taken than it has, or than people hold, is oversold. */
function watchSeats(url: string) {
  const db = openDb(url);
  const found = { looks: 0, oversold: 0 };
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const { rows } = await sql<{ id: number }>`
        SELECT c."id" FROM "Course" c
         WHERE c."seatsTaken" > c."capacity"
            OR c."seatsTaken" <> (SELECT count(*) FROM "Enrolment" e WHERE e."courseId" = c."id"
                                   AND e."status" IN (${sql.join([...seatStatuses])}))`.execute(
        db.sql,
      );
      found.looks += 1;
      found.oversold += rows.length > 0 ? 1 : 0;
      await wait(250);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      await db.close();
      return found;
    },
  };
}
