import type { Db } from "#app/platform/db.server.ts";
import { insertRows } from "#app/platform/prepared.server.ts";

const at = "2026-06-15T01:00:00.000Z";
const day = "2026-06-14";

type Closed = {
  courseId: number;
  /** who attends it, by their enrolments: every fifth has failed, the others have completed it */
  enrolmentIds: readonly number[];
};

/** A course closed on 15 June 2026, as its closing leaves it but for evidence; answers a completion, its certificate, and a voiding of it asked for. */
export async function closeByRows(
  db: Pick<Db, "prisma" | "sql">,
  { courseId, enrolmentIds }: Closed,
): Promise<{ completion: number; voiding: number; certificate: number }> {
  const { prisma } = db;
  await prisma.courseClosing.create({
    data: {
      courseId,
      closedOn: "2026-06-15",
      closedAt: at,
      closedBy: "operator:tests",
      closedById: 0,
    },
  });
  const course = await prisma.course.update({
    where: { id: courseId },
    data: { status: "closed", seatsTaken: 0 },
    include: { programme: true },
  });
  const wanted = new Set(enrolmentIds);
  const everybody = await prisma.enrolment.findMany({
    where: { courseId },
    include: { cadre: true },
    orderBy: { id: "asc" },
  });
  const people = everybody.filter(({ id }) => wanted.has(id));
  const rows = people.map(({ id, cadre }, place) => {
    const failed = place % 5 === 4;
    return {
      enrolmentId: id,
      courseId,
      outcome: failed ? "failed" : "completed",
      reason: failed ? "mark" : null,
      tenths: failed ? 45 : 60 + (place % 40),
      band: failed ? null : "good",
      attended: 16,
      counted: 20,
      versionId: course.versionId,
      fullName: cadre.fullName,
      birthDate: cadre.birthDate,
      gender: cadre.gender,
      courseName: course.programme.name,
      programmeName: course.programme.name,
      hostName: "Trường Chính trị Lê Duẩn",
      recognitionNumber: "15-QĐ/TCT",
      recognitionDate: day,
      closedOn: "2026-06-15",
      closedAt: at,
    };
  });
  await insertRows(db.sql, "Completion", rows);
  for (const [outcome, those] of Map.groupBy(rows, (row) => row.outcome)) {
    const ids = those.map(({ enrolmentId }) => enrolmentId);
    // why: a statement takes no more values than that
    for (let start = 0; start < ids.length; start += 500) {
      const where = { id: { in: ids.slice(start, start + 500) } };
      await prisma.enrolment.updateMany({ where, data: { status: outcome } });
    }
  }
  const completions = await prisma.completion.findMany({
    where: { courseId, outcome: "completed" },
    orderBy: { id: "asc" },
  });
  const book = { issuerUnitId: course.hostUnitId, kind: "completion", year: 2026 };
  const { lastNumber } = await prisma.registerBook.upsert({
    where: { issuerUnitId_kind_year: book },
    create: { ...book, lastNumber: completions.length },
    update: { lastNumber: { increment: completions.length } },
  });
  const entered = { issuedOn: day, enteredAt: at, enteredBy: "operator:tests" };
  const lines = completions.map(({ id, fullName, birthDate, gender }, place) => ({
    completionId: id,
    ...book,
    number: lastNumber - completions.length + place + 1,
    token: `token-of-certificate-${courseId}-${place}`.padEnd(43, "x"),
    fullName,
    birthDate,
    gender,
    ...entered,
  }));
  await insertRows(db.sql, "Certificate", lines);
  const first = completions[0]?.id ?? 0;
  const { id: voiding } = await prisma.completionVoid.create({
    data: {
      completionId: first,
      documentNumber: "22-QĐ/TCT",
      documentDate: "2026-06-15",
      reason: "Nhầm người",
      askedAt: at,
      askedBy: "operator:tests",
      askedById: 0,
    },
  });
  const { id: certificate } = await prisma.certificate.findFirstOrThrow({
    where: { completionId: first },
    select: { id: true },
  });
  return { completion: first, voiding, certificate };
}
