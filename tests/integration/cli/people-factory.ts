import { identityKey, nameSortKey, searchKey } from "#app/kernel/vietnamese.ts";
import type { Db } from "#app/platform/db.server.ts";
import { testDay } from "#tests/support/database.ts";

const at = testDay.toISOString();
const stamps = { createdAt: at, updatedAt: at, updatedBy: "operator:tests" };

/**
 * A whole small world, ids 1, 2 …: cadre 1 with statements 1 and 2 and the posts 1 (ended) and 2 (held) at the
 * province, cadre 2 merged into cadre 1, account 1 signed in (session 1) under a planner's grant that account 2
 * confirmed.
 */
export async function makePeople(db: Db): Promise<{ unitId: number }> {
  const { id: unitId } = await db.prisma.orgUnit.findFirstOrThrow({
    where: { kind: "province", validTo: null },
    select: { id: true },
  });
  for (const [id, fullName, mergedIntoId] of [
    [1, "Nguyễn Thị Hà", null],
    [2, "Nguyễn Thị Há", 1],
  ] as const) {
    await db.prisma.cadre.create({
      data: {
        id,
        fullName,
        searchKey: searchKey(fullName),
        identityKey: identityKey(fullName),
        sortKey: nameSortKey(fullName),
        gender: "female",
        birthDate: "1980-05-02",
        birthSource: "party_file",
        mergedIntoId,
        ...stamps,
      },
    });
  }
  const own = { cadreId: 1, originCadreId: 1 };
  await db.prisma.birthStatement.createMany({
    data: [
      {
        ...own,
        value: "1980-05-02",
        source: "party_file",
        recordedAt: at,
        recordedBy: "operator:tests",
      },
      {
        ...own,
        value: "1981",
        source: "self_declared",
        recordedAt: at,
        recordedBy: "operator:tests",
      },
    ],
  });
  await db.prisma.postHolding.createMany({
    data: [
      {
        ...own,
        unitId,
        name: "Chuyên viên",
        validFrom: "2025-07-01",
        validTo: "2025-12-31",
        placedFrom: "0001-01-01",
        placedTo: "2025-12-31",
        ...stamps,
      },
      {
        ...own,
        unitId,
        name: "Phó Giám đốc",
        validFrom: "2026-01-01",
        validTo: null,
        placedFrom: "2026-01-01",
        placedTo: "9999-12-31",
        ...stamps,
      },
    ],
  });
  await makeAccounts(db, unitId);
  return { unitId };
}

async function makeAccounts(db: Db, unitId: number): Promise<void> {
  for (const userName of ["ha", "second"]) {
    await db.prisma.account.create({
      data: {
        userName,
        displayName: userName,
        searchKey: searchKey(userName),
        sortKey: nameSortKey(userName),
        createdAt: at,
        createdBy: "operator:tests",
      },
    });
  }
  const confirmed = { confirmedAt: at, confirmedById: 2 };
  await db.prisma.grant.create({
    data: {
      accountId: 1,
      role: "planner",
      unitId,
      validFrom: "2026-01-01",
      grantedAt: at,
      ...confirmed,
    },
  });
  await db.prisma.session.create({
    data: {
      tokenHash: "0".repeat(64),
      accountId: 1,
      grantId: 1,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: at,
      userAgent: "",
      address: "127.0.0.1",
    },
  });
}
