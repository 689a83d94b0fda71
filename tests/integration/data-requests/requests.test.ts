import { expect, test } from "vitest";
import { answerDataRequest } from "#app/domain/data-requests/answer-data-request.server.ts";
import { askToCorrect } from "#app/domain/data-requests/ask-to-correct.server.ts";
import type { RequestField } from "#app/domain/data-requests/data-request.ts";
import { listOwnRequests } from "#app/domain/data-requests/own-requests.server.ts";
import {
  countWaitingRequests,
  findRequest,
  listRequests,
} from "#app/domain/data-requests/queries.server.ts";
import { withdrawDataRequest } from "#app/domain/data-requests/withdraw-data-request.server.ts";
import { deliverMessages } from "#app/domain/messages/deliver.server.ts";
import { mergeCadres } from "#app/domain/people/merge-cadres.server.ts";
import { unmergeCadres } from "#app/domain/people/unmerge-cadres.server.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import {
  lastEvent,
  makeCadre,
  makeViewer,
  today,
  unitNamed,
} from "#tests/integration/people/people-factory.ts";
import { statementsDuring, testDb, testWork } from "#tests/support/database.ts";

const db = await testDb({ starter: true });
const here = await unitNamed(db, "Xã Lệ Thủy", today);
const elsewhere = await unitNamed(db, "Xã Cam Hồng", today);
const officer = await makeViewer(db, { role: "unit_officer", unitId: here });
const otherOfficer = await makeViewer(db, { role: "unit_officer", unitId: elsewhere });
const planner = await makeViewer(db, { role: "planner", unitId: here });
const inspector = await makeViewer(db, { role: "inspector", unitId: here });
const refusal = (word: string) => ({ ok: false, refusal: word });

let made = 0;

/** Somebody of the commune with an account. */
async function person(unitId = here): Promise<Viewer & { cadreId: number }> {
  made += 1;
  const cadreId = await makeCadre(db, { fullName: `Trần Thị Hỏi ${made}`, posts: [{ unitId }] });
  return { ...(await makeViewer(db, { role: "trainee", unitId, cadreId })), cadreId };
}

const ask = (who: Viewer, field: RequestField = "ethnicity", asked = "Bru - Vân Kiều") =>
  askToCorrect(testWork(db, who), {
    field,
    stands: "Kinh",
    asked,
    reason: "Giấy khai sinh số 12/2001",
    key: null,
  });

async function asked(who: Viewer, field?: RequestField): Promise<number> {
  const result = await ask(who, field);
  expect(result.ok).toBe(true);
  return result.ok ? result.value : 0;
}

const answer = (who: Viewer, requestId: number, decision: "accepted" | "refused" = "accepted") =>
  answerDataRequest(testWork(db, who), { requestId, decision, answer: "Đã sửa ở trang hồ sơ" });

const wanted = { show: "waiting" as const, field: null, page: 1, pageSize: 25 };

const inboxOf = async ({ accountId }: Viewer) => {
  await deliverMessages(testWork(db), { checks: {}, mails: false });
  const rows = await db.prisma.inboxMessage.findMany({
    where: { accountId },
    orderBy: { id: "asc" },
  });
  return rows.map(({ kind, params }): [string, unknown] => [kind, JSON.parse(params)]);
};

test("a request reaches the officer of the unit, who answers it, and its person is told", async () => {
  const who = await person();
  const id = await asked(who);

  expect(await lastEvent(db)).toMatchObject({
    action: "data_request.asked",
    actor: `account:${who.accountId}`,
    subjectId: who.cadreId,
    detail: { requestId: id, field: "ethnicity", stands: "Kinh", asked: "Bru - Vân Kiều" },
  });
  expect((await inboxOf(officer)).at(-1)).toEqual([
    "data_request_asked",
    { code: `YC-${id}`, person: `Trần Thị Hỏi ${made}` },
  ]);
  expect(await answer(officer, id)).toEqual({ ok: true, value: id });
  expect(await lastEvent(db)).toMatchObject({
    action: "data_request.accepted",
    actor: `account:${officer.accountId}`,
    detail: { requestId: id, answer: "Đã sửa ở trang hồ sơ" },
  });
  expect(await inboxOf(who)).toEqual([
    [
      "data_request_answered",
      { code: `YC-${id}`, decision: "accepted", answer: "Đã sửa ở trang hồ sơ" },
    ],
  ]);
  expect((await listOwnRequests(db, who, { page: 1, pageSize: 25 }))?.rows).toMatchObject([
    { id, state: "accepted", answeredByName: officer.accountName },
  ]);
  expect(await answer(planner, id, "refused")).toEqual(refusal("already_answered"));
});

test("one request waits for a field of a person, also from two windows; another field may be asked for", async () => {
  const who = await person();
  const results = await Promise.all([ask(who), ask(who), ask(who)]);

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual([
    refusal("already_waiting"),
    refusal("already_waiting"),
  ]);
  expect((await ask(who, "phone")).ok).toBe(true);
  expect(await ask(who, "post", "Kinh")).toEqual(refusal("nothing_to_correct"));
  const { id: requestId } = await db.prisma.dataRequest.findFirstOrThrow({
    where: { cadreId: who.cadreId, field: "ethnicity" },
  });
  expect(await withdrawDataRequest(testWork(db, who), { requestId })).toMatchObject({ ok: true });
  expect(await withdrawDataRequest(testWork(db, who), { requestId })).toMatchObject({ ok: true });
  expect(await answer(officer, requestId)).toEqual(refusal("was_withdrawn"));
  expect((await ask(who)).ok).toBe(true);
});

test("the same form sent twice asks once", async () => {
  const who = await person();
  const form = { field: "gender" as const, stands: null, asked: "Nam", reason: "Ghi nhầm" };
  const send = () => askToCorrect(testWork(db, who), { ...form, key: "once" });

  const [first, second] = [await send(), await send()];

  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual(first);
  expect(await db.prisma.dataRequest.count({ where: { cadreId: who.cadreId } })).toBe(1);
});

test("nobody answers their own request, or one out of their scope, or one that is not theirs to answer", async () => {
  const who = await person();
  const id = await asked(who);
  const papers = await asked(who, "evidence");
  const asOfficer: Viewer = { ...officer, cadreId: who.cadreId };

  expect(await answer(asOfficer, id)).toEqual(refusal("own_request"));
  expect(await answer(otherOfficer, id)).toEqual(refusal("not_found"));
  expect(await answer({ ...who, role: "trainee" }, id)).toEqual(refusal("not_found"));
  expect(await answer(inspector, id)).toEqual(refusal("not_allowed"));
  expect(await answer(officer, papers)).toEqual(refusal("not_found"));
  expect(await answer(officer, 999_999)).toEqual(refusal("not_found"));
  expect(await withdrawDataRequest(testWork(db, await person()), { requestId: id })).toEqual(
    refusal("not_found"),
  );
  expect(await findRequest(db, otherOfficer, id)).toBeNull();
  expect(await findRequest(db, asOfficer, id)).toBeNull();
  expect(await findRequest(db, who, id)).toBeNull();
  expect(await findRequest(db, officer, papers)).toBeNull();
  expect(await listRequests(db, { ...who, role: "leader" }, wanted)).toBeNull();
  expect((await listRequests(db, otherOfficer, { ...wanted, show: "all" }))?.total).toBe(0);
  expect(await countWaitingRequests(db, otherOfficer)).toBe(0);
  expect(await findRequest(db, inspector, papers)).toMatchObject({ field: "evidence" });
  expect((await answer(planner, papers, "refused")).ok).toBe(true);
  expect(await withdrawDataRequest(testWork(db, who), { requestId: papers })).toEqual(
    refusal("already_answered"),
  );
  const { state } = await db.prisma.dataRequest.findUniqueOrThrow({ where: { id } });
  expect(state).toBe("waiting");
});

test("an account that is nobody's in the records asks for nothing", async () => {
  const nobody = await makeViewer(db, { role: "trainee", unitId: here });

  expect(await ask(nobody)).toEqual(refusal("not_allowed"));
  expect(await listOwnRequests(db, nobody, { page: 1, pageSize: 25 })).toBeNull();
});

test("of two answers at once one stands", async () => {
  const id = await asked(await person());

  const results = await Promise.all([
    answer(officer, id),
    answer(planner, id, "refused"),
    answer(officer, id),
  ]);

  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter(({ ok }) => !ok)).toEqual([
    refusal("already_answered"),
    refusal("already_answered"),
  ]);
});

test("the list shows what waits, the oldest first, in as many statements for many as for one", async () => {
  const before = await countWaitingRequests(db, planner);
  const one = await statementsDuring(db, () =>
    listRequests(db, planner, { ...wanted, pageSize: 1 }),
  );
  const who = await person();
  const ids = [await asked(who, "phone"), await asked(who, "post"), await asked(who, "result")];

  const many = await statementsDuring(db, () => listRequests(db, planner, wanted));
  const found = await listRequests(db, planner, { ...wanted, pageSize: 200 });
  const posts = await listRequests(db, planner, { ...wanted, field: "post" });

  expect([one.length, many.length]).toEqual([3, 3]);
  expect(found?.total).toBe(before + 3);
  expect(found?.rows.slice(-3).map(({ id }) => id)).toEqual(ids);
  expect(found?.rows.at(-1)).toMatchObject({ cadreId: who.cadreId, unitName: "Xã Lệ Thủy" });
  expect(new Set(posts?.rows.map(({ field }) => field))).toEqual(new Set(["post"]));
  expect(posts?.rows.some(({ id }) => id === ids[1])).toBe(true);
  expect(await listRequests(db, officer, { ...wanted, field: "evidence" })).toEqual({
    rows: [],
    total: 0,
  });
});

test("requests go along with a merged record and come back with it; of two for one field the other record's stands", async () => {
  const [kept, gone] = [await person(), await person()];
  const [stands, doubled] = [await asked(kept), await asked(gone)];
  const moved = await asked(gone, "phone");
  await db.prisma.account.update({
    where: { id: gone.accountId },
    data: { endedAt: "2026-05-30T00:00:00.000Z" },
  });
  const stateOf = async (id: number) => {
    const { cadreId, state } = await db.prisma.dataRequest.findUniqueOrThrow({ where: { id } });
    return [cadreId, state];
  };
  const ids = { survivorId: kept.cadreId, aliasId: gone.cadreId };

  expect(await mergeCadres(testWork(db, planner), { ...ids, confirmed: true })).toMatchObject({
    ok: true,
  });
  expect([await stateOf(stands), await stateOf(doubled), await stateOf(moved)]).toEqual([
    [kept.cadreId, "waiting"],
    [kept.cadreId, "withdrawn"],
    [kept.cadreId, "waiting"],
  ]);
  expect(await findRequest(db, officer, moved)).toMatchObject({ cadreId: kept.cadreId });
  expect(await unmergeCadres(testWork(db, planner), ids)).toMatchObject({ ok: true });
  expect(await stateOf(moved)).toEqual([gone.cadreId, "waiting"]);
  expect(await stateOf(stands)).toEqual([kept.cadreId, "waiting"]);
});

test("the database refuses an answer to oneself, and a second request that waits for a field", async () => {
  const who = await person();
  const id = await asked(who);
  const { id: _id, ...row } = await db.prisma.dataRequest.findUniqueOrThrow({ where: { id } });
  const own = { state: "accepted", answer: "Tự sửa", answeredById: who.accountId, closedAt: "x" };

  const isRefused = (run: Promise<unknown>) =>
    run.then(
      () => "done",
      () => "refused",
    );

  expect(await isRefused(db.prisma.dataRequest.update({ where: { id }, data: own }))).toBe(
    "refused",
  );
  expect(await isRefused(db.prisma.dataRequest.create({ data: row }))).toBe("refused");
  const byAnother = { ...own, answeredById: officer.accountId };
  expect(await isRefused(db.prisma.dataRequest.update({ where: { id }, data: byAnother }))).toBe(
    "done",
  );
  expect(await db.prisma.dataRequest.count({ where: { cadreId: who.cadreId } })).toBe(1);
});
