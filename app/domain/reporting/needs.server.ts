import { sql, type SqlBool } from "kysely";
import { type CatalogueProgramme, loadProgrammes } from "#app/domain/catalogue/reference.server.ts";
import { postsHeld } from "#app/domain/people/posts-held.server.ts";
import {
  boardTitles,
  type BoardTitle,
  filterOf,
  type Reading,
  unitNamesOn,
} from "#app/domain/readiness/board-queries.server.ts";
import { eachFound, type ReadinessFilter } from "#app/domain/readiness/board.ts";
import type { ReadinessTable } from "#app/domain/readiness/readiness-table.ts";
import { unitsAsked } from "#app/domain/readiness/scope.server.ts";
import { notAsked, verdictCode } from "#app/domain/readiness/spans.ts";
import { currentTable } from "#app/domain/readiness/table.server.ts";
import { programmeSubjects, subjects } from "#app/domain/standards/requirement.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import { idList } from "#app/platform/id-list.server.ts";
import { keepersOf } from "#app/platform/kept.server.ts";
import { type NeedCourse, needCourses } from "./need-courses.server.ts";
import {
  contentKey,
  countNeed,
  dayOfList,
  freeSeats,
  type GapFact,
  gatherNeeds,
  isAskedFor,
  type Need,
  type NeedCounts,
  type NeedFilter,
  readContent,
  remainingOf,
} from "./needs.ts";
import { registeredNeeds } from "./registered-needs.server.ts";
import { canReadPlannedNeeds, canReadReports } from "./report-policy.ts";

export type NeedsWanted = {
  /** of the plan */
  year: number;
  /** people of this unit and what it covers */
  unitId: number | null;
};

/** A row of form F4: a content, who lacks it, and the courses to come that would serve them. */
export type NeedRow = Omit<Need, "people"> &
  NeedCounts & {
    key: string;
    programmes: string[];
    courses: NeedCourse[];
    /** free seats of those courses; null = unlimited */
    free: number | null;
    remaining: number;
  };

const missing = 1;

/** What everybody in the viewer's scope lacks, and registered, for the plan of a year; never the viewer's own. */
async function gather(reading: Reading, viewer: Viewer, { year, ...wanted }: NeedsWanted) {
  const { db } = reading;
  // why: of few people at one unit a number says who they are
  const unitId = canReadPlannedNeeds(viewer) ? wanted.unitId : null;
  const day = dayOfList(year, viewer.today);
  const table = await currentTable(reading);
  const titles = await boardTitles(db.sql);
  const units = await unitsAsked(db.sql, viewer, { day, unitId, reachDay: viewer.today });
  const every = { termId: null, gender: null, verifiedOnly: false, titleId: null, level: null };
  const filter = filterOf(viewer, { ...every, day, units, titles: new Map() });
  const registered = await registeredNeeds(db.sql, viewer, { year, unitId });
  return { day, needs: gatherNeeds(gapsOf(table, filter, titles), registered) };
}

/** Every gap of the records that a filter finds, with the programmes that close it. */
function gapsOf(
  table: ReadinessTable,
  filter: ReadinessFilter,
  titles: ReadonlyMap<number, BoardTitle>,
): GapFact[] {
  const view = table.viewOn(filter.day);
  const lists = new Map<ReadonlySet<number>, number[]>();
  const gaps: GapFact[] = [];
  eachFound(table, filter, ({ slot, ended }) => {
    const level = titles.get(table.titleId[slot] ?? 0)?.level;
    if (ended || level === undefined) return;
    for (const [place, subject] of programmeSubjects.entries()) {
      const answer = view.answers[slot * subjects.length + place] ?? notAsked;
      if (answer === notAsked || verdictCode(answer) !== missing) continue;
      const { closedBy, isCovered } = table.gapOf(view, slot, answer);
      const programmeIds = lists.get(closedBy) ?? [...closedBy].toSorted((a, b) => a - b);
      lists.set(closedBy, programmeIds);
      const [cadreId, unitId] = [table.cadreId[slot] ?? 0, table.unitId[slot] ?? 0];
      gaps.push({ cadreId, unitId, level, subject, programmeIds, isCovered });
    }
  });
  return gaps;
}

/**
 * The list of needs of a year (form F4): what is lacked, by how many people, the courses to come, and how many remain
 * without a seat. Null for whoever reads no reports. The same number of statements for one person and for all.
 */
export async function findNeeds(reading: Reading, viewer: Viewer, wanted: NeedsWanted) {
  if (!canReadReports(viewer)) return null;
  const { day, needs } = await gather(reading, viewer, wanted);
  const names = await programmeNames(reading);
  const programmeIds = [...new Set(needs.flatMap((need) => need.programmeIds))];
  const until = `${wanted.year}-12-31`;
  const courses = await needCourses(reading.db.sql, viewer, { programmeIds, from: day, until });
  const rows = needs.map(({ people, ...content }): NeedRow => {
    const own = courses.filter((course) => content.programmeIds.includes(course.programmeId));
    const counts = countNeed(people);
    const free = freeSeats(own);
    return {
      ...content,
      ...counts,
      key: contentKey(content),
      programmes: content.programmeIds.map((id) => names.get(id)?.name ?? ""),
      courses: own,
      free,
      remaining: remainingOf(counts, free),
    };
  });
  const everybody = new Set(needs.flatMap(({ people }) => people.map(({ cadreId }) => cadreId)));
  return { day, rows, people: everybody.size };
}

export type FoundNeeds = NonNullable<Awaited<ReturnType<typeof findNeeds>>>;

async function programmeNames({ db }: Reading): Promise<ReadonlyMap<number, CatalogueProgramme>> {
  const { rules } = await keepersOf(db);
  return new Map((await rules(loadProgrammes)).map((programme) => [programme.id, programme]));
}

/** What one unit needs of one content. */
export type UnitNeedRow = {
  unitId: number;
  unitName: string;
  key: string;
  subject: Need["subject"];
  programmes: string[];
} & Pick<NeedCounts, "people" | "registered" | "covered">;

/**
 * A page of what is lacked at each unit by itself, in the order of their names, and how many rows there are. Null for
 * whoever may not read planned needs.
 */
export async function listUnitNeeds(
  reading: Reading,
  viewer: Viewer,
  { page, pageSize, ...wanted }: NeedsWanted & { page: number; pageSize: number },
): Promise<{ day: string; rows: UnitNeedRow[]; total: number } | null> {
  if (!canReadPlannedNeeds(viewer)) return null;
  const { day, needs } = await gather(reading, viewer, wanted);
  const programmes = await programmeNames(reading);
  const all = needs.flatMap((need) => {
    const unitIds = new Set(need.people.flatMap((person) => person.unitIds));
    return Array.from(unitIds, (unitId) => ({ unitId, need }));
  });
  const units = await unitNamesOn(
    reading.db.sql,
    [...new Set(all.map(({ unitId }) => unitId))],
    day,
  );
  const keyOf = ({ unitId }: { unitId: number }): string => units.get(unitId)?.sortKey ?? "";
  // why: the needs of a unit stay in their order
  const ordered = all.toSorted((a, b) => compare(keyOf(a), keyOf(b)) || a.unitId - b.unitId);
  const rows = ordered.slice((page - 1) * pageSize, page * pageSize).map(({ unitId, need }) => {
    const at = { unitId, group: null, state: null };
    const { people, registered, covered } = countNeed(
      need.people.filter((person) => isAskedFor(person, at)),
    );
    return {
      unitId,
      unitName: units.get(unitId)?.name ?? "",
      key: contentKey(need),
      subject: need.subject,
      programmes: need.programmeIds.map((id) => programmes.get(id)?.name ?? ""),
      people,
      registered,
      covered,
    };
  });
  return { day, rows, total: all.length };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type PeopleWanted = NeedsWanted & {
  filter: NeedFilter;
  page: number;
  pageSize: number;
};

/**
 * A page of the people whom a number of the list counts, by name, with where they belong today; whoever may not read
 * planned needs finds those who registered by themselves, and nothing else of them. Null for whoever reads no reports,
 * and for what is no content.
 */
export async function listNeedPeople(reading: Reading, viewer: Viewer, wanted: PeopleWanted) {
  if (!canReadReports(viewer)) return null;
  const { filter, page, pageSize } = wanted;
  const { day, needs } = await gather(reading, viewer, wanted);
  const content = readContent(filter.content);
  if (content === null) return null;
  // why: what nobody lacks is answered like what only others lack
  const none: Need = { ...content, people: [] };
  const need = needs.find((one) => contentKey(one) === filter.content) ?? none;
  const isPlanned = canReadPlannedNeeds(viewer);
  const people = new Map(
    need.people
      .filter((person) => isPlanned || person.isRegistered)
      .filter((person) => isAskedFor(person, isPlanned ? filter : { ...filter, ...noPlanning }))
      .map((person) => [person.cadreId, person]),
  );
  const programmes = await programmeNames(reading);
  const named = await reading.db.sql
    .selectFrom("Cadre as c")
    .where(sql<SqlBool>`${sql.ref("c.id")} in (${idList(reading.db, [...people.keys()])})`)
    .select(["c.id", "c.fullName", "c.birthDate"])
    .orderBy("c.sortKey")
    .orderBy("c.id")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const cadreIds = named.map(({ id }) => id);
  const posts = await postsHeld(reading.db.sql, viewer, { cadreIds, placedToday: true });
  const byHolder = Map.groupBy(posts, ({ cadreId }) => cadreId);
  return {
    day,
    showsPlanned: isPlanned,
    subject: need.subject,
    programmes: need.programmeIds.map((id) => programmes.get(id)?.name ?? ""),
    total: people.size,
    rows: named.map(({ id, ...person }) => {
      const own = people.get(id);
      return {
        id,
        ...person,
        posts: byHolder.get(id) ?? [],
        isRegistered: own?.isRegistered ?? false,
        isCovered: own?.isCovered ?? false,
        note: own?.note ?? null,
        isPlanned: isPlanned && own?.isPlanned === true,
      };
    }),
  };
}

// why: a group or a unit of a planned record would say for what somebody is planned
const noPlanning = { group: null, unitId: null };
