import { expect, test } from "vitest";
import { correctAccount } from "#app/domain/access/correct-account.server.ts";
import {
  createAccount,
  type CreateAccountInput,
} from "#app/domain/access/create-account.server.ts";
import { giveGrant } from "#app/domain/access/give-grant.server.ts";
import { linkCadre } from "#app/domain/access/link-cadre.server.ts";
import { unlinkCadre } from "#app/domain/access/unlink-cadre.server.ts";
import { testDb } from "#tests/support/database.ts";
import { placeCadre } from "#tests/support/world.ts";
import { buildCast, eventsOf, type Person, valueOf, workOf } from "./cast.ts";

const db = await testDb({ starter: true });
const { admin, second, communeAdmin, officer, leThuy, camHong, person } = await buildCast(db);
const refused = (refusal: string) => ({ ok: false, refusal });

function create(by: Person, input: Partial<CreateAccountInput> & { userName: string }) {
  const plain = { name: "Trần Thị Mới", email: null, cadreId: null, grant: null, once: null };
  return createAccount(workOf(db, by), { ...plain, ...input });
}

const accountOf = (id: number) => db.prisma.account.findUniqueOrThrow({ where: { id } });
const cadreAt = async (unitId: number): Promise<number> =>
  (await placeCadre(db, { fullName: "Lê Thị Hồng", unitId })).cadre;

test("an account is created with its person and a first grant, and the log says so", async () => {
  const cadreId = await cadreAt(leThuy);
  const grant = {
    role: "trainee",
    unitId: leThuy,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;

  const { accountId } = valueOf(
    await create(admin, { userName: "new.one", email: "new@tinh.vn", cadreId, grant }),
  );

  expect(await accountOf(accountId)).toMatchObject({
    userName: "new.one",
    email: "new@tinh.vn",
    displayName: "Trần Thị Mới",
    searchKey: " tran thi moi",
    cadreId,
    passwordHash: null,
    createdBy: `account:${admin.accountId}`,
  });
  const [created, given] = await eventsOf(db, accountId);
  expect(created?.detail).toEqual({
    userName: "new.one",
    name: "Trần Thị Mới",
    email: "new@tinh.vn",
    cadreId,
  });
  expect(given).toMatchObject({ action: "grant.given", detail: { role: "trainee", unit: leThuy } });
});

test("a user name, an e-mail address and a person belong to one account", async () => {
  const cadreId = await cadreAt(leThuy);
  await create(admin, { userName: "taken", email: "taken@tinh.vn", cadreId });

  expect([
    await create(second, { userName: "taken" }),
    await create(second, { userName: "free.one", email: "taken@tinh.vn" }),
    await create(second, { userName: "free.two", cadreId }),
  ]).toEqual([refused("user_name_taken"), refused("email_taken"), refused("cadre_has_account")]);
});

test("of several who take the same name at once one gets it, the others are told", async () => {
  const answers = await Promise.all(
    [admin, second, admin, second].map((by) => create(by, { userName: "wanted" })),
  );

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 3 }, () => refused("user_name_taken")),
  );
});

test("a form sent twice, even at once, makes one account and shows its link once", async () => {
  const input = { userName: "sent.twice", once: "key-of-the-form" };

  const answers = await Promise.all([create(admin, input), create(admin, input)]);
  const later = valueOf(await create(admin, input));

  const values = answers.map((answer) => valueOf(answer));
  expect(new Set(values.map(({ accountId }) => accountId)).size).toBe(1);
  expect(values.filter(({ link }) => link !== null)).toHaveLength(1);
  expect(later.link).toBeNull();
});

test("a refused grant leaves no account behind", async () => {
  const grant = {
    role: "trainee",
    unitId: 999_999,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;

  expect(await create(admin, { userName: "half", grant })).toEqual(refused("unit_not_there"));
  expect(await db.prisma.account.findUnique({ where: { userName: "half" } })).toBeNull();
});

test("an administrator creates accounts for people and units in their scope only", async () => {
  const outside = await cadreAt(camHong);
  const grant = {
    role: "trainee",
    unitId: camHong,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;

  expect([
    await create(communeAdmin, { userName: "out.one", cadreId: outside }),
    await create(communeAdmin, { userName: "out.two", grant }),
    await create(officer, { userName: "out.three" }),
  ]).toEqual([refused("cadre_not_there"), refused("unit_not_there"), refused("not_allowed")]);
});

test("a person is linked to one account, unlinked, and linked to another", async () => {
  const cadreId = await cadreAt(leThuy);
  const [one, two] = [
    await person("link.one", "trainee", leThuy),
    await person("link.two", "trainee", leThuy),
  ];
  const link = ({ accountId }: Person) => linkCadre(workOf(db, admin), { accountId, cadreId });
  const unlink = ({ accountId }: Person) => unlinkCadre(workOf(db, admin), { accountId });

  expect([
    await link(one),
    await link(one),
    await link(two),
    await unlink(one),
    await unlink(one),
    await link(two),
  ]).toEqual([
    { ok: true, value: null },
    refused("already_linked"),
    refused("cadre_has_account"),
    { ok: true, value: null },
    refused("not_linked"),
    { ok: true, value: null },
  ]);
  expect((await eventsOf(db, one.accountId)).map(({ action, detail }) => [action, detail])).toEqual(
    [
      ["account.cadre_linked", { before: { cadre: null }, after: { cadre: cadreId } }],
      ["account.cadre_unlinked", { before: { cadre: cadreId }, after: { cadre: null } }],
    ],
  );
});

test("two administrators who link one person at once: one account gets it", async () => {
  const cadreId = await cadreAt(leThuy);
  const accounts = [
    await person("race.one", "trainee", leThuy),
    await person("race.two", "trainee", leThuy),
    await person("race.three", "trainee", leThuy),
  ];

  const answers = await Promise.all(
    accounts.map(({ accountId }) => linkCadre(workOf(db, admin), { accountId, cadreId })),
  );

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([
    refused("cadre_has_account"),
    refused("cadre_has_account"),
  ]);
});

test("nobody links a merged record, or a person to themselves", async () => {
  const [merged, kept] = [await cadreAt(leThuy), await cadreAt(leThuy)];
  await db.prisma.cadre.update({ where: { id: merged }, data: { mergedIntoId: kept } });
  const { accountId } = await person("no.alias", "trainee", leThuy);

  expect([
    await linkCadre(workOf(db, admin), { accountId, cadreId: merged }),
    await linkCadre(workOf(db, admin), { accountId: admin.accountId, cadreId: kept }),
  ]).toEqual([refused("cadre_not_there"), refused("own_account")]);
});

test("of two administrators who correct one account the second is told and nothing is lost", async () => {
  const { accountId } = await person("corrected", "trainee", leThuy);
  const { revision, displayName } = await accountOf(accountId);
  const correct = (by: Person, name: string, email: string | null) =>
    correctAccount(workOf(db, by), { accountId, revision, name, email });

  const first = await correct(admin, "Nguyễn  Thị   Ánh", "anh@tinh.vn");
  const late = await correct(second, "Nguyễn Thị Anh", null);

  expect([first, late]).toEqual([{ ok: true, value: null }, refused("stale")]);
  expect(await accountOf(accountId)).toMatchObject({
    displayName: "Nguyễn Thị Ánh",
    searchKey: " nguyen thi anh",
    email: "anh@tinh.vn",
  });
  expect((await eventsOf(db, accountId)).at(-1)).toEqual({
    action: "account.corrected",
    actor: `account:${admin.accountId}`,
    detail: {
      before: { name: displayName, email: null },
      after: { name: "Nguyễn Thị Ánh", email: "anh@tinh.vn" },
    },
  });
});

test("two who correct at the same moment: one is saved, one is told", async () => {
  const { accountId } = await person("corrected.twice", "trainee", leThuy);
  const { revision } = await accountOf(accountId);
  const names = ["Nguyễn Thị Một", "Nguyễn Thị Hai", "Nguyễn Thị Ba"];

  const answers = await Promise.all(
    names.map((name) =>
      correctAccount(workOf(db, admin), { accountId, revision, name, email: null }),
    ),
  );

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual([refused("stale"), refused("stale")]);
});

test("giving a grant does not make a correction stale; saving what is there already is said", async () => {
  const { accountId } = await person("steady", "trainee", leThuy);
  const { revision, displayName } = await accountOf(accountId);
  const grant = {
    role: "unit_officer",
    unitId: leThuy,
    validFrom: "2026-06-01",
    validTo: null,
  } as const;
  await giveGrant(workOf(db, second), { ...grant, accountId, reason: null });
  const correct = (name: string) =>
    correctAccount(workOf(db, admin), { accountId, revision, name, email: null });

  expect(await correct(displayName)).toEqual(refused("nothing_changed"));
  expect(await correct("Nguyễn Thị Vững")).toEqual({ ok: true, value: null });
});
