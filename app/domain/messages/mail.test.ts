import { expect, test } from "vitest";
import {
  decideMailFate,
  findDropReason,
  type MailFacts,
  messageIdOf,
  mostMailTries,
  nextServerTry,
} from "./mail.ts";

const now = new Date("2026-06-01T01:00:00.000Z");
const minutesLater = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

test.each([
  ["sent", 1, { state: "sent" }],
  ["refused", 1, { state: "dead" }],
  ["later", 1, { state: "waiting", nextTryAt: minutesLater(1) }],
  ["later", 2, { state: "waiting", nextTryAt: minutesLater(5) }],
  ["later", 5, { state: "waiting", nextTryAt: minutesLater(240) }],
  ["later", mostMailTries - 1, { state: "waiting", nextTryAt: minutesLater(24 * 60) }],
  ["later", mostMailTries, { state: "dead" }],
] as const)("what was %s at try %i", (kind, attempts, fate) => {
  expect(decideMailFate(kind, { attempts, now })).toEqual(fate);
});

test("a server that fails is asked at growing intervals, never less than every ten minutes", () => {
  const waits = [1, 2, 3, 4, 5, 50].map(
    (failures) => (nextServerTry(failures, now).getTime() - now.getTime()) / 60_000,
  );
  expect(waits).toEqual([0.5, 1, 2, 5, 10, 10]);
});

const free: MailFacts = {
  endedAt: null,
  email: "a@tinhuy.example",
  wantsMail: true,
  holds: true,
  inOffice: true,
};

test.each([
  ["may go", {}, null],
  ["account ended", { endedAt: now.toISOString() }, "account_ended"],
  ["state left", { holds: false }, "state_left"],
  ["office left", { inOffice: false }, "not_in_office"],
  ["no address", { email: null }, "no_address"],
  ["not wanted", { wantsMail: false }, "not_wanted"],
] as const)("%s", (_name, change, reason) => {
  expect(findDropReason({ ...free, ...change })).toBe(reason);
});

test("a mail has the same Message-ID each time, and another one than any other mail", () => {
  const mail = { id: 7, createdAt: "2026-06-01T01:00:00.000Z" };

  expect(messageIdOf(mail, "daotao@tinhuy.example")).toBe(
    "<portal-20260601010000000-7@tinhuy.example>",
  );
  expect(messageIdOf({ ...mail, id: 8 }, "daotao@tinhuy.example")).not.toBe(
    messageIdOf(mail, "daotao@tinhuy.example"),
  );
});
