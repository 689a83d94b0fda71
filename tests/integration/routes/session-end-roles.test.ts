import { expect, test } from "vitest";
import {
  browser,
  revoke,
  sendAfterTheEnd,
  signIn,
  typed,
} from "#tests/integration/routes/ended-session.ts";
import { formOf, type Office, openOffice } from "#tests/integration/routes/pages.ts";
import { placeCadre } from "#tests/support/world.ts";

/** The unit officer also has a role that comes first, and works as officer. */
async function giveEarlierRole({ db, world }: Office): Promise<number> {
  const { accountId } = world.viewers.unit_officer;
  const grant = await db.prisma.grant.create({
    data: {
      accountId,
      role: "trainee",
      unitId: world.inside.unit,
      validFrom: "2026-01-01",
      grantedAt: "2026-01-01T00:00:00.000Z",
    },
  });
  return grant.id;
}

test("whoever has several roles goes on with the one the session ended with", async () => {
  const office = await openOffice();
  await giveEarlierRole(office);
  const { officer } = await sendAfterTheEnd(office);

  await signIn(office, officer, "unit_officer", "/cadres/new");

  const restored = await (await officer.go("/cadres/new")).text();
  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("another form that goes through in between takes nothing away", async () => {
  const office = await openOffice();
  const trainee = await giveEarlierRole(office);
  const { officer } = await sendAfterTheEnd(office);
  await signIn(office, officer, "unit_officer", "/cadres/new");
  await officer.go("/active-role", { grantId: String(trainee) });
  await officer.go("/preferences", { theme: "dark" });
  const { grantId } = office.world.viewers.unit_officer;
  await officer.go("/active-role", { grantId: String(grantId) });

  const restored = await (await officer.go("/cadres/new")).text();

  expect(formOf(restored, "/cadres/new")).toMatchObject(typed);
});

test("a form whose address says whom it is about is restored too", async () => {
  const office = await openOffice();
  const admin = browser(office);
  const { cadre } = await placeCadre(office.db, {
    fullName: "Lê Thị Mới",
    unitId: office.world.inside.unit,
  });
  const address = `/accounts/new?person=${cadre}`;
  await signIn(office, admin, "system_admin");
  const form = formOf(await (await admin.go(address)).text(), address);
  await revoke(office, "system_admin");
  await admin.go(address, { ...form, email: "moi@coquan.vn" });

  await signIn(office, admin, "system_admin", address);

  const restored = await (await admin.go(address)).text();
  expect(formOf(restored, address)).toMatchObject({ email: "moi@coquan.vn" });
});

test("boxes are ticked again", async () => {
  const office = await openOffice();
  const { prisma } = office.db;
  const { unitId } = await prisma.orgUnitVersion.findFirstOrThrow({
    where: { name: "Tỉnh Quảng Trị", validTo: null },
  });
  const { grantId } = office.world.viewers.system_admin;
  await prisma.grant.update({ where: { id: grantId }, data: { unitId } });
  const address = "/titles/new";
  const admin = browser(office);
  await signIn(office, admin, "system_admin");
  const form = formOf(await (await admin.go(address)).text(), address);
  await revoke(office, "system_admin");
  await admin.go(address, { ...form, name: "Chức danh mới", at_school: "yes" });

  await signIn(office, admin, "system_admin", address);

  const restored = formOf(await (await admin.go(address)).text(), address);
  expect(restored).toMatchObject({ name: "Chức danh mới", at_school: "yes" });
  expect(restored).not.toHaveProperty("at_commune");
});
