import { certificateKey } from "#app/domain/importing/training-row.ts";
import { ruleSetOn } from "#app/domain/standards/rule-set.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import type { InventedPlanning } from "./invent-planning.ts";
import { writeExemptions } from "./load-exemptions.server.ts";
import type { InventedRecord, InventedRound } from "./round.ts";
import type { InventedStatement } from "./statement.ts";

export type PlanningLoaded = { rounds: number; records: number; statements: number };

type Stamp = { at: string; by: string };
type Loading = {
  tx: Tx;
  work: Work;
  stamp: Stamp;
  /** ids of the invented people by their places */
  cadreIds: readonly number[];
};

const batchSize = 500;

/**
 * Writes invented lists, what is stated about their people, and decisions about them, some hundred rows in each
 * statement. Decisions on lists and ends of records stand in the log as if they had been recorded on pages.
 */
export async function writePlanning(
  loading: Loading,
  { rounds, statements, exemptions }: InventedPlanning,
): Promise<PlanningLoaded> {
  const catalogue = await readCatalogue(loading.tx);
  const roundIds = await writeRounds(loading, rounds, catalogue);
  const recordIds = await writeRecords(loading, rounds, { ...catalogue, roundIds });
  await writeExemptions(loading, exemptions, ({ round, place }) => ({
    recordId: present(recordIds.get(`${round} ${place}`)),
    cadreId: present(loading.cadreIds[present(rounds[round]?.records[place]).person]),
  }));
  return {
    rounds: rounds.length,
    records: recordIds.size,
    statements: await writeStatements(loading, statements, catalogue),
  };
}

function present<Value>(value: Value | undefined): Value {
  invariant(value !== undefined, "the starter data and the rows written before are there");
  return value;
}

type Catalogue = Awaited<ReturnType<typeof readCatalogue>>;

async function readCatalogue(tx: Tx) {
  const terms = await tx.term.findMany({ select: { id: true, code: true } });
  const titles = await tx.title.findMany({ select: { id: true, code: true, name: true } });
  const programmes = await tx.programme.findMany({ select: { id: true, code: true } });
  return {
    ruleSets: await tx.ruleSet.findMany({ select: { id: true, validFrom: true } }),
    terms: new Map(terms.map(({ code, id }) => [code, id])),
    titles: new Map(titles.map((title) => [title.code, title])),
    programmes: new Map(programmes.map(({ code, id }) => [code, id])),
  };
}

async function writeRounds(
  { tx, stamp: { at, by } }: Loading,
  rounds: readonly InventedRound[],
  { ruleSets, terms }: Catalogue,
): Promise<number[]> {
  const created = await tx.planningRound.createManyAndReturn({
    data: rounds.map(({ decision, publication, records: _records, term, ...round }) => ({
      ...round,
      ownPlanningOpen: round.ownPlanningOpen ? 1 : 0,
      termId: present(terms.get(term)),
      ruleSetId: present(ruleSetOn(ruleSets, round.asOf)?.id),
      classification: "internal",
      decisionNumber: decision?.number ?? null,
      decisionDate: decision?.date ?? null,
      signatory: decision?.signatory ?? null,
      publicationNumber: publication?.number ?? null,
      publicationDate: publication?.date ?? null,
      createdAt: at,
      updatedAt: at,
      updatedBy: by,
    })),
    select: { id: true },
  });
  // why: ids rise in the order of the rows, the answer's own order is not promised
  const ids = created.map(({ id }) => id).sort((a, b) => a - b);
  for (const [index, round] of rounds.entries()) recordPapers(tx, round, present(ids[index]));
  return ids;
}

/** What the history of a list says had it been kept on pages. */
function recordPapers(tx: Tx, round: InventedRound, subjectId: number): void {
  const { decision, publication, ownPlanningOpen } = round;
  const record = (action: string, before: object, after: object): void =>
    recordAudit(tx, {
      action,
      subjectType: "planning_round",
      subjectId,
      detail: { before, after },
    });
  if (decision === null) return;
  const nothing = { decisionNumber: null, decisionDate: null, signatory: null };
  const { number: decisionNumber, date: decisionDate, signatory } = decision;
  record(
    "planning.decided",
    { ...nothing, status: "submitted" },
    { decisionNumber, decisionDate, signatory, status: "approved" },
  );
  if (publication === null) return;
  record(
    "planning.published",
    { publicationNumber: null, publicationDate: null, status: "approved" },
    {
      publicationNumber: publication.number,
      publicationDate: publication.date,
      status: "published",
    },
  );
  if (ownPlanningOpen)
    record("planning.own_opened", { ownPlanningOpen: 0 }, { ownPlanningOpen: 1 });
}

async function writeRecords(
  { tx, cadreIds, stamp: { at, by } }: Loading,
  rounds: readonly InventedRound[],
  { terms, titles, roundIds }: Catalogue & { roundIds: readonly number[] },
): Promise<Map<string, number>> {
  const rows = rounds.flatMap((round, index) =>
    round.records.map((record, place) => ({ key: `${index} ${place}`, round, index, record })),
  );
  const ids = new Map<string, number>();
  for (let start = 0; start < rows.length; start += batchSize) {
    const some = rows.slice(start, start + batchSize);
    const created = await tx.planningRecord.createManyAndReturn({
      data: some.map(({ round, index, record }) => {
        const { id: titleId, name } = present(titles.get(record.title));
        const cadreId = present(cadreIds[record.person]);
        return {
          cadreId,
          originCadreId: cadreId,
          titleId,
          unitId: record.unitId,
          termId: present(terms.get(round.term)),
          roundId: present(roundIds[index]),
          titleText: name,
          listOrder: record.listOrder,
          validFrom: round.asOf,
          ...stateOf(round, record),
          createdAt: at,
          updatedAt: at,
          updatedBy: by,
        };
      }),
      select: { id: true },
    });
    const sorted = created.map(({ id }) => id).sort((a, b) => a - b);
    for (const [place, { key, record }] of some.entries()) {
      const id = present(sorted[place]);
      ids.set(key, id);
      const cadreId = present(cadreIds[record.person]);
      recordEnd(tx, record, { id, cadreId, title: present(titles.get(record.title)).name });
    }
  }
  return ids;
}

function stateOf({ status }: InventedRound, { ended }: InventedRecord) {
  if (ended !== null) return { status: "ended", endedReason: ended.reason, validTo: ended.lastDay };
  return { status: status === "draft" || status === "submitted" ? "proposed" : "approved" };
}

function recordEnd(
  tx: Tx,
  { ended }: InventedRecord,
  { id, cadreId, title }: { id: number; cadreId: number; title: string },
): void {
  if (ended === null) return;
  const { reason: endedReason, lastDay: validTo, document } = ended;
  recordAudit(tx, {
    action: "planning.record_ended",
    subjectType: "planning_record",
    subjectId: id,
    detail: {
      cadreId,
      title,
      document,
      before: { status: "approved", validTo: null },
      after: { status: "ended", endedReason, validTo },
    },
  });
}

async function writeStatements(
  { tx, work, cadreIds, stamp: { at, by } }: Loading,
  statements: ReadonlyMap<number, readonly InventedStatement[]>,
  { programmes }: Catalogue,
): Promise<number> {
  const rows = [...statements].flatMap(([person, those]) =>
    those.map(({ programme, ...statement }) => {
      const cadreId = present(cadreIds[person]);
      const { certificate } = statement;
      return {
        ...statement,
        cadreId,
        originCadreId: cadreId,
        programmeId: programme === null ? null : present(programmes.get(programme)),
        certificateKey: certificate === null ? null : certificateKey(certificate),
        recordedAt: at,
        recordedBy: by,
      };
    }),
  );
  const sql = sqlIn(tx, work);
  for (let start = 0; start < rows.length; start += batchSize) {
    await sql
      .insertInto("Evidence")
      .values(rows.slice(start, start + batchSize))
      .execute();
  }
  return rows.length;
}
