import { type TestDb, testDay } from "#tests/support/database.ts";

const at = testDay.toISOString();
const stamps = { updatedAt: at, updatedBy: "operator:tests" };

/** A round of a unit with what its records name: two titles of the tests' own, a term, a rule set. */
export async function makeRound(db: TestDb, unitId: number) {
  const titles: Record<string, number> = {};
  for (const name of ["first", "second"]) {
    const { id } = await db.prisma.title.create({
      data: {
        code: `test-${name}`,
        kind: "post",
        level: "commune",
        managingLevel: "province",
        sector: "party",
        name,
        sortKey: name,
        rank: 10,
        source: "tests",
        ...stamps,
      },
    });
    titles[name] = id;
  }
  const term = await db.prisma.term.create({
    data: { code: "2040-2045", firstYear: 2040, lastYear: 2045 },
  });
  const ruleSet = await db.prisma.ruleSet.create({
    data: {
      name: "Rules of the tests",
      validFrom: "2001-01-01",
      source: "tests",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  const { id } = await db.prisma.planningRound.create({
    data: {
      unitId,
      termId: term.id,
      ruleSetId: ruleSet.id,
      kind: "new",
      status: "approved",
      classification: "internal",
      asOf: "2026-01-15",
      createdAt: at,
      ...stamps,
    },
  });
  return { id, unitId, termId: term.id, titles };
}

type Round = Awaited<ReturnType<typeof makeRound>>;

/** An approved record of a round for a title of `makeRound`. */
export async function makeRecord(
  db: TestDb,
  round: Round,
  { cadreId, title }: { cadreId: number; title: "first" | "second" },
): Promise<number> {
  const { id } = await db.prisma.planningRecord.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      titleId: round.titles[title] ?? 0,
      unitId: round.unitId,
      termId: round.termId,
      roundId: round.id,
      titleText: title,
      status: "approved",
      validFrom: "2026-01-15",
      createdAt: at,
      ...stamps,
    },
  });
  return id;
}

/** Says of a person that they hold a degree. */
export async function stateEvidence(db: TestDb, cadreId: number): Promise<number> {
  const { id } = await db.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension: "degree",
      level: "bachelor",
      text: "Đại học",
      state: "held",
      grade: "official_list",
      statedOn: "2026-01-15",
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  return id;
}
