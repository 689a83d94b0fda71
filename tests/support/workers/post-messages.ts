/**
 * node post-messages.ts URL: messages for people of the demo, written as changes write them; the portal delivers them
 * once it serves.
 */
import type { NewMessage, Recipient } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { openPortal } from "#app/platform/portal.server.ts";
import { readSettings } from "#app/platform/settings.server.ts";

const [url = ""] = process.argv.slice(2);
const portal = openPortal(
  readSettings({ PORTAL_MODE: "test", DATABASE_URL: url, LOG_LEVEL: "error" }),
);
const code = "TT-01/2026";
const person = "Nguyễn Văn Đạt";

async function recipientOf(userName: string): Promise<Recipient> {
  const { cadreId } = await portal.db.prisma.account.findUniqueOrThrow({ where: { userName } });
  invariant(cadreId !== null, "the demo's trainees have a record");
  return { to: "cadre", cadreId };
}

async function officersOf(userName: string): Promise<Recipient> {
  const where = { account: { userName }, role: "unit_officer" };
  const { unitId } = await portal.db.prisma.grant.findFirstOrThrow({ where });
  return { to: "unit_officers", unitId };
}

const toTrainee = (recipient: Recipient): NewMessage[] => [
  { recipient, kind: "request_received", params: { code, unit: "Xã Lệ Thủy" } },
  {
    recipient,
    kind: "seat_offered",
    params: { code, person: null, until: "2030-06-03T16:59:00Z" },
  },
  {
    recipient,
    kind: "course_moved",
    params: { code, reason: "đổi hội trường", from: "2030-09-07", to: "2030-09-11" },
  },
];
const officers = await officersOf("canbo.lethuy");
const messages: NewMessage[] = [
  ...toTrainee(await recipientOf("hocvien")),
  ...toTrainee(await recipientOf("hocvien.donghoi")),
  { recipient: officers, kind: "request_waits", params: { code, person } },
  { recipient: officers, kind: "withdrawn", params: { code, person, reason: "bận công tác" } },
];
const work = portal.work({ kind: "system" });
await work.bookkeeping((tx) => postAll(tx, work, messages));
await portal.close();
