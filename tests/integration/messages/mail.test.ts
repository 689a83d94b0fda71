import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { mostMailTries } from "#app/domain/messages/mail.ts";
import { makeViewer } from "#tests/integration/people/people-factory.ts";
import { afterwards } from "#tests/support/database.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { mailFrom, smtpEnvironment } from "#tests/support/mail-settings.ts";
import { freePort } from "#tests/support/postgres.ts";
import { minute, openMailPortal } from "./mail-portal.ts";
import { messageTo } from "./message-factory.ts";

test("a message goes to the inbox and through the server to whoever has an address, in their language", async () => {
  const { account, post, run, mails, toPerson, reader } = await openMailPortal();
  const server = await startMailServer();
  const environment = smtpEnvironment(server.port, { BASE_URL: "https://daotao.tinhuy.example/" });
  await post(messageTo(toPerson));
  await run(environment);
  await account({ locale: "en" });
  await post(messageTo(toPerson));
  await run(environment);
  await run(environment);

  const [vi, en] = server.taken;
  expect(server.taken).toHaveLength(2);
  expect(vi).toMatchObject({ from: "daotao@tinhuy.example", to: ["hoc.vien@xa.example"] });
  expect(vi?.mail.subject).toBe("Đã duyệt đăng ký lớp CNKT-2026-03, chờ xếp lớp");
  expect(vi?.mail.from?.text).toBe('"Ban Tổ chức Tỉnh ủy" <daotao@tinhuy.example>');
  expect(vi?.mail.text).toContain(`Kính gửi đồng chí ${reader.accountName},`);
  expect(vi?.mail.text).toContain("https://daotao.tinhuy.example/inbox");
  expect(vi?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(en?.mail.subject).toBe("Request for CNKT-2026-03 approved, seat pending");
  expect(en?.mail.messageId).not.toBe(vi?.mail.messageId);
  expect(await mails()).toEqual(
    Array.from({ length: 2 }, () => ({
      state: "sent",
      attempts: 1,
      answer: expect.stringContaining("queued") as string,
      address: "hoc.vien@xa.example",
      dropReason: null,
    })),
  );
});

test("nothing is mailed to whoever has no address or wants none, nor where no server is set", async () => {
  const { account, post, run, mails, toPerson, db } = await openMailPortal();
  const server = await startMailServer();
  await post(messageTo(toPerson));
  await run({ DIGEST_TIME: "off" });
  await account({ wantsMail: 0 });
  await post(messageTo(toPerson));
  await run(smtpEnvironment(server.port));
  await account({ wantsMail: 1, email: null });
  await post(messageTo(toPerson));
  await run(smtpEnvironment(server.port));

  expect(await mails()).toEqual([]);
  expect(server.taken).toEqual([]);
  expect(await db.prisma.inboxMessage.count()).toBe(3);
});

test("a stopped server delays, loses nothing and is told of once; when it is back everything goes", async () => {
  const { db, clock, unitId, post, run, mails, toPerson } = await openMailPortal();
  const admin = await makeViewer(db, { role: "system_admin", unitId });
  const port = await freePort();
  await post(...Array.from({ length: 5 }, () => messageTo(toPerson)));
  const told = () => db.prisma.inboxMessage.findMany({ where: { accountId: admin.accountId } });

  await run(smtpEnvironment(port));
  const waiting = { state: "waiting", attempts: 0 };
  expect(await mails()).toMatchObject(Array.from({ length: 5 }, () => waiting));
  expect(await db.prisma.mailServer.findMany()).toMatchObject([
    { failingSince: clock.now().toISOString(), failures: 1, toldAt: null },
  ]);
  expect((await db.prisma.mailServer.findFirstOrThrow()).lastError).toContain("ECONNREFUSED");
  // why: a server that has just failed is left in peace for a moment
  await run(smtpEnvironment(port));
  expect(await db.prisma.mailServer.findMany()).toMatchObject([{ failures: 1 }]);
  expect(await told()).toEqual([]);
  for (const minutes of [16, 15, 15]) {
    clock.advance(minutes * minute);
    await run(smtpEnvironment(port));
  }
  await run(smtpEnvironment(port));
  expect((await told()).map(({ kind }) => kind)).toEqual(["mail_stopped"]);

  const server = await startMailServer({ port });
  clock.advance(15 * minute);
  await run(smtpEnvironment(port));
  expect(server.taken).toHaveLength(5);
  expect(await mails()).toMatchObject(Array.from({ length: 5 }, () => ({ state: "sent" })));
  expect(await db.prisma.mailServer.findMany()).toMatchObject([
    { failingSince: null, failures: 0, lastError: null, toldAt: null },
  ]);
});

test("an address that bounces is a dead letter at once with the server's answer; the others go", async () => {
  const { account, post, run, mails, toPerson, db, unitId } = await openMailPortal();
  const other = await makeViewer(db, { role: "planner", unitId });
  await account({ email: "thu.ky@xa.example" }, other.accountId);
  const server = await startMailServer({
    refuse: (address) => (address.startsWith("hoc.vien") ? [550, "5.1.1 no such user"] : null),
  });
  await post(
    messageTo(toPerson),
    messageTo({ to: "account", accountId: other.accountId }),
    messageTo(toPerson),
  );
  await run(smtpEnvironment(server.port));

  expect((await mails()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["dead", 1],
    ["dead", 1],
    ["sent", 1],
  ]);
  expect((await mails())[0]?.answer).toContain("550 5.1.1 no such user");
  expect(server.taken.map(({ to }) => to)).toEqual([["thu.ky@xa.example"]]);
  expect(await db.prisma.mailServer.findMany()).toEqual([]);
});

test("what is refused for now is tried again with growing waits, up to a limit", async () => {
  const { clock, post, run, mails, toPerson } = await openMailPortal();
  const server = await startMailServer({ refuse: () => [451, "4.7.1 try later"] });
  await post(messageTo(toPerson));
  const tries: number[] = [];
  for (let minutes = 0; minutes <= 4 * 24 * 60; minutes += 30) {
    const before = server.sessions();
    await run(smtpEnvironment(server.port));
    if (server.sessions() > before) tries.push(minutes / 60);
    clock.advance(30 * minute);
  }

  expect(tries).toEqual([0, 0.5, 1, 1.5, 2.5, 6.5, 18.5, 42.5, 66.5]);
  expect(tries).toHaveLength(mostMailTries);
  expect(await mails()).toMatchObject([{ state: "dead", attempts: mostMailTries }]);
  expect((await mails())[0]?.answer).toContain("451");
}, 60_000);

test("with a folder each mail is a file that mail programs read", async () => {
  const { post, run, mails, toPerson } = await openMailPortal();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mails-"));
  afterwards(() => fs.rmSync(folder, { recursive: true, force: true }));
  const environment = {
    MAIL_FOLDER: path.join(folder, "mail"),
    MAIL_FROM: mailFrom,
    DIGEST_TIME: "off",
  };
  await post(messageTo(toPerson));
  await run(environment);

  const files = fs.readdirSync(environment.MAIL_FOLDER);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatch(/^2026-06-01-portal-\d+-\d+\.eml$/);
  const mail = await simpleParser(
    fs.readFileSync(path.join(environment.MAIL_FOLDER, files[0] ?? "")),
  );
  expect(mail.subject).toBe("Đã duyệt đăng ký lớp CNKT-2026-03, chờ xếp lớp");
  expect(await mails()).toMatchObject([{ state: "sent" }]);
});
