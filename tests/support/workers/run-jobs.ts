/**
 * Another process that runs what is due: node run-jobs.ts URL NAME
 * Jobs of the kind "note" write the setting NAME-<n>-<attempt>; those of the kind "hang" say "begun" and never end;
 * messages are delivered. Prints how each job ended, as JSON.
 */
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { reaction } from "#app/platform/jobs.server.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { newJobClaim, runDueJobs } from "#app/platform/run-jobs.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";
import { reactionsOf } from "#app/worker.ts";

const [url = "", name = ""] = process.argv.slice(2);
// why: the settings of the mail come from whoever starts this; Vitest sets others of its own
const own = Object.entries(process.env).filter(([name]) => /^(SMTP|MAIL|DIGEST)_/.test(name));
const portal = openPortal(
  readSettings({
    ...Object.fromEntries(own),
    PORTAL_MODE: "test",
    DATABASE_URL: url,
    LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent",
  }),
);

const note = reaction(z.object({ n: z.number() }), async (work, { n }) => {
  const key = `${name}-${n}-${Math.random()}`;
  await work.db.prisma.setting.create({
    data: { key, value: String(n), updatedAt: work.at, updatedBy: name },
  });
});
const hang = reaction(z.object({}), async () => {
  process.stdout.write("begun\n");
  await wait(600_000);
});

const ran = await runDueJobs(
  portal,
  { ...reactionsOf(portal.settings), note, hang },
  { claim: newJobClaim() },
);
process.stdout.write(JSON.stringify(ran));
await portal.close();
