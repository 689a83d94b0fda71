import { audienceColumns, audienceLinks } from "#app/domain/catalogue/audience.server.ts";
import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import { holdsSeat } from "#app/domain/enrolment/enrolment.ts";
import type { TestDb } from "#tests/support/database.ts";

const at = "2026-05-01T01:00:00.000Z";

/** A programme of its own with a version in force, for whom the conditions say; none = everybody. Answers its code. */
export async function makeProgramme(
  db: TestDb,
  wanted: {
    code: string;
    name: string;
    conditions?: AudienceRequirement[];
    disclosesPlanning?: boolean;
    form?: "full_time" | "online";
  },
): Promise<string> {
  const { code, name, conditions = [], disclosesPlanning = false, form = "full_time" } = wanted;
  await db.prisma.programme.create({
    data: {
      code,
      shortCode: code.toUpperCase(),
      name,
      sortKey: name.toLowerCase(),
      source: "Kế hoạch 1",
      disclosesPlanning: disclosesPlanning ? 1 : 0,
      updatedAt: at,
      updatedBy: "operator:tests",
      versions: {
        create: {
          validFrom: "2020-01-01",
          source: "Kế hoạch 1",
          form,
          draftedAt: at,
          draftedBy: "operator:tests",
          publishedAt: at,
          publishedBy: "operator:tests",
          audience: { create: conditions.map(conditionOf) },
        },
      },
    },
  });
  return code;
}

const conditionOf = (requirement: AudienceRequirement, index: number) => {
  const { titleIds, unitIds, programmeIds } = audienceLinks(requirement);
  return {
    ...audienceColumns(requirement),
    groupNumber: index + 1,
    position: 0,
    source: "Điều 3 Kế hoạch 1",
    titles: { create: titleIds.map((titleId) => ({ titleId })) },
    units: { create: unitIds.map((unitId) => ({ unitId })) },
    programmes: { create: programmeIds.map((programmeId) => ({ programmeId })) },
  };
};

type Placed = {
  courseId: number;
  cadreId: number;
  status: EnrolmentStatus;
  source?: "self" | "nominated" | "assigned";
  priority?: number;
  waitingSince?: string;
  offerExpiresAt?: string;
  returned?: { to: "person" | "unit"; reason: string };
};

/** Somebody in a course, as the seat service would have left them; answers the row's id. */
export async function placeIn(db: TestDb, placed: Placed): Promise<number> {
  const { courseId, cadreId, status, source = "self", priority = 0, returned } = placed;
  const { programmeId } = await db.prisma.course.findUniqueOrThrow({ where: { id: courseId } });
  const { id } = await db.prisma.enrolment.create({
    data: {
      courseId,
      programmeId,
      cadreId,
      originCadreId: cadreId,
      status,
      source,
      priority,
      rankReason: priority > 0 ? "Cán bộ quy hoạch, ưu tiên" : null,
      waitingSince: status === "waitlisted" ? (placed.waitingSince ?? at) : null,
      offerExpiresAt:
        status === "offered" ? (placed.offerExpiresAt ?? "2026-06-03T01:00:00.000Z") : null,
      returnedTo: returned?.to ?? null,
      returnReason: returned?.reason ?? null,
      verdict: "[]",
      requestedAt: at,
      updatedAt: at,
      updatedBy: "operator:tests",
      events: { create: { act: "requested", toStatus: status, at, by: "operator:tests" } },
    },
  });
  if (holdsSeat(status)) {
    await db.prisma.course.update({
      where: { id: courseId },
      data: { seatsTaken: { increment: 1 } },
    });
  }
  return id;
}
