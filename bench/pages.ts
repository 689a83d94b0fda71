import { settle } from "#app/domain/readiness/settle.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { type Bare, startBare } from "#bench/bare.ts";
import { createDatabase } from "#bench/database.ts";
import { firstLoad } from "#bench/first-load.ts";
import { fillWithHomes } from "#bench/home-data.ts";
import { homePages } from "#bench/home-pages.ts";
import { startClient } from "#bench/load.ts";
import { memoryOf } from "#bench/memory.ts";
import { type Asking, costOf, type Run, send } from "#bench/page-cost.ts";
import { type PageUnderTest, readPages } from "#bench/page-requests.ts";
import { fillWithPeople } from "#bench/people.ts";
import { fillWithPlanning } from "#bench/planning-data.ts";
import {
  type Bench,
  type BenchOptions,
  type Limit,
  limit,
  type Measure,
  measure,
  median,
  quantile,
  spread,
} from "#bench/report.ts";
import { signIn } from "#bench/sign-in.ts";
import { fillWithStudy } from "#bench/study-data.ts";
import { studyPages } from "#bench/study-pages.ts";
import { startPortal } from "#tests/support/server.ts";

const runs = 5;
const connections = 16;

/** The pages that are opened most: what a request of each costs the server. */
export const pages: Bench = {
  name: "pages",
  summary:
    "sign-in page, list of N people, page of a person, search; catalogue, course, roster; the homes of all roles",
  sizes: [10_000],
  run: benchPages,
};

async function benchPages(options: BenchOptions) {
  const [people, homes] = [await benchPeople(options), await benchHomes(options)];
  return {
    measures: [...people.measures, ...homes.measures],
    limits: [...people.limits, ...homes.limits],
  };
}

/** Homes read the whole of a province, so they have one of their own: as many planning records as twice N. */
async function benchHomes({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making a province of ${2 * size} planning records and five years of courses`);
  const tested = await database.with(async (portal) => {
    await fillWithPlanning(portal, 2 * size);
    const data = await fillWithHomes(portal);
    await settle(portal.work({ kind: "operator", userName: "bench" }));
    return homePages(data);
  });
  const memory = { name: "memory warm with readiness", budget: null };
  return measurePages(tested, { database, cookie: "", memory, progress, afterwards });
}

async function benchPeople({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making ${size} people`);
  const { cookie, tested } = await database.with(async (portal) => {
    const today = dayOf(portal.clock());
    await fillWithPeople(portal, size);
    const cookie = await signIn(portal, { role: "planner" });
    const tested = await readPages(portal.db, today);
    return { cookie, tested: [...tested, ...studyPages(await fillWithStudy(portal))] };
  });
  const memory = { name: "memory warm", budget: 300 };
  return measurePages(tested, { database, cookie, memory, progress, afterwards });
}

type Memory = { name: string; budget: number | null };
type Measured = Pick<Asking, "database" | "cookie"> & { memory: Memory } & Pick<
    BenchOptions,
    "progress" | "afterwards"
  >;

async function measurePages(
  tested: readonly PageUnderTest[],
  { database, cookie, memory, progress, afterwards }: Measured,
) {
  // why: a server in use writes its log; leaving it out would flatter
  const server = await startPortal({ databaseUrl: database.url, env: { LOG_LEVEL: "info" } });
  afterwards(server.stop);
  const client = startClient();
  afterwards(client.stop);
  const { bare, stop } = await startBare(client);
  afterwards(stop);

  const measures: Measure[] = [];
  const limits: Limit[] = [];
  for (const page of tested) {
    progress(page.name);
    const cost = await costOfPage(page, { server, client, cookie, database });
    measures.push(...cost.measures);
    if (page.budget !== null) limits.push(...(await bareLimits(page.name, cost, bare)));
  }
  measures.push(...memoryMeasures(server.process.pid ?? 0, memory));
  for (const { name, path, signedIn, ...own } of tested.flatMap(({ first }) => first ?? [])) {
    const as = own.cookie ?? (signedIn ? cookie : "");
    measures.push(...(await firstLoadMeasures(name, server.url, path, as)));
  }
  return { measures, limits };
}

async function costOfPage(page: PageUnderTest, { cookie, ...surroundings }: Asking) {
  const asking = { ...surroundings, cookie: page.signedIn ? cookie : "" };
  const asked = (run: number) => ({ requests: page.requests(page.count, run), connections });
  await send(page.name, asking, asked(0));
  const found: Run[] = [];
  for (let run = 1; run <= runs; run += 1) found.push(await costOf(page.name, asking, asked(run)));
  const some = page.requests(Math.ceil(page.count / 4), runs + 1);
  const alone = await send(page.name, asking, { requests: some, connections: 1 });
  const { sentBytes: sent = 0, plainBytes: plain = 0 } = found.at(-1) ?? {};
  return {
    bytes: { sent },
    cpu: median(found.map((run) => run.cpu)),
    perSecond: median(found.map((run) => run.perSecond)),
    measures: measuresOf(page, found, { sent, plain, alone: alone.latencies }),
  };
}

function measuresOf(
  page: PageUnderTest,
  found: Run[],
  { sent, plain, alone }: { sent: number; plain: number; alone: number[] },
): Measure[] {
  const of = (what: string): string => `${page.name}, ${what}`;
  const cpu = found.map((run) => run.cpu);
  const latencies = found.flatMap((run) => run.latencies);
  const databaseCpu = median(found.map((run) => run.databaseCpu));
  return [
    measure(of("server CPU per request"), median(cpu), "ms", page.budget),
    measure(of(`server CPU, spread of ${runs} runs`), spread(cpu), "ms"),
    ...(databaseCpu > 0 ? [measure(of("of it PostgreSQL's CPU"), databaseCpu, "ms")] : []),
    measure(of("requests"), median(found.map((run) => run.perSecond)), "requests/s"),
    measure(of("spread of requests"), spread(found.map((run) => run.perSecond)), "requests/s"),
    measure(of(`p50 at ${connections} parallel`), quantile(latencies, 0.5), "ms"),
    measure(of(`p95 at ${connections} parallel`), quantile(latencies, 0.95), "ms"),
    measure(of("p50 alone"), quantile(alone, 0.5), "ms"),
    measure(of("p95 alone"), quantile(alone, 0.95), "ms"),
    measure(of("queries"), median(found.map((run) => run.queries)), "queries"),
    measure(of("bytes compressed"), sent / 1000, "KB"),
    measure(of("bytes not compressed"), plain / 1000, "KB"),
  ];
}

async function bareLimits(
  name: string,
  { cpu, perSecond, bytes }: { cpu: number; perSecond: number; bytes: { sent: number } },
  bare: Bare,
): Promise<Limit[]> {
  const least = await bare(bytes.sent);
  return [
    limit(`bare node:http, as many bytes as ${name}`, least.perSecond, "requests/s"),
    limit(`bare node:http, CPU for as many bytes as ${name}`, least.cpu, "ms"),
    limit(
      `${name}, requests as a share of the bare server's`,
      perSecond / least.perSecond,
      "ratio",
    ),
    limit(`${name}, CPU as a multiple of the bare server's`, cpu / least.cpu, "ratio"),
  ];
}

function memoryMeasures(pid: number, { name, budget }: Memory): Measure[] {
  const { rss, pss } = memoryOf(pid);
  return [
    ...(pss === null ? [] : [measure(`${name}, PSS`, pss, "MiB", budget)]),
    ...(rss === null ? [] : [measure(`${name}, RSS`, rss, "MiB", pss === null ? budget : null)]),
  ];
}

async function firstLoadMeasures(
  name: string,
  origin: string,
  path: string,
  cookie: string,
): Promise<Measure[]> {
  const { requests, ...bytes } = await firstLoad(origin, path, cookie);
  const total = Object.values(bytes).reduce((sum, part) => sum + part, 0);
  return [
    measure(`first load of ${name}, compressed`, total / 1000, "KB", 220),
    ...Object.entries(bytes).map(([kind, part]) =>
      measure(`first load of ${name}, ${kind}`, part / 1000, "KB"),
    ),
    measure(`first load of ${name}, requests`, requests, "requests", 10),
  ];
}
