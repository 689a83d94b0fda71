import { expect, test } from "vitest";
import { markAllRead, markRead } from "#app/domain/messages/mark-read.server.ts";
import { countUnread, listInbox } from "#app/domain/messages/queries.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";
import { messageTo, send } from "./message-factory.ts";

const db = await testDb({ starter: true });
const [leThuy, camHong] = [
  await unitNamed(db, "Xã Lệ Thủy", today),
  await unitNamed(db, "Xã Cam Hồng", today),
];
const system = (minute = 0) =>
  testWork(db, { kind: "system" }, new Date(Date.UTC(2026, 4, 1, 0, minute)));
const cadre = await makeCadre(db, { posts: [{ unitId: leThuy }] });
const officer = await makeViewer(db, { role: "unit_officer", unitId: leThuy, cadreId: cadre });
const other = await makeViewer(db, { role: "unit_officer", unitId: camHong });
const everything = { onlyUnread: false, page: 1, pageSize: 25 };

await send(system(1), messageTo({ to: "cadre", cadreId: cadre }, { kind: "request_sent" }));
await send(system(2), messageTo({ to: "unit_officers", unitId: leThuy }));
await send(system(3), messageTo({ to: "unit_officers", unitId: camHong }));

const read = async (viewer: Viewer, wanted: Partial<typeof everything> = {}) => {
  const { rows, total, unread } = await listInbox(db, viewer, { ...everything, ...wanted });
  return { kinds: rows.map(({ content }) => content.kind), total, unread };
};

test("everybody reads their own messages, the newest first, those of an office only while they hold it", async () => {
  expect(await read(officer)).toEqual({
    kinds: ["request_approved", "request_sent"],
    total: 2,
    unread: 2,
  });
  expect(await read(other)).toMatchObject({ total: 1 });
  const asTrainee: Viewer = { ...officer, role: "trainee" };
  expect(await read(asTrainee)).toMatchObject({ kinds: ["request_sent"], unread: 1 });
  expect(await read({ ...officer, unitId: camHong })).toMatchObject({ kinds: ["request_sent"] });
  expect(await countUnread(db, officer)).toBe(2);
  expect(await countUnread(db, asTrainee)).toBe(1);
});

test("one marks one's own messages only, one or all that had come, and again is no fault", async () => {
  const { rows, last } = await listInbox(db, officer, everything);
  const [newest, oldest] = rows;
  const work = testWork(db, officer);
  const notMine = (await listInbox(db, other, everything)).rows[0]?.id ?? 0;

  expect(await markRead(work, officer, notMine)).toEqual({ ok: false, refusal: "not_found" });
  expect(await markRead(work, { ...officer, role: "trainee" }, newest?.id ?? 0)).toEqual({
    ok: false,
    refusal: "not_found",
  });
  for (const _time of [1, 2])
    expect(await markRead(work, officer, oldest?.id ?? 0)).toEqual({ ok: true, value: null });
  expect(await read(officer, { onlyUnread: true })).toEqual({
    kinds: ["request_approved"],
    total: 1,
    unread: 1,
  });
  await send(system(4), messageTo({ to: "cadre", cadreId: cadre }));
  await markAllRead(work, officer, last);
  expect(await read(officer)).toMatchObject({ total: 3, unread: 1 });
  expect(await countUnread(db, other)).toBe(1);
});

test("inbox and count ask as many statements for 1 message as for 100, and pages follow each other", async () => {
  const reader = await makeViewer(db, { role: "planner", unitId: leThuy });
  const toReader = messageTo({ to: "account", accountId: reader.accountId });
  const statements = async () => [
    (await statementsDuring(db, () => listInbox(db, reader, { ...everything, pageSize: 100 })))
      .length,
    (await statementsDuring(db, () => countUnread(db, reader))).length,
  ];

  await send(system(), toReader);
  expect(await statements()).toEqual([2, 1]);
  await send(system(), ...Array.from({ length: 129 }, () => toReader));
  expect(await statements()).toEqual([2, 1]);

  const pages = await Promise.all(
    [1, 2, 3].map((page) => listInbox(db, reader, { ...everything, page, pageSize: 50 })),
  );
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 30]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(130);
  expect(await countUnread(db, reader)).toBe(100);
});
