import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { isFor } from "#app/domain/standards/audience.ts";
import { canPublishStandards } from "#app/domain/standards/policy.ts";
import { findStandardFault } from "#app/domain/standards/standard.ts";
import { type LoadedStandard, loadStandards } from "#app/domain/standards/standards.server.ts";
import { previewDayOf } from "#app/domain/standards/versions.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { Reading } from "./board-queries.server.ts";
import { eachFound } from "./board.ts";
import type { Announced } from "./coverage.ts";
import { idsInOrder } from "./list-queries.server.ts";
import { loadAnnounced } from "./load-courses.server.ts";
import { loadRecordFacts } from "./load-facts.server.ts";
import { type Effect, EffectCounts, type EffectFilter, effectOf, isListed } from "./preview.ts";
import { unitsAsked } from "./scope.server.ts";
import type { ReadinessSort } from "./sorts.ts";
import { currentTable } from "./table.server.ts";
import { tellRecords, type ToldRecord } from "./told-records.server.ts";

export type PreviewAsked = { titleId: number; standardId: number };
export type PreviewWanted = EffectFilter & {
  /** typed name, with or without marks; empty finds everybody */
  q: string;
  sort: { by: ReadinessSort; descending: boolean };
};

/** A record with what the draft would change for it; `ended` = its unit is no longer there on the day. */
export type PreviewRow = { record: ToldRecord; effect: Effect; ended: boolean };

/** How many records are weighed at a time, so that a title of thousands never stands in memory whole with its facts. */
const batch = 500;

/**
 * What putting a draft in force would change, by number: the records in force that it would judge on the day on which it
 * begins (today, where that has passed), those whose verdicts become others, and a page of them by name. Their own record
 * is nobody's to see. Null for whoever may not put it in force (decision 0018), where there is no such draft, and while
 * something keeps it from being put in force.
 */
export async function previewStandard(
  reading: Reading,
  viewer: Viewer,
  asked: PreviewAsked,
  wanted: PreviewWanted & { page: number; pageSize: number },
) {
  const found = await weighDraft(reading, viewer, asked, wanted);
  if (found === null) return null;
  const { page, pageSize } = wanted;
  const ids = found.ids.slice((page - 1) * pageSize, page * pageSize);
  const rows: PreviewRow[] = [];
  for await (const some of tellEffects(reading.db.sql, ids, found)) rows.push(...some);
  const { counts, day, endedChanged } = found;
  const { judged, changed, bands, subjects } = counts;
  return { day, judged, changed, bands, subjects, endedChanged, rows, total: found.ids.length };
}

export type Preview = NonNullable<Awaited<ReturnType<typeof previewStandard>>>;

/** Every changed record that the filter leaves in, some hundred at a time; else as previewStandard. */
export async function exportPreview(
  reading: Reading,
  viewer: Viewer,
  asked: PreviewAsked,
  wanted: PreviewWanted,
) {
  const found = await weighDraft(reading, viewer, asked, wanted);
  if (found === null) return null;
  const rows = tellEffects(reading.db.sql, found.ids, found);
  return { day: found.day, total: found.ids.length, rows };
}

type Weighed = {
  draft: LoadedStandard;
  day: string;
  announced: Announced;
  endedIds: ReadonlySet<number>;
};

async function weighDraft(
  reading: Reading,
  viewer: Viewer,
  { titleId, standardId }: PreviewAsked,
  wanted: PreviewWanted,
) {
  const { db } = reading;
  if (!canPublishStandards(viewer) || !(await coversEveryUnit(db, viewer))) return null;
  const versions = await loadStandards(db.sql, { titleIds: [titleId], drafts: true });
  const inForce = versions.filter(({ publishedAt }) => publishedAt !== null);
  const draft = versions.find(({ id }) => id === standardId);
  if (draft?.publishedAt !== null || findStandardFault(draft, inForce) !== null) return null;
  const day = previewDayOf(draft, viewer.today);
  const found = await recordsOn(reading, viewer, { titleId, day });
  const announced = await loadAnnounced(db.sql, day);
  const counts = new EffectCounts();
  const listed: number[] = [];
  let endedChanged = 0;
  for (let start = 0; start < found.ids.length; start += batch) {
    const recordIds = found.ids.slice(start, start + batch);
    for (const record of await loadRecordFacts(db.sql, { recordIds })) {
      const effect = isFor(draft, record) ? effectOf(record, draft, { day, announced }) : null;
      if (effect === null) continue;
      const before = counts.changed;
      counts.add(effect);
      if (counts.changed > before && found.endedIds.has(record.id)) endedChanged += 1;
      if (isListed(effect, wanted)) listed.push(record.id);
    }
  }
  const ids = await idsInOrder(reading, listed, wanted);
  return { draft, day, announced, counts, ids, endedChanged, endedIds: found.endedIds };
}

/** The approved records of a title that are in force on a day, those at ended units too, as derived by now. */
async function recordsOn(
  reading: Reading,
  viewer: Viewer,
  { titleId, day }: { titleId: number; day: string },
) {
  const table = await currentTable(reading);
  const units = await unitsAsked(reading.db.sql, viewer, {
    day,
    unitId: null,
    reachDay: viewer.today,
  });
  const ids: number[] = [];
  const endedIds = new Set<number>();
  const filter = {
    day,
    units,
    titleIds: new Set([titleId]),
    termId: null,
    gender: null,
    band: null,
    verifiedOnly: false,
    cell: null,
    withoutCadreId: viewer.cadreId,
  };
  eachFound(table, filter, ({ slot, ended }) => {
    const id = table.recordId[slot] ?? 0;
    ids.push(id);
    if (ended) endedIds.add(id);
  });
  return { ids, endedIds };
}

async function* tellEffects(
  sql: Sql,
  ids: readonly number[],
  { draft, day, announced, endedIds }: Weighed,
): AsyncGenerator<PreviewRow[]> {
  for await (const some of tellRecords(sql, ids, { day, verifiedOnly: false })) {
    yield some.flatMap((record) => {
      const effect = effectOf(record.facts, draft, { day, announced });
      return effect === null ? [] : [{ record, effect, ended: endedIds.has(record.id) }];
    });
  }
}
