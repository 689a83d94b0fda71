import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { requestAcceptance } from "#app/domain/importing/ask-import.server.ts";
import { workOnImports } from "#app/domain/importing/import-queue.server.ts";
import { newClaim } from "#app/domain/importing/import-turn.server.ts";
import { sheetLimits } from "#app/platform/files/sheet-reader-refusal.ts";
import { openOwnDb } from "#app/platform/own-db.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { saidBy, startWorker } from "#tests/support/processes.ts";
import { line } from "#tests/support/workbook-factory-known.ts";
import { plainManner, planningSheet } from "#tests/support/workbook-factory-lists.ts";
import { inFile, makeWorkbook } from "#tests/support/workbook-factory.ts";

/** A list of as many people as asked, all of whom can be accepted; `word` makes their names others. */
export async function longList(people: number, word: string): Promise<string> {
  const letters = (n: number): string =>
    Array.from(String(n))
      .map((digit) => "ABCDEGHIKL"[Number(digit)] ?? "")
      .join("");
  const lines = Array.from({ length: people }, (_line, n) => ({
    ...line,
    name: `Lê ${word} ${letters(n)}`,
    title: "Tỉnh ủy viên",
  }));
  const { plan } = planningSheet(lines, plainManner);
  return inFile(await makeWorkbook([plan]), `${word}.xlsx`);
}

type Killing = { url: string; file: string; phase: "reading" | "accepting"; after: number };

/** Imports a list in a process of its own and kills it with signal 9 so many ms into a phase. */
export async function killDuringImport({ url, file, phase, after }: Killing): Promise<number> {
  const worker = startWorker("import-list.ts", [url, file, path.dirname(file)]);
  await saidBy(worker, phase === "reading" ? "read " : "accepting\n");
  await wait(after);
  worker.process.kill("SIGKILL");
  await worker.finished;
  return Number(/^begun (\d+)$/m.exec(worker.stdout())?.[1] ?? 0);
}

/** What has landed of an import; a sentence for each part of it that is there by half. */
export async function halfLanded(url: string, id: number, people: number): Promise<string[]> {
  const portal = openPortal(
    readSettings({ DATABASE_URL: url, PORTAL_MODE: "test", LOG_LEVEL: "silent" }),
  );
  try {
    const { prisma } = portal.db;
    const { status } = await prisma.import.findUniqueOrThrow({ where: { id } });
    const owed = status === "accepted" ? people : 0;
    const there = {
      people: await prisma.cadre.count({ where: { importId: id } }),
      births: await prisma.birthStatement.count({ where: { importId: id } }),
      posts: await prisma.postHolding.count({ where: { importId: id } }),
      records: await prisma.planningRecord.count({ where: { importId: id } }),
    };
    const evidence = await prisma.evidence.count({ where: { importId: id } });
    return [
      ...Object.entries(there)
        .filter(([, n]) => n !== owed)
        .map(([what, n]) => `${status}: ${n} ${what} instead of ${owed}`),
      ...(evidence > 0 === owed > 0 ? [] : [`${status}: ${evidence} statements`]),
    ];
  } finally {
    await portal.close();
  }
}

/** What a server that starts later does about it: goes on, and accepts once it is asked to; answers the status. */
export async function goOnWith(url: string, file: string, id: number): Promise<string> {
  const portal = openPortal(
    readSettings({ DATABASE_URL: url, PORTAL_MODE: "test", LOG_LEVEL: "silent" }),
  );
  const db = await openOwnDb(url, portal.db.takeTurn);
  const { heads, log, clock: now } = portal;
  const surroundings = {
    db,
    heads,
    log,
    now,
    limits: sheetLimits,
    uploads: path.dirname(file),
    claim: newClaim(),
    tell: () => undefined,
  };
  try {
    await workOnImports(surroundings);
    await requestAcceptance(portal.work({ kind: "operator", userName: "tests" }), { id });
    await workOnImports(surroundings);
    const { status } = await portal.db.prisma.import.findUniqueOrThrow({ where: { id } });
    return status;
  } finally {
    await db.close();
    await portal.close();
  }
}
