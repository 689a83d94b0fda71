import type { CourseFact, Fact, SeatFact, WaiverFact } from "#app/domain/readiness/facts.ts";
import type { Condition, Recurrence, Standard } from "#app/domain/standards/requirement.ts";
import type { Db } from "#app/platform/db.server.ts";
import type { History } from "#tests/support/readiness-oracle/histories.ts";
import { daysLater } from "#tests/support/readiness-oracle/plain-dates.ts";

/** A record of the database with what the oracle reads, and what says whether it is counted. */
export type PlainRecord = {
  id: number;
  facts: History;
  isApproved: boolean;
  validFrom: string;
  validTo: string | null;
};

// why: the words below are held by check constraints; the oracle reads tables, never the product's own loaders
type Words<Value> = Value;
const word = <Value>(text: unknown): Words<Value> => text as Value; // why: see above

type Row = Awaited<ReturnType<typeof standardRows>>[number]["requirements"][number];

const standardRows = (prisma: Db["prisma"]) =>
  prisma.titleStandard.findMany({
    where: { publishedAt: { not: null } },
    include: { requirements: { include: { programmes: true }, orderBy: { position: "asc" } } },
  });

/** The courses that were called at some time, and the seats in them. */
async function coursesAndSeats(prisma: Db["prisma"]) {
  const rows = await prisma.course.findMany({ include: { version: true, enrolments: true } });
  const told = rows.map((row) => ({
    ...row,
    recognisedOn: daysLater(row.endsOn, row.version.certificateDays ?? 0),
  }));
  const courses = told.flatMap(({ announcedOn, ...row }): CourseFact[] =>
    announcedOn === null ? [] : [{ ...row, announcedOn }],
  );
  const seats = told.flatMap(({ enrolments, ...row }) =>
    enrolments.flatMap(({ cadreId, seatFrom, seatUntil }): (SeatFact & { cadreId: number })[] => {
      if (seatFrom === null) return [];
      const ends = [seatUntil, row.cancelledOn].filter((day) => day !== null).sort();
      const { programmeId, recognisedOn } = row;
      const days = { heldFrom: seatFrom, heldUntil: ends[0] ?? null, recognisedOn };
      return [{ cadreId, courseId: row.id, programmeId, ...days }];
    }),
  );
  return { courses, seats };
}

/** Every planning record of a database that is not left with a merged person, by its id. */
export async function plainRecords({ prisma }: Db): Promise<PlainRecord[]> {
  const rows = await prisma.planningRecord.findMany({
    where: { cadre: { mergedIntoId: null } },
    include: {
      cadre: { include: { evidence: true } },
      title: true,
      term: true,
      round: true,
      waivers: true,
    },
    orderBy: { id: "asc" },
  });
  const anchors = await prisma.termAnchor.findMany();
  const standards = await standardRows(prisma);
  const retirementAges = await prisma.retirementAge.findMany();
  const programmes = await prisma.programme.findMany({
    include: { versions: { where: { publishedAt: { not: null } }, orderBy: { validFrom: "asc" } } },
  });
  const { courses, seats } = await coursesAndSeats(prisma);
  return rows.map((row) => {
    const those = anchors.filter(
      ({ termId, sector, level }) =>
        termId === row.termId && sector === row.title.sector && level === row.title.level,
    );
    const anchor =
      those.find(({ unitId }) => unitId === row.unitId) ??
      those.find(({ unitId }) => unitId === null);
    const isDecided = row.round.status === "approved" || row.round.status === "published";
    return {
      id: row.id,
      isApproved: row.status === "approved" || (row.status === "ended" && isDecided),
      validFrom: row.validFrom,
      validTo: row.validTo,
      facts: {
        person: { birth: row.cadre.birthDate, gender: word(row.cadre.gender) },
        facts: word<Fact[]>(row.cadre.evidence),
        waivers: word<WaiverFact[]>(row.waivers),
        standards: standards
          .filter(({ titleId }) => titleId === row.titleId)
          .filter((version) => judges(version, row))
          .map(plainStandard),
        term: { firstYear: row.term.firstYear, lastYear: row.term.lastYear },
        ageMonth: anchor?.ageMonth ?? null,
        retirementAges: word(retirementAges),
        programmes: new Map(
          programmes.map(({ id, subject, dimension, level, versions }) => [
            id,
            { id, subject: word(subject), dimension: word(dimension), level, lengths: versions },
          ]),
        ),
        seats: seats.filter(({ cadreId }) => cadreId === row.cadreId),
        courses,
      },
    };
  });
}

/** A version is for everybody, for records that are not older than it, or for those of one term. */
function judges(
  version: { appliesTo: string; termId: number | null; validFrom: string },
  record: { termId: number; validFrom: string },
): boolean {
  if (version.appliesTo === "term") return version.termId === record.termId;
  return version.appliesTo === "everybody" || version.validFrom <= record.validFrom;
}

function plainStandard(version: Awaited<ReturnType<typeof standardRows>>[number]): Standard {
  const { requirements, toConfirm, ...own } = version;
  const parts = (parentId: number) => requirements.filter((row) => row.parentId === parentId);
  return {
    ...own,
    toConfirm: toConfirm === 1,
    requirements: requirements
      .filter(({ parentId }) => parentId === null)
      .map((row) => ({
        id: row.id,
        subject: word(row.subject),
        stage: word(row.stage),
        waivableBy: word(row.waivableBy),
        source: row.source,
        toConfirm: row.toConfirm === 1,
        condition:
          row.kind === "any_of"
            ? { kind: "any_of", of: parts(row.id).map(plainCondition) }
            : plainCondition(row),
      })),
  };
}

function plainCondition(row: Row): Condition {
  const programmeIds = row.programmes.map(({ programmeId }) => programmeId);
  const number = (value: number | null): number => value ?? Number.NaN;
  if (row.kind === "level")
    return { kind: "level", dimension: word(row.dimension), level: row.level ?? "" };
  if (row.kind === "certificate")
    return { kind: "certificate", programmeIds, validMonths: row.validMonths };
  if (row.kind === "working_time") return { kind: "working_time", months: number(row.months) };
  if (row.kind === "ratings")
    return { kind: "ratings", years: number(row.years), rating: word(row.rating) };
  const every: Record<string, Recurrence> = {
    calendar_year: { by: "calendar_year" },
    term: { by: "term" },
    period: { by: "period", months: number(row.periodMonths), windowMonths: row.windowMonths },
    fixed: {
      by: "fixed",
      base: row.baseDay ?? "",
      months: number(row.periodMonths),
      minimumMonths: row.minimumMonths ?? 0,
    },
  };
  const own = every[row.every ?? ""] ?? { by: "calendar_year" };
  return { kind: "recurring", programmeIds, times: number(row.times), every: own };
}
