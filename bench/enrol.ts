import { setTimeout as wait } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { openDb } from "#app/platform/db.server.ts";
import { createDatabase } from "#bench/database.ts";
import { type EnrolData, fillForEnrolment } from "#bench/enrol-data.ts";
import { faultsOf, watchSeats } from "#bench/enrol-faults.ts";
import { type Asked, browserEncodings, startClient } from "#bench/load.ts";
import {
  atLeast,
  type Bench,
  type BenchOptions,
  limit,
  type Measure,
  measure,
  median,
  quantile,
  spread,
} from "#bench/report.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";
import { type RunningPortal, startPortal } from "#tests/support/server.ts";

const runs = 20;
const connections = 64;
const leaving = 50;
const capacities = [320, 240, 310, 260, 300];

/** One course, 300 seats, N trainees at once, while its administrator changes the capacity and fifty withdraw. */
export const enrol: Bench = {
  name: "enrol",
  summary: `N signed-in trainees for 300 seats at ${connections} in parallel, ${runs} runs`,
  sizes: [1000],
  run: benchEnrol,
};

async function benchEnrol({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making ${size} trainees and ${runs + 1} courses`);
  const data = await database.with((portal) =>
    fillForEnrolment(portal, { size, courses: runs + 1 }),
  );
  const server = await startPortal({ databaseUrl: database.url, env: { LOG_LEVEL: "info" } });
  afterwards(server.stop);
  const client = startClient();
  afterwards(client.stop);
  const db = openDb(database.url);
  afterwards(db.close);
  const found: Awaited<ReturnType<typeof oneRun>>[] = [];
  for (const [run, course] of data.courses.entries()) {
    const one = await oneRun({ server, client, db, data, database }, course);
    // why: the first warms up
    if (run > 0) found.push(one);
    progress(`run ${run} of ${runs}: ${Math.round(one.perSecond)} requests/s`);
  }
  const bare = bareSeats();
  const [fault] = found.flatMap((run) => run.faults);
  if (fault !== undefined) progress(`the first fault: ${fault}`);
  return {
    measures: measuresOf(found, bare),
    limits: [limit("bare SQLite, guarded durable transactions", bare, "/s")],
  };
}

function measuresOf(found: Awaited<ReturnType<typeof oneRun>>[], bare: number): Measure[] {
  const perSecond = median(found.map((run) => run.perSecond));
  const latencies = found.flatMap((run) => run.latencies);
  const cpu = found.map((run) => run.cpu);
  const sum = (of: (run: (typeof found)[number]) => number): number =>
    found.reduce((total, run) => total + of(run), 0);
  return [
    measure("server CPU per request", median(cpu), "ms", 2),
    measure(`server CPU, spread of ${runs} runs`, spread(cpu), "ms"),
    measure("requests", perSecond, "requests/s"),
    atLeast("requests as a share of the bare transactions'", perSecond / bare, "ratio", 1 / 20),
    measure(`p50 at ${connections} parallel`, quantile(latencies, 0.5), "ms"),
    measure(`p95 at ${connections} parallel`, quantile(latencies, 0.95), "ms"),
    measure(`p99 at ${connections} parallel`, quantile(latencies, 0.99), "ms", 300),
    measure(
      "looks at the seats while they were given",
      sum((run) => run.looks),
      "looks",
    ),
    measure(
      "looks with more seats than capacity",
      sum((run) => run.oversold),
      "looks",
      0,
    ),
    measure(
      "faults found afterwards",
      sum((run) => run.faults.length),
      "faults",
      0,
    ),
    measure(
      "answers of 500 and above",
      sum((run) => run.failed),
      "answers",
      0,
    ),
    measure(
      "changes of capacity accepted",
      sum((run) => run.capacityChanges),
      "changes",
    ),
    measure(
      "withdrawals accepted",
      sum((run) => run.withdrawals),
      "withdrawals",
    ),
  ];
}

type Surroundings = {
  server: RunningPortal;
  client: ReturnType<typeof startClient>;
  db: ReturnType<typeof openDb>;
  data: EnrolData;
  database: Awaited<ReturnType<typeof createDatabase>>;
};

async function oneRun(around: Surroundings, course: { id: number }) {
  const { server, client, db, data, database } = around;
  const requests = data.trainees.map(({ cookie }): Asked => {
    const body = `wait=yes&autoAccept=yes&_key=${crypto.randomUUID()}`;
    return { path: `/catalogue/${course.id}/enrolment`, status: 303, expect: [], cookie, body };
  });
  const others = otherWrites(around, course.id);
  const watch = watchSeats(db, course.id);
  const before = await server.figures();
  const databaseBefore = database.cpu();
  const port = Number(new URL(server.url).port);
  const load = { port, connections, cookie: "", acceptEncoding: browserEncodings, requests };
  const [seen, done] = await Promise.all([client.send(load), others]);
  const after = await server.figures();
  const looked = await watch.stop();
  const own = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
  const count = requests.length + done.asked;
  // why: what a wrong answer was stands in its sentence
  const failed = seen.wrong.filter((fault) => / 5\d\d /.test(fault)).length + done.failed;
  return {
    cpu: (own + database.cpu() - databaseBefore) / count,
    perSecond: requests.length / seen.seconds,
    latencies: seen.latencies,
    ...looked,
    failed,
    faults: [...seen.wrong, ...(await faultsOf(db, course.id))],
    capacityChanges: done.capacityChanges,
    withdrawals: done.withdrawals,
  };
}

/** The administrator changes the capacity again and again, and fifty who have a seat give it back. */
async function otherWrites({ server, db, data }: Surroundings, courseId: number) {
  const done = { asked: 0, failed: 0, capacityChanges: 0, withdrawals: 0 };
  const post = async (path: string, cookie: string, form: Record<string, string>) => {
    const headers = { cookie, "sec-fetch-site": "same-origin" };
    const body = new URLSearchParams(form);
    const answer = await fetch(server.url + path, {
      method: "POST",
      headers,
      body,
      redirect: "manual",
    });
    await answer.arrayBuffer();
    done.asked += 1;
    if (answer.status >= 500) done.failed += 1;
    return answer.status === 303;
  };
  const changeCapacity = async (): Promise<void> => {
    for (const capacity of capacities) {
      await wait(150);
      const { revision } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
      const form = { capacity: String(capacity), revision: String(revision) };
      if (await post(`/courses/${courseId}/capacity`, data.administrator, form))
        done.capacityChanges += 1;
    }
  };
  const giveBack = async (): Promise<void> => {
    const asked = new Set<number>();
    for (let tries = 0; asked.size < leaving && tries < 400; tries += 1) {
      const where = { courseId, status: "confirmed", cadreId: { notIn: [...asked] } };
      const seated = await db.prisma.enrolment.findFirst({ where });
      if (!seated) {
        await wait(10);
        continue;
      }
      asked.add(seated.cadreId);
      const cookie = data.trainees.find(({ cadreId }) => cadreId === seated.cadreId)?.cookie ?? "";
      const form = { reason: "Bận công tác", revision: String(seated.revision) };
      if (await post(`/me/courses/${seated.id}/withdrawal`, cookie, form)) done.withdrawals += 1;
    }
  };
  await Promise.all([changeCapacity(), giveBack()]);
  return done;
}

/** What SQLite does at best: lock the course, count the seat, write the row, each durably. */
function bareSeats(): number {
  const db = new Sqlite(`${temporaryFolder("bench-bare")}/bare.db`);
  db.exec(`
    PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
    CREATE TABLE course (id INTEGER PRIMARY KEY, taken INTEGER, capacity INTEGER, CHECK (taken <= capacity));
    CREATE TABLE enrolment (id INTEGER PRIMARY KEY, course INTEGER, cadre INTEGER, status TEXT);
    INSERT INTO course VALUES (1, 0, 1000000);
  `);
  const lock = db.prepare("UPDATE course SET taken = taken + 1 WHERE id = 1 AND taken < capacity");
  const insert = db.prepare(
    "INSERT INTO enrolment (course, cadre, status) VALUES (1, ?, 'confirmed')",
  );
  const seat = db.transaction((cadre: number) => {
    lock.run();
    insert.run(cadre);
  });
  const count = 5000;
  const began = performance.now();
  for (let cadre = 0; cadre < count; cadre += 1) seat.immediate(cadre);
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return count / seconds;
}
