import crypto from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { dayOf } from "#app/kernel/calendar.ts";
import { openDb } from "#app/platform/db.server.ts";
import { createDatabase } from "#bench/database.ts";
import { browserEncodings } from "#bench/load.ts";
import { highestMemoryOf, memoryOf } from "#bench/memory.ts";
import { readPages } from "#bench/page-requests.ts";
import { fillWithPeople } from "#bench/people.ts";
import { plannedPeople } from "#bench/planned-people.ts";
import {
  atLeast,
  type Bench,
  type BenchOptions,
  type Limit,
  limit,
  type Measure,
  measure,
  quantile,
} from "#bench/report.ts";
import { signIn } from "#bench/sign-in.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { type RunningPortal, startPortal } from "#tests/support/server.ts";

const peopleThere = 10_000;
const asOf = "2024-10-14";

/** A planning list of N rows through the pages, while others read and write. */
export const imports: Bench = {
  name: "import",
  summary: "a planning list of N rows, uploaded and accepted while others work",
  sizes: [20_000],
  run: benchImport,
};

async function benchImport({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making ${peopleThere} people and a list of ${size} rows`);
  const { cookie, paths } = await database.with(async (portal) => {
    await fillWithPeople(portal, peopleThere);
    const tested = await readPages(portal.db, dayOf(portal.clock()));
    const paths = tested
      .filter(({ signedIn }) => signedIn)
      .flatMap((page) => page.requests(200, 1).map((asked) => asked.path));
    return { cookie: await signIn(portal, { role: "planner" }), paths: shuffled(paths) };
  });
  const file = await plannedPeople(size);
  const server = await startPortal({
    databaseUrl: database.url,
    env: { LOG_LEVEL: "info", UPLOAD_FOLDER: temporaryFolder("bench-uploads") },
  });
  afterwards(server.stop);
  const others = watchOthers(server, { cookie, paths });
  const memory = watchMemory(server.process.pid ?? 0);
  await wait(3000);
  const idle = memory.highest();
  const before = others.taken();
  progress("uploading, checking, accepting");
  const done = await importThrough(server, { cookie, file, url: database.url });
  // why: a write that waited for the end is seen a moment later
  await wait(1000);
  const during = others.taken();
  others.stop();
  memory.stop();
  const seconds = done.checked + done.accepted;
  const measures: Measure[] = [
    atLeast("rows read, judged, staged and accepted", size / seconds, "rows/s", 2000),
    measure("reading, judging and staging", done.checked, "s"),
    measure("accepting", done.accepted, "s"),
    measure("rows refused", done.refused, "rows"),
    measure("memory of the server at most, PSS", memory.highest(), "MiB", 300),
    measure("memory of the server before, PSS", idle, "MiB"),
    measure("memory of the server at most, RSS", highestMemoryOf(server.process.pid ?? 0), "MiB"),
    measure("other people's pages meanwhile, p95", quantile(during.pages, 0.95), "ms", 100),
    measure("other people's pages meanwhile, p50", quantile(during.pages, 0.5), "ms"),
    measure("other people's pages before, p95", quantile(before.pages, 0.95), "ms"),
    measure("other people's pages meanwhile", during.pages.length / (seconds + 1), "requests/s"),
    measure("longest write meanwhile", Math.max(...during.writes), "ms", 1000),
    measure("other people's writes meanwhile, p95", quantile(during.writes, 0.95), "ms"),
  ];
  return { measures, limits: bareWriting(size) };
}

function shuffled(paths: string[]): string[] {
  return paths
    .map((path) => ({ path, order: crypto.createHash("sha1").update(path).digest("hex") }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ path }) => path);
}

type Watching = { cookie: string; paths: string[] };

/** Twenty pages and five writes a second by others, whatever the server is busy with. */
function watchOthers({ url }: RunningPortal, { cookie, paths }: Watching) {
  let [pages, writes]: [number[], number[]] = [[], []];
  let next = 0;
  const timed = async (into: () => number[], ask: () => Promise<Response>): Promise<void> => {
    const began = performance.now();
    const answer = await ask();
    await answer.arrayBuffer();
    if (answer.status >= 400) throw new Error(`${answer.url}: ${answer.status}`);
    into().push(performance.now() - began);
  };
  const headers = { cookie, "accept-encoding": browserEncodings, "sec-fetch-site": "same-origin" };
  const failed: unknown[] = [];
  const reading = setInterval(() => {
    next += 1;
    const path = paths[next % paths.length] ?? "/";
    timed(
      () => pages,
      () => fetch(url + path, { headers }),
    ).catch((error: unknown) => failed.push(error));
  }, 50);
  const writing = setInterval(() => {
    const body = new URLSearchParams({ theme: next % 2 === 0 ? "light" : "dark", to: "/account" });
    timed(
      () => writes,
      () => fetch(`${url}/preferences`, { method: "POST", headers, body, redirect: "manual" }),
    ).catch((error: unknown) => failed.push(error));
  }, 200);
  return {
    /** what has been seen since it was asked last, in ms */
    taken: () => {
      if (failed.length > 0) throw failed[0];
      const seen = { pages, writes };
      [pages, writes] = [[], []];
      return seen;
    },
    stop: () => {
      clearInterval(reading);
      clearInterval(writing);
    },
  };
}

function watchMemory(pid: number) {
  let highest = 0;
  const look = setInterval(() => {
    const { pss, rss } = memoryOf(pid);
    highest = Math.max(highest, pss ?? rss ?? 0);
  }, 200);
  return { highest: () => highest, stop: () => clearInterval(look) };
}

type Importing = { cookie: string; file: Uint8Array; url: string };

/** Uploads the list as its page does, accepts it once it is checked; seconds of both, as the import itself tells. */
async function importThrough(server: RunningPortal, { cookie, file, url }: Importing) {
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  const form = new FormData();
  form.set("kind", "planning");
  form.set("asOf", asOf.split("-").toReversed().join("/"));
  form.set("classification", "internal");
  form.set("file", new File([new Uint8Array(file)], "list.xlsx"));
  const post = { method: "POST", headers, redirect: "manual" } as const;
  const sent = await fetch(`${server.url}/imports/new`, { ...post, body: form });
  const began = performance.now();
  const page = sent.headers.get("location");
  if (page === null) throw new Error(`the upload was answered with ${sent.status}`);
  const db = openDb(url);
  try {
    await until(db, "checked");
    const checked = performance.now();
    const body = new URLSearchParams();
    const answer = await fetch(`${server.url}${page}/acceptance`, { ...post, body });
    if (answer.status !== 303) throw new Error(`accepting was answered with ${answer.status}`);
    const { rowsRefused } = await until(db, "accepted");
    const accepted = performance.now();
    return {
      checked: (checked - began) / 1000,
      accepted: (accepted - checked) / 1000,
      refused: rowsRefused,
    };
  } finally {
    await db.close();
  }
}

async function until(db: ReturnType<typeof openDb>, wanted: string) {
  for (;;) {
    const found = await db.sql
      .selectFrom("Import")
      .select(["status", "rowsRefused"])
      .executeTakeFirstOrThrow();
    if (found.status === wanted) return found;
    if (found.status === "failed" || found.status === "refused") throw new Error(found.status);
    await wait(20);
  }
}

/** Rows that an import of so many lines writes, into a table without an index, in one transaction. */
function bareWriting(size: number): Limit[] {
  const file = `${temporaryFolder("bench-bare")}/bare.db`;
  const db = new Sqlite(file);
  db.exec(
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (a, b, c, d, e, f, g, h)",
  );
  const insert = db.prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  // why: a line, what it stages, a person, birth, post, record and five statements, staged and landed
  const rowsOfLine = 18;
  const began = performance.now();
  db.transaction(() => {
    for (let row = 0; row < size * rowsOfLine; row += 1) {
      insert.run(row, row, "official_list", "Đại học Luật", "held", null, "2024-10-14", row);
    }
  })();
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return [
    limit("bare SQLite, as many rows in one transaction without an index", seconds, "s"),
    limit("bare SQLite, lines of a list written so", size / seconds, "rows/s"),
  ];
}
