import { compareDerived } from "#app/domain/readiness/recompute.server.ts";
import { tellRecords } from "#app/domain/readiness/told-records.server.ts";
import { openDb } from "#app/platform/db.server.ts";
import { startBare } from "#bench/bare.ts";
import { type ClosingData, fillForClosing, type Finished, sizes } from "#bench/closing-data.ts";
import { createDatabase } from "#bench/database.ts";
import { startClient } from "#bench/load.ts";
import { type Asking, costOf } from "#bench/page-cost.ts";
import {
  type Bench,
  type BenchOptions,
  limit,
  type Measure,
  measure,
  median,
  quantile,
  spread,
} from "#bench/report.ts";
import { startPortal } from "#tests/support/server.ts";

const closings = 6;
const papers = 100;
const exports = 4;

/** Rolls of a hundred people, the closing of a course of N with its readiness, papers and a large export. */
export const closing: Bench = {
  name: "closing",
  summary:
    "a roll of 100, closing a course of N people with readiness, certificates, a large export",
  sizes: [300],
  run: benchClosing,
};

async function benchClosing({ size, postgres, progress, afterwards }: BenchOptions) {
  const database = await createDatabase({ postgres, afterwards });
  progress(`making ${closings} courses of ${size} people to close, and one of ${sizes.exported}`);
  const data = await database.with((portal) => fillForClosing(portal, { size, closings }));
  const server = await startPortal({ databaseUrl: database.url });
  afterwards(server.stop);
  const client = startClient();
  afterwards(client.stop);
  const asking = { server, client, cookie: data.administrator, database };
  progress("taking rolls");
  const rolls = await takeRolls(asking, data.roll);
  progress("closing");
  const closed = await closeAll(asking, data);
  progress("making papers and files");
  const made = await makeFiles(asking, data);
  await server.stop();
  const { bare, stop } = await startBare(client);
  afterwards(stop);
  const { cpu } = await bare(20_000);
  return {
    measures: [...rolls, ...closed, ...made],
    limits: [limit("bare node:http, CPU for 20 KB", cpu, "ms")],
  };
}

/** A roll of every half-day, with three exceptions each. */
async function takeRolls(
  asking: Asking,
  { courseId, sessionIds, enrolmentIds }: ClosingData["roll"],
) {
  const requests = sessionIds.map((sessionId, turn) => {
    const states = enrolmentIds.map((id, place) => [
      `state-${id}`,
      place % 33 === turn % 33 ? "absent" : "present",
    ]);
    const body = new URLSearchParams([["revision", "0"], ...states]).toString();
    return { path: `/courses/${courseId}/roll/${sessionId}`, status: 303, expect: [], body };
  });
  const [first, rest] = [requests.slice(0, 1), requests.slice(1)];
  await costOf("roll, warm-up", asking, { requests: first, connections: 1 });
  const { cpu, latencies } = await costOf("roll", asking, { requests: rest, connections: 1 });
  const of = `roll of ${enrolmentIds.length} people`;
  return [
    measure(`${of}, server CPU`, cpu, "ms", 15),
    measure(`${of}, p95`, quantile(latencies, 0.95), "ms", 300),
  ];
}

type Closed = { wall: number; cpu: number; boardCpu: number };

/** Closes each course and asks for the board; the records must be right by then. */
async function closeAll(asking: Asking, { finished, planner }: ClosingData): Promise<Measure[]> {
  const db = openDb(asking.database.url);
  try {
    const found: Closed[] = [];
    for (const course of finished) found.push(await closeOne({ asking, planner, db }, course));
    let wrong = 0;
    await compareDerived(db.sql, () => (wrong += 1));
    if (wrong > 0) throw new Error(`${wrong} records are derived otherwise than computed anew`);
    // why: the first warms up
    const seen = found.slice(1);
    const people = finished[0]?.recordIds.length ?? 0;
    const of = `closing ${people} people and the board after it`;
    const walls = seen.map(({ wall }) => wall);
    return [
      measure(of, median(walls), "ms", 400),
      measure(`${of}, spread of ${seen.length} runs`, spread(walls), "ms"),
      measure("closing, server CPU", median(seen.map(({ cpu }) => cpu)), "ms"),
      measure("board after it, server CPU", median(seen.map(({ boardCpu }) => boardCpu)), "ms"),
    ];
  } finally {
    await db.close();
  }
}

type Around = { asking: Asking; planner: string; db: ReturnType<typeof openDb> };

async function closeOne({ asking, planner, db }: Around, course: Finished): Promise<Closed> {
  const { courseId, recordIds, passed } = course;
  const { seatTurn } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const close = {
    path: `/courses/${courseId}/record/closing`,
    status: 303,
    expect: [],
    body: `seen=${seatTurn}`,
  };
  const closed = await costOf("closing", asking, { requests: [close], connections: 1 });
  const board = { path: "/readiness?term=all", status: 200, expect: [], cookie: planner };
  const shown = await costOf("board", asking, { requests: [board], connections: 1 });
  const met = await countMet(db, recordIds);
  if (met !== passed) throw new Error(`${met} records meet the duty instead of ${passed}`);
  const wall = (closed.latencies[0] ?? 0) + (shown.latencies[0] ?? 0);
  return { wall, cpu: closed.cpu, boardCpu: shown.cpu };
}

/** How many of some records meet the duty that the course is for, as everybody reads it. */
async function countMet({ sql }: ReturnType<typeof openDb>, recordIds: number[]): Promise<number> {
  const day = new Date().toISOString().slice(0, 10);
  let met = 0;
  for await (const some of tellRecords(sql, recordIds, { day, verifiedOnly: true }))
    met += some.filter(({ readiness }) =>
      readiness.requirements.some(
        ({ requirement, verdict }) =>
          requirement.subject === "knowledge_update" && verdict === "met",
      ),
    ).length;
  return met;
}

async function makeFiles(
  asking: Asking,
  { exportedId, finished }: ClosingData,
): Promise<Measure[]> {
  const { database } = asking;
  const certificates = await database.with((portal) =>
    portal.db.prisma.certificate.findMany({
      where: { completion: { courseId: finished[0]?.courseId ?? 0 } },
      select: { id: true },
      take: papers + 20,
    }),
  );
  const pdfs = certificates.map(({ id }) => ({
    path: `/certificates/${id}/certificate.pdf`,
    status: 200,
    expect: [],
  }));
  const warm = { requests: pdfs.slice(0, 20), connections: 1 };
  await costOf("certificates, warm-up", asking, warm);
  const paper = await costOf("certificates", asking, { requests: pdfs.slice(20), connections: 1 });
  const roster = {
    path: `/courses/${exportedId}/roster/export.xlsx?view=ended`,
    status: 200,
    expect: [],
  };
  const files = await costOf("roster as a file", asking, {
    requests: Array(exports).fill(roster),
    connections: 1,
  });
  // why: the first warms up
  const walls = files.latencies.slice(1);
  return [
    measure("a certificate as .pdf, server CPU", paper.cpu, "ms", 10),
    measure(`roster of ${sizes.exported} completions as .xlsx`, median(walls), "ms", 1000),
    measure("roster as .xlsx, server CPU", files.cpu, "ms"),
    measure("roster as .xlsx, size", files.sentBytes / 1024, "KB"),
  ];
}
