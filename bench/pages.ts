import { dayOf } from "#app/kernel/calendar.ts";
import { type Bare, startBare } from "#bench/bare.ts";
import { type BenchDatabase, createDatabase } from "#bench/database.ts";
import { firstLoad } from "#bench/first-load.ts";
import { type Asked, browserEncodings, type Client, startClient } from "#bench/load.ts";
import { memoryOf } from "#bench/memory.ts";
import { type PageUnderTest, readPages } from "#bench/page-requests.ts";
import { fillWithPeople, signInPlanner } from "#bench/people.ts";
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
import { type RunningPortal, startPortal } from "#tests/support/server.ts";

const runs = 5;
const connections = 16;

/** The pages that are opened most: what a request of each costs the server. */
export const pages: Bench = {
  name: "pages",
  summary: "sign-in page, list of N people, page of a person",
  size: 10_000,
  run: benchPages,
};

async function benchPages({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making ${size} people`);
  const { cookie, tested } = await database.with(async (portal) => {
    const today = dayOf(portal.clock());
    await fillWithPeople(portal, size);
    return { cookie: await signInPlanner(portal), tested: await readPages(portal.db, today) };
  });
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
    const cost = await costOf(page, { server, client, cookie, database });
    measures.push(...cost.measures);
    if (page.budget !== null) limits.push(...(await bareLimits(page.name, cost, bare)));
  }
  measures.push(...memoryMeasures(server.process.pid ?? 0));
  for (const { name, path, signedIn } of tested.flatMap(({ first }) => first ?? [])) {
    measures.push(...(await firstLoadMeasures(name, server.url, path, signedIn ? cookie : "")));
  }
  return { measures, limits };
}

type Surroundings = {
  server: RunningPortal;
  client: Client;
  cookie: string;
  database: BenchDatabase;
};

type Run = {
  cpu: number;
  perSecond: number;
  latencies: number[];
  queries: number;
  databaseCpu: number;
};

async function costOf(page: PageUnderTest, { server, client, cookie, database }: Surroundings) {
  const load = {
    port: Number(new URL(server.url).port),
    cookie: page.signedIn ? cookie : "",
    acceptEncoding: browserEncodings,
  };
  const send = async (requests: Asked[], parallel: number) => {
    const seen = await client.send({ ...load, requests, connections: parallel });
    if (seen.wrong.length > 0) throw new Error(`${page.name}: ${seen.wrong.join("; ")}`);
    return seen;
  };
  await send(page.requests(page.count, 0), connections);
  const found: Run[] = [];
  let [sent, plain] = [0, 0];
  for (let run = 1; run <= runs; run += 1) {
    const before = await server.figures();
    const databaseBefore = database.cpu();
    const seen = await send(page.requests(page.count, run), connections);
    const after = await server.figures();
    const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
    const databaseCpu = (database.cpu() - databaseBefore) / page.count;
    found.push({
      cpu: cpu / page.count + databaseCpu,
      perSecond: page.count / seen.seconds,
      latencies: seen.latencies,
      queries: (after.queries - before.queries) / page.count,
      databaseCpu,
    });
    [sent, plain] = [seen.sentBytes / page.count, seen.plainBytes / page.count];
  }
  const alone = await send(page.requests(Math.ceil(page.count / 4), runs + 1), 1);
  const bytes = { sent, plain };
  return {
    bytes,
    cpu: median(found.map((run) => run.cpu)),
    perSecond: median(found.map((run) => run.perSecond)),
    measures: measuresOf(page, found, { ...bytes, alone: alone.latencies }),
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

function memoryMeasures(pid: number): Measure[] {
  const { rss, pss } = memoryOf(pid);
  return [
    ...(pss === null ? [] : [measure("memory warm, PSS", pss, "MiB", 300)]),
    ...(rss === null ? [] : [measure("memory warm, RSS", rss, "MiB", pss === null ? 300 : null)]),
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
    measure(`first load of ${name}, requests`, requests, "requests"),
  ];
}
