import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { settle } from "#app/domain/readiness/settle.server.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import { startBare } from "#bench/bare.ts";
import { createDatabase } from "#bench/database.ts";
import { type Expectations, readExpectations } from "#bench/expected-readiness.ts";
import { startClient } from "#bench/load.ts";
import { memoryOf } from "#bench/memory.ts";
import { type Asking, costOf, type Run, send } from "#bench/page-cost.ts";
import { fillWithPlanning } from "#bench/planning-data.ts";
import { announcementCosts } from "#bench/readiness-announcements.ts";
import { changeCosts } from "#bench/readiness-changes.ts";
import { passOverNumbers, readRows } from "#bench/readiness-limits.ts";
import {
  boardRequests,
  type Catalogue,
  listRequests,
  otherDayRequests,
  placesRequests,
  recordRequests,
  structureRequests,
  type Requests,
} from "#bench/readiness-requests.ts";
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
import { startPortal } from "#tests/support/server.ts";

const runs = 5;
const connections = 8;

/** Who lacks what: what the pages of readiness and one change cost, at a province and at ten times as many. */
export const readiness: Bench = {
  name: "readiness",
  summary: "board, list, person and one change at N planning records",
  sizes: [20_000, 200_000],
  run: benchReadiness,
};

async function benchReadiness(options: BenchOptions) {
  const measures: Measure[] = [];
  const limits: Limit[] = [];
  const effects: number[] = [];
  for (const size of options.sizes) {
    const found = await benchSize(size, options);
    measures.push(...found.measures);
    limits.push(...found.limits);
    effects.push(found.effect);
  }
  const [least, most] = [effects[0], effects.at(-1)];
  if (effects.length > 1 && least !== undefined && most !== undefined) {
    const [small, large] = [Math.min(...options.sizes), Math.max(...options.sizes)];
    const name = `effect of one new evidence, ${large} records as a multiple of ${small}`;
    measures.push(measure(name, most / least, "ratio", 1.5));
  }
  return { measures, limits };
}

async function benchSize(size: number, { postgres, progress, afterwards }: BenchOptions) {
  const undo: (() => unknown)[] = [];
  const later = (step: () => unknown): void => void undo.push(step);
  const tidyUp = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  afterwards(tidyUp);
  const of = (what: string): string => `${size} records, ${what}`;
  const database = await createDatabase({ postgres, afterwards: later });
  progress(of("making them"));
  const made = await database.with(async (portal) => {
    const { people, evidence } = await fillWithPlanning(portal, size);
    progress(of(`${people} people, ${evidence} statements; deriving`));
    const began = performance.now();
    await settle(portal.work({ kind: "operator", userName: "bench" }));
    const seconds = (performance.now() - began) / 1000;
    const terms = await portal.db.sql.selectFrom("Term").select("id").orderBy("id").execute();
    const catalogue = { termIds: terms.map(({ id }) => id), today: dayOf(portal.clock()) };
    const cookie = await signIn(portal, { role: "planner" });
    return { people, evidence, seconds, catalogue, cookie };
  });
  const expected = await database.with(({ db }) => readExpectations(db));
  // why: a server in use writes its log; leaving it out would flatter
  const env = { LOG_LEVEL: "info" };
  const server = await startPortal({ databaseUrl: database.url, env });
  later(server.stop);
  const client = startClient();
  later(client.stop);
  const asking: Asking = { server, client, cookie: made.cookie, database };
  const { catalogue } = made;

  const measures = [
    ...madeMeasures(of, made),
    ...(await firstQuestion(of, asking, expected, catalogue)),
  ];
  for (const page of pagesOf(size, expected, catalogue)) {
    progress(of(page.name));
    measures.push(...(await pageMeasures(of, asking, page)));
  }
  progress(of("changes and announcements"));
  const changes = await changeCosts(of, asking, { expected, today: catalogue.today });
  const announced = await announcementCosts(of, asking, { expected, catalogue });
  measures.push(...changes.measures, ...announced);
  measures.push(...memoryMeasures(of, server.process.pid ?? 0));
  progress(of("export"));
  measures.push(...(await exportMeasures(of, asking, expected, catalogue)));
  measures.push(
    ...memoryMeasures((what) => of(`${what}, after the export`), server.process.pid ?? 0),
  );
  await server.stop();
  progress(of("full recomputation"));
  measures.push(...(await recomputation(of, database.url, size)));
  const limits = [
    ...(await bareLimits(of, asking, later)),
    ...passOverNumbers(of, size),
    ...readRows(of, size),
  ];
  await tidyUp();
  return { measures, limits, effect: changes.effect };
}

type Of = (what: string) => string;

const madeMeasures = (of: Of, made: Record<"people" | "evidence" | "seconds", number>) => [
  measure(of("people"), made.people, "people"),
  measure(of("statements of evidence"), made.evidence, "statements"),
  measure(of("deriving everything the first time"), made.seconds, "s"),
];

type Page = {
  name: string;
  count: number;
  runs: number;
  budget: number | null;
  requests: Requests;
};

function pagesOf(size: number, expected: Expectations, catalogue: Catalogue): Page[] {
  const page = (
    name: string,
    count: number,
    requests: Requests,
    budget: number | null = null,
  ): Page => ({ name, count, runs, budget, requests });
  return [
    page("board", 240, boardRequests(expected, catalogue), size <= 20_000 ? 10 : 25),
    { ...page("board on another day", 10, otherDayRequests(expected, catalogue), 300), runs: 3 },
    page("list", 60, listRequests(expected, catalogue)),
    page("titles by unit", 60, placesRequests(expected, catalogue)),
    page("person page", 600, recordRequests(expected), 5),
    { ...page("structure", 6, structureRequests(expected, catalogue)), runs: 3 },
  ];
}

async function pageMeasures(of: Of, asking: Asking, page: Page): Promise<Measure[]> {
  const asked = (run: number) => ({ requests: page.requests(page.count, run), connections });
  await send(page.name, asking, asked(0));
  const found: Run[] = [];
  for (let run = 1; run <= page.runs; run += 1)
    found.push(await costOf(page.name, asking, asked(run)));
  const alone = await send(page.name, asking, { ...asked(page.runs + 1), connections: 1 });
  const middle = (read: (run: Run) => number): number => median(found.map(read));
  const cpu = found.map((run) => run.cpu);
  const databaseCpu = middle((run) => run.databaseCpu);
  const named = (what: string): string => of(`${page.name}, ${what}`);
  return [
    measure(named("server CPU per request"), median(cpu), "ms", page.budget),
    measure(named(`server CPU, spread of ${page.runs} runs`), spread(cpu), "ms"),
    ...(databaseCpu > 0 ? [measure(named("of it PostgreSQL's CPU"), databaseCpu, "ms")] : []),
    measure(named("p50 alone"), quantile(alone.latencies, 0.5), "ms"),
    measure(named("p95 alone"), quantile(alone.latencies, 0.95), "ms"),
    measure(
      named("queries"),
      middle((run) => run.queries),
      "queries",
    ),
    measure(named("bytes not compressed"), middle((run) => run.plainBytes) / 1000, "KB"),
  ];
}

/** A new process reads every derived span before it answers. */
async function firstQuestion(
  of: Of,
  asking: Asking,
  expected: Expectations,
  catalogue: Catalogue,
): Promise<Measure[]> {
  const requests = boardRequests(expected, catalogue)(1, 1000);
  const { cpu, latencies } = await costOf("first question", asking, { requests, connections: 1 });
  return [
    measure(of("first question of a process, server CPU"), cpu, "ms"),
    measure(of("first question of a process, time"), latencies[0] ?? 0, "ms"),
  ];
}

async function exportMeasures(
  of: Of,
  asking: Asking,
  expected: Expectations,
  { termIds, today }: Catalogue,
): Promise<Measure[]> {
  const counts = termIds.map((termId) => ({
    termId,
    rows: expected.count({ day: today, termId }).total,
  }));
  const [longest] = counts.toSorted((a, b) => b.rows - a.rows);
  if (!longest) throw new Error("the bench made records");
  const path = `/readiness/records/export.xlsx?term=${longest.termId}`;
  const began = performance.now();
  const requests = [{ path, status: 200, expect: [] }];
  const { cpu, plainBytes } = await costOf("export", asking, { requests, connections: 1 });
  const seconds = (performance.now() - began) / 1000;
  return [
    measure(of("export of the longest term, rows"), longest.rows, "rows"),
    measure(of("export of the longest term, time"), seconds, "s"),
    measure(of("export of the longest term, server CPU"), cpu / 1000, "s"),
    measure(of("export of the longest term"), longest.rows / seconds, "rows/s"),
    measure(of("export of the longest term, size"), plainBytes / 1_000_000, "MB"),
  ];
}

function memoryMeasures(of: Of, pid: number): Measure[] {
  const { rss, pss } = memoryOf(pid);
  const found = pss ?? rss;
  const kind = pss === null ? "RSS" : "PSS";
  return found === null ? [] : [measure(of(`memory of the server, ${kind}`), found, "MiB")];
}

/** The operator's command in a process of its own: compares everything, derives everybody anew. */
async function recomputation(of: Of, url: string, size: number): Promise<Measure[]> {
  const program = path.resolve(import.meta.dirname, "../app/cli/portal.ts");
  const began = performance.now();
  const child = spawn(process.execPath, [program, "recompute-readiness", "--json"], {
    env: { ...process.env, DATABASE_URL: url, PORTAL_MODE: "test" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, "close");
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0 || !said.includes(`"differed":0`) || !said.includes(`"records":${size}`))
    throw new Error(`the full recomputation answered ${code}: ${said}`);
  return [
    measure(of("full recomputation: compared, then derived anew"), seconds, "s"),
    measure(of("full recomputation"), size / seconds, "records/s"),
  ];
}

async function bareLimits(of: Of, asking: Asking, later: (step: () => unknown) => void) {
  const { bare, stop } = await startBare(asking.client);
  later(stop);
  const least = await bare(12_000);
  return [limit(of("bare node:http, 12 KB, CPU"), least.cpu, "ms")];
}
