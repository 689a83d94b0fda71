import { nameColumns } from "#app/domain/access/write-account.server.ts";
import { namesOf } from "#app/domain/people/cadre.ts";
import { placements } from "#app/domain/people/placement.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { type TestDb, testDay } from "#tests/support/database.ts";

const at = testDay.toISOString();
const stamps = { createdAt: at, updatedAt: at, updatedBy: "operator:tests" };

export const today = "2026-06-01";

/** The unit that a name (and code) stood for on a day. */
export async function unitNamed(db: TestDb, name: string, day: string): Promise<number> {
  const version = await db.prisma.orgUnitVersion.findFirstOrThrow({
    where: {
      name,
      OR: [{ validFrom: null }, { validFrom: { lte: day } }],
      AND: { OR: [{ validTo: null }, { validTo: { gte: day } }] },
    },
    select: { unitId: true },
  });
  return version.unitId;
}

type Post = { unitId: number; name?: string; validFrom?: string | null; validTo?: string | null };

type Person = {
  fullName?: string;
  gender?: "male" | "female";
  birthDate?: string;
  ethnicity?: string;
  partyJoinedOn?: string;
  posts: Post[];
};

/** A person with posts; a woman born 2 May 1980 by the Party file where the test does not care. */
export async function makeCadre(
  db: TestDb,
  {
    fullName = "Nguyễn Thị Hà",
    gender = "female",
    birthDate = "1980-05-02",
    posts,
    ...rest
  }: Person,
): Promise<number> {
  const birth = { birthDate, birthSource: "party_file" };
  const { id } = await db.prisma.cadre.create({
    data: { ...namesOf(fullName), gender, ...birth, ...rest, ...stamps },
  });
  await db.prisma.birthStatement.create({
    data: {
      cadreId: id,
      originCadreId: id,
      value: birthDate,
      source: "party_file",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  const days = posts.map(({ validFrom = "2025-07-01", validTo = null }, index) => ({
    id: index,
    validFrom,
    validTo,
  }));
  for (const [index, placed] of placements(days).entries()) {
    const { unitId, name = "Chuyên viên" } = posts[index] ?? { unitId: 0 };
    const { placedFrom, placedTo } = placed;
    const { validFrom, validTo } = days[index] ?? { validFrom: null, validTo: null };
    await db.prisma.postHolding.create({
      data: {
        cadreId: id,
        originCadreId: id,
        unitId,
        name,
        validFrom,
        validTo,
        placedFrom,
        placedTo,
        ...stamps,
      },
    });
  }
  return id;
}

let accounts = 0;

/** Somebody signed in with one grant, whose account is stored; linked to a person where `cadreId` is given. */
export async function makeViewer(
  db: TestDb,
  { role, unitId, cadreId = null }: { role: Role; unitId: number; cadreId?: number | null },
): Promise<Viewer> {
  accounts += 1;
  const accountName = `${role} ${accounts}`;
  const { id: accountId } = await db.prisma.account.create({
    data: {
      userName: `viewer-${accounts}`,
      ...nameColumns(accountName),
      cadreId,
      createdAt: at,
      createdBy: "operator:tests",
    },
  });
  const { id: grantId } = await db.prisma.grant.create({
    data: { accountId, role, unitId, validFrom: "2026-01-01", grantedAt: at },
  });
  return { kind: "account", accountId, accountName, cadreId, grantId, role, unitId, today };
}

/** The newest event of the log with its detail read. */
export async function lastEvent(db: TestDb) {
  const event = await db.prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: "desc" } });
  const detail: unknown = JSON.parse(event.detail);
  return { ...event, detail };
}
