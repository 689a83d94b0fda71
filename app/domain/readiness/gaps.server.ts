import type { Asker } from "./asker.ts";
import { filterOf, type Reading } from "./board-queries.server.ts";
import { countBoard } from "./board.ts";
import { countNeeding } from "./closing-counts.ts";
import { openSubjects } from "./gaps.ts";
import { keptCounts, scopeOf } from "./kept-counts.server.ts";
import { canReadReadiness } from "./policy.ts";
import { keptBook } from "./rule-book.server.ts";
import { unitsAsked } from "./scope.server.ts";
import { currentTable } from "./table.server.ts";

/**
 * The gaps of all records that an asker sees on a day (yyyy-mm-dd), whatever their term: bands, open requirements (most
 * first), and how many people a course of some programmes would bring further. Null for whoever may not read readiness.
 * Three statements where nothing has changed since the last question.
 */
export async function findGaps(
  reading: Reading,
  asker: Asker,
  { day, programmeIds }: { day: string; programmeIds: readonly number[] },
) {
  if (!canReadReadiness(asker)) return null;
  const table = await currentTable(reading);
  const units = await unitsAsked(reading.db.sql, asker, { day, unitId: null, reachDay: day });
  const every = { termId: null, gender: null, verifiedOnly: false, titleId: null, level: null };
  const filter = filterOf(asker, { ...every, day, units, titles: new Map() });
  const counted = await keptCounts(await keptBook(reading.db), table);
  return counted(["gaps of all terms", scopeOf(filter), programmeIds], () => {
    const { whole } = countBoard(table, filter);
    return {
      total: whole.total,
      bands: whole.bands,
      open: openSubjects(whole),
      needing: countNeeding(table, filter, programmeIds),
    };
  });
}
