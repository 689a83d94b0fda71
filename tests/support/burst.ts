import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "#app/platform/db.server.ts";
import { chainFaults } from "#tests/support/chain.ts";
import { saidBy, startWorker } from "#tests/support/processes.ts";

/** Lets a process write, kills it in the middle with signal 9, and answers the writes it had acknowledged. */
export async function killDuringBurst(
  url: string,
  prefix: string,
  milliseconds: number,
): Promise<string[]> {
  const worker = startWorker("write-burst.ts", [url, prefix, "0"]);
  await saidBy(worker, "\n");
  await wait(milliseconds);
  worker.process.kill("SIGKILL");
  const { stdout } = await worker.finished;
  return stdout.split("\n").slice(0, -1);
}

/** What is wrong after a burst: lost or half writes, a write without its event, a broken chain. */
export async function burstFaults(db: Db, acknowledged: string[]): Promise<string[]> {
  const settings = await db.prisma.setting.findMany({
    where: { updatedBy: { startsWith: "burst" } },
  });
  const events = await db.prisma.auditEvent.findMany({ where: { action: "setting.written" } });
  const keys = new Set(settings.map(({ key }) => key));
  const written = new Set(settings.map(({ value }) => value));
  const told = events.map(({ detail }) => /"key":"([^"]+)"/.exec(detail)?.[1] ?? detail);
  return [
    ...acknowledged
      .filter((key) => !written.has(key))
      .map((key) => `${key} was acknowledged and is lost`),
    ...[...written]
      .filter((key) => !keys.has(`${key}-first`) || !keys.has(`${key}-second`))
      .map((key) => `${key} is there by half`),
    ...[...written].filter((key) => !told.includes(key)).map((key) => `${key} has no event`),
    ...told.filter((key) => !written.has(key)).map((key) => `the event of ${key} has no write`),
    ...(told.length === written.size ? [] : [`${told.length} events for ${written.size} writes`]),
    ...(await chainFaults(db)),
  ];
}
