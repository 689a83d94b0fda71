import { type Finding, openFinding } from "#app/domain/audit/finding.ts";
import { type ReachRow, unitReach } from "#app/domain/organisation/unit-reach.ts";
import { addDays, beginningOfTime, covers, endOfTime } from "#app/kernel/calendar.ts";
import type { Sql } from "#app/platform/db.server.ts";

// why: units are hundreds to a few thousand rows; these checks hold them all, the others read in pages

type Days = { validFrom: string | null; validTo: string | null };
const firstDay = ({ validFrom }: Days): string => validFrom ?? beginningOfTime;
const lastDay = ({ validTo }: Days): string => validTo ?? endOfTime;

function listUnits(sql: Sql) {
  return sql.selectFrom("OrgUnit").select(["id", "validFrom", "validTo"]).orderBy("id").execute();
}

function listVersions(sql: Sql) {
  return sql
    .selectFrom("OrgUnitVersion")
    .select(["id", "unitId", "parentId", "validFrom", "validTo"])
    .execute();
}

/** Every unit has a name, its versions do not overlap and lie within its days. `id` is the version. */
export async function checkUnitVersions(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const versions = await listVersions(sql);
  const byUnit = Map.groupBy(versions, ({ unitId }) => unitId);
  for (const unit of await listUnits(sql)) {
    const own = (byUnit.get(unit.id) ?? []).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
    if (own.length === 0) finding.breach(`unit ${unit.id}`, "the unit has no name on any day");
    own.forEach((version, index) => {
      if (firstDay(version) < firstDay(unit) || lastDay(version) > lastDay(unit)) {
        finding.breach(version.id, `the version reaches beyond the days of unit ${unit.id}`);
      }
      const next = own[index + 1];
      if (next && firstDay(next) <= lastDay(version)) {
        finding.breach(next.id, `the version overlaps version ${version.id} of unit ${unit.id}`);
      }
    });
  }
  finding.count(versions.length);
  return finding.answer();
}

/** A succession begins the day after its unit ended, and its successor is there on that day. */
export async function checkSuccessions(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const units = new Map((await listUnits(sql)).map((unit) => [unit.id, unit]));
  const successions = await sql
    .selectFrom("UnitSuccession")
    .select(["id", "fromUnitId", "toUnitId", "date"])
    .execute();
  for (const { id, fromUnitId, toUnitId, date } of successions) {
    const ended = units.get(fromUnitId)?.validTo ?? null;
    if (ended === null || addDays(ended, 1) !== date) {
      finding.breach(
        id,
        `the succession begins on ${date}, unit ${fromUnitId} ends ${ended ?? "never"}`,
      );
    }
    const successor = units.get(toUnitId);
    if (!successor || !covers(successor, date))
      finding.breach(id, `unit ${toUnitId} is not there on ${date}`);
  }
  finding.count(successions.length);
  return finding.answer();
}

const keyOf = ({ ancestorId, unitId, validFrom }: ReachRow): string =>
  `${ancestorId}/${unitId}/${validFrom}`;

/** The stored reach of grants is what the units, versions and successions say. `id` is ancestor/unit/first day. */
export async function checkReach(sql: Sql): Promise<Finding> {
  const finding = openFinding();
  const successions = await sql
    .selectFrom("UnitSuccession")
    .select(["fromUnitId", "toUnitId", "date"])
    .execute();
  const computed = unitReach(await listUnits(sql), await listVersions(sql), successions);
  const expected = new Map(computed.map((row) => [keyOf(row), row.validTo]));
  const stored = await sql
    .selectFrom("UnitReach")
    .select(["ancestorId", "unitId", "validFrom", "validTo"])
    .execute();
  finding.count(stored.length);
  for (const row of stored) {
    const validTo = expected.get(keyOf(row));
    expected.delete(keyOf(row));
    if (validTo === undefined)
      finding.breach(keyOf(row), "a grant at the ancestor does not cover the unit from this day");
    else if (validTo !== row.validTo)
      finding.breach(keyOf(row), `covers until ${validTo}, stored is ${row.validTo}`);
  }
  for (const key of expected.keys())
    finding.breach(key, "a grant at the ancestor covers the unit, and the row is missing");
  return finding.answer();
}
