import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import type { Db } from "#app/platform/db.server.ts";

type TestDb = Pick<Db, "prisma">;

const at = "2026-06-01T01:00:00.000Z";
const stamps = { updatedAt: at, updatedBy: "operator:tests" };

type Round = {
  unitId: number;
  asOf?: string;
  term?: string;
  status?: "draft" | "approved" | "published";
};

/** A round of an organisation, judged by the rules in force on its day; of 15 January 2026 where the test does not care. */
export async function makeRound(
  db: TestDb,
  { unitId, asOf = "2026-01-15", term = "2025-2030", status = "approved" }: Round,
): Promise<number> {
  const { id: termId } = await db.prisma.term.findUniqueOrThrow({ where: { code: term } });
  const rules = ruleSetOn(await db.prisma.ruleSet.findMany(), asOf);
  const { id } = await db.prisma.planningRound.create({
    data: {
      unitId,
      termId,
      ruleSetId: rules?.id ?? 0,
      kind: "new",
      status,
      classification: "internal",
      asOf,
      createdAt: at,
      ...stamps,
    },
  });
  return id;
}

type Planned = {
  roundId: number;
  cadreId: number;
  /** code of a title of the starter data */
  title?: string;
  unitId: number;
  listOrder?: number;
  /** ended on this day by a review */
  endedOn?: string;
  status?: "proposed" | "approved";
  note?: string;
};

/** A record of a round, approved from the round's day on. */
export async function makeRecord(
  db: TestDb,
  { roundId, cadreId, title = "commune-secretary", unitId, listOrder, ...planned }: Planned,
): Promise<number> {
  const { endedOn, status = "approved", note = null } = planned;
  const round = await db.prisma.planningRound.findUniqueOrThrow({ where: { id: roundId } });
  const { id: titleId, name } = await db.prisma.title.findUniqueOrThrow({ where: { code: title } });
  const { id } = await db.prisma.planningRecord.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      titleId,
      unitId,
      termId: round.termId,
      roundId,
      titleText: name,
      status: endedOn === undefined ? status : "ended",
      endedReason: endedOn === undefined ? null : "removed_on_review",
      validFrom: round.asOf,
      validTo: endedOn ?? null,
      listOrder: listOrder ?? null,
      note,
      createdAt: at,
      ...stamps,
    },
  });
  return id;
}

type Stated = {
  cadreId: number;
  dimension?: string;
  level?: string | null;
  text?: string;
  year?: number;
  state?: "held" | "studying" | "not_recognised";
  statedOn?: string;
  replacedOn?: string;
};

/** What an official list says of a person: a degree where the test does not care. */
export async function stateEvidence(
  db: TestDb,
  { dimension = "degree", level = "bachelor", statedOn = "2026-01-15", ...stated }: Stated,
): Promise<number> {
  const { cadreId, state = "held", year = null, replacedOn = null } = stated;
  const { text = `${dimension} ${level}` } = stated;
  const { id } = await db.prisma.evidence.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      dimension,
      level,
      year,
      text,
      state,
      grade: "official_list",
      statedOn,
      replacedOn,
      recordedAt: at,
      recordedBy: "operator:tests",
    },
  });
  return id;
}
