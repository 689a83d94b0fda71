import type { Db } from "#app/platform/db.server.ts";

type TestDb = Pick<Db, "prisma">;

const at = "2026-06-01T01:00:00.000Z";
const stamps = {
  recordedAt: at,
  recordedBy: "operator:tests",
  updatedAt: at,
  updatedBy: "operator:tests",
};

const paper = {
  decisionNumber: "45-QĐ/TU",
  decisionDate: "2026-03-02",
  signatory: "Phó Bí thư Thường trực",
  reason: "Trường hợp đặc biệt",
  validFrom: "2026-03-02",
};

type Decided = Partial<typeof paper> & { recordId: number; validTo?: string; revokedOn?: string };

const revoked = ({ revokedOn }: Decided) =>
  revokedOn === undefined ? {} : { revokedReason: "Ghi nhận nhầm" };

/** A decision that exempts from the degree where the test does not care. */
export async function makeWaiver(
  db: TestDb,
  { subject = "degree", ...stated }: Decided & { subject?: string },
): Promise<number> {
  const data = { ...paper, subject, ...stated, ...revoked(stated), ...stamps };
  const { id } = await db.prisma.waiver.create({ data });
  return id;
}

/** A decision that concludes that a record is ready. */
export async function makeOverride(
  db: TestDb,
  { band = "ready", ...stated }: Decided & { band?: string },
): Promise<number> {
  const data = { ...paper, band, ...stated, ...revoked(stated), ...stamps };
  const { id } = await db.prisma.readinessOverride.create({ data });
  return id;
}

/** A certificate of a knowledge-update course of November 2025; answers the name of its programme. */
export async function stateUpdateCourse(db: TestDb, cadreId: number): Promise<string> {
  const { id, name } = await db.prisma.programme.findUniqueOrThrow({
    where: { code: "knowledge-update" },
  });
  await db.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension: "programme",
      text: name,
      state: "held",
      grade: "certificate_on_record",
      programmeId: id,
      endedOn: "2025-11-20",
      issuedOn: "2025-12-01",
      certificate: "123/CNKT",
      certificateKey: "123/cnkt",
      statedOn: "2025-12-01",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  return name;
}
