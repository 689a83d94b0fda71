/**
 * A process that asks for seats as trainees do: node claim-seats.ts URL COURSE FIRST-ACCOUNT LAST-ACCOUNT
 * Waits for the signal USR1 after "ready", then asks for all at once, and prints {"done": n, "failed": [messages]}.
 */
import { requestSeat } from "#app/domain/enrolment/request-seat.server.ts";
import { headsFileOf, openHeadsFile } from "#app/platform/audit-log.server.ts";
import { openDb } from "#app/platform/db.server.ts";
import { createWork } from "#app/platform/work.server.ts";

const [url = "", course = "0", first = "0", last = "0"] = process.argv.slice(2);
const db = openDb(url);
const heads = openHeadsFile(headsFileOf(db));
const accounts = await db.prisma.account.findMany({
  where: { id: { gte: Number(first), lte: Number(last) } },
  include: { grants: true },
});
const told = new Promise<void>((resolve) => {
  // why: waiting for a signal alone does not keep a process
  const alive = setInterval(() => undefined, 1000);
  process.once("SIGUSR1", () => {
    clearInterval(alive);
    resolve();
  });
});
process.stdout.write("ready\n");
await told;
const now = new Date("2026-06-01T08:00:00+07:00");
const answers = await Promise.all(
  accounts.map(({ id: accountId, userName: accountName, cadreId, grants: [grant] }) => {
    const { id: grantId = 0, unitId = 0 } = grant ?? {};
    const viewer = { accountId, accountName, cadreId, grantId, unitId, today: "2026-06-01" };
    const work = createWork({ db, heads }, { kind: "account", role: "trainee", ...viewer }, now);
    return requestSeat(work, { courseId: Number(course), wait: true, autoAccept: false, key: null })
      .then(({ ok }) => (ok ? "done" : "refused"))
      .catch((error: unknown) => String(error));
  }),
);
const failed = answers.filter((answer) => answer !== "done");
process.stdout.write(`${JSON.stringify({ done: answers.length - failed.length, failed })}\n`);
heads.flush();
await db.close();
