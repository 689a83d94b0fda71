import { type Db, openDb } from "#app/platform/db.server.ts";
import { formatNumber } from "#app/platform/i18n/translate.ts";
import type { Expectations, Wanted } from "#bench/expected-readiness.ts";
import type { Asked } from "#bench/load.ts";
import { type Asking, costOf } from "#bench/page-cost.ts";
import { boardRequest, nearlyReady } from "#bench/readiness-requests.ts";
import { type Measure, measure, median, spread } from "#bench/report.ts";

type Of = (what: string) => string;
type Known = { expected: Expectations; today: string };

/** Changes of a round, where there are people enough. */
const most = 40;
const rounds = 5;

/**
 * One certificate that makes somebody ready, written by another process, then the board of their term: it must count
 * them. The effect is what writing, deriving and showing cost together.
 */
export async function changeCosts(
  of: Of,
  asking: Asking,
  known: Known,
): Promise<{ measures: Measure[]; effect: number }> {
  const db = openDb(asking.database.url);
  try {
    const found = await changeAndAsk(db, asking, known);
    const effects = found.map(({ cpu, write }) => cpu + write);
    const effect = median(effects);
    const middle = (name: string, read: (one: Cost) => number): Measure =>
      measure(of(name), median(found.map(read)), "ms");
    return {
      effect,
      measures: [
        middle("board after a change, server CPU", ({ cpu }) => cpu),
        middle("the same board again, server CPU", ({ plain }) => plain),
        middle("writing one new evidence, CPU", ({ write }) => write),
        measure(of("effect of one new evidence: written, derived, shown"), effect, "ms"),
        measure(of(`effect of one new evidence, spread of ${rounds} runs`), spread(effects), "ms"),
      ],
    };
  } finally {
    await db.close();
  }
}

/** Means of one change in ms of CPU: the board that shows it, writing it, the board again. */
type Cost = { cpu: number; write: number; plain: number };

async function changeAndAsk(db: Db, asking: Asking, { expected, today }: Known): Promise<Cost[]> {
  const people = nearlyReady(expected, today).filter(({ validFrom }) => validFrom <= today);
  const changes = Math.min(most, Math.floor(people.length / (rounds + 1)));
  if (changes === 0) throw new Error("too few people are nearly ready; ask for a larger size");
  const write = await certificateWriter(db, today);
  const madeReady = new Map<string, number>();
  const found: Cost[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const sum: Cost = { cpu: 0, write: 0, plain: 0 };
    for (const { cadreId, termId, level } of people.slice(round * changes).slice(0, changes)) {
      const began = process.cpuUsage();
      await write(cadreId);
      const { user, system } = process.cpuUsage(began);
      sum.write += (user + system) / 1000 / changes;
      const key = `${termId} ${level}`;
      madeReady.set(key, (madeReady.get(key) ?? 0) + 1);
      const board = boardAfter(expected, { day: today, termId, level }, madeReady.get(key) ?? 0);
      const request = { requests: [board], connections: 1 };
      sum.cpu += (await costOf("board after a change", asking, request)).cpu / changes;
      sum.plain += (await costOf("the same board again", asking, request)).cpu / changes;
    }
    // why: the first warms up
    if (round > 0) found.push(sum);
  }
  return found;
}

async function certificateWriter(db: Db, today: string): Promise<(id: number) => Promise<unknown>> {
  const programme = await db.sql
    .selectFrom("Programme")
    .where("code", "=", "defence-2")
    .select("id")
    .executeTakeFirstOrThrow();
  const paper = {
    dimension: "programme",
    text: "QP-AN",
    state: "held",
    grade: "document_verified",
    programmeId: programme.id,
    statedOn: today,
    recordedAt: `${today}T00:00:00.000Z`,
    recordedBy: "operator:bench",
  };
  return (cadreId) =>
    db.sql
      .insertInto("Evidence")
      .values({ ...paper, cadreId, originCadreId: cadreId })
      .execute();
}

/** The board as it must be once so many more are ready. */
function boardAfter(expected: Expectations, wanted: Wanted, more: number): Asked {
  const { bands } = expected.count(wanted);
  const ready = `band=ready" class="band-count"><span class="band-number">${formatNumber("vi", bands.ready + more)}</span>`;
  return { ...boardRequest(expected, wanted, wanted.day), expect: [ready] };
}
