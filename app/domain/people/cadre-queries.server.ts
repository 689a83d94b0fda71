import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import { prepared } from "#app/platform/prepared.server.ts";
import { type BirthSource, clashingBirths, currentStatements, strongestBirth } from "./birth.ts";
import type { Gender } from "./cadre.ts";
import { personEvents, readChange } from "./history.ts";
import { canReadSensitive } from "./policy.ts";
import { postsHeld } from "./posts-held.server.ts";
import { isPersonInScope } from "./scope.server.ts";

/**
 * A person with the words of each source on the birth date, all posts, merged records and the history of
 * changes. The id of a merged record answers the one that goes on. Null when out of scope.
 */
export async function findCadre(db: Db, viewer: Viewer, id: number) {
  const survivorId = await survivorOf(db.sql, id);
  if (!(await isPersonInScope(db.sql, viewer, survivorId))) return null;
  if (survivorId !== id) return { redirectTo: survivorId };
  const record = await readRecord(db, viewer, id);
  const aliases = await aliasesOf(db.sql, id);
  const showsSensitive = canReadSensitive(viewer);
  const ids = [id, ...aliases.map((alias) => alias.id)];
  const history = await historyOf(db.sql, ids, showsSensitive);
  if (showsSensitive) return { ...record, aliases, history, showsSensitive };
  const hidden = { ethnicity: null, partyJoinedOn: null, partyOfficialOn: null };
  return { ...record, ...hidden, aliases, history, showsSensitive };
}

export type CadrePage = Exclude<
  Awaited<ReturnType<typeof findCadre>>,
  null | { redirectTo: number }
>;

/** One's own record: everything that is held about one, and nothing that others have planned. */
export async function findOwnRecord(db: Db, viewer: Viewer) {
  if (viewer.cadreId === null) return null;
  return readRecord(db, viewer, await survivorOf(db.sql, viewer.cadreId));
}

export type OwnRecord = NonNullable<Awaited<ReturnType<typeof findOwnRecord>>>;

async function readRecord(db: Db, viewer: Viewer, id: number) {
  const cadre = await db.sql
    .selectFrom("Cadre as c")
    .where("c.id", "=", id)
    .select(["c.id", "c.fullName", "c.birthDate", "c.ethnicity", "c.partyJoinedOn"])
    .select(["c.partyOfficialOn", "c.phone", "c.revision", "c.updatedAt"])
    .select(sql<Gender>`${sql.ref("c.gender")}`.as("gender"))
    .select(sql<BirthSource>`${sql.ref("c.birthSource")}`.as("birthSource"))
    .executeTakeFirstOrThrow();
  const births = await birthsOf(db.sql, id);
  const posts = await postsHeld(db.sql, viewer, { cadreIds: [id], placedToday: false });
  return { ...cadre, births, posts };
}

/** The words on a birth date, each with what it is: the one that counts, a clash, corrected since, in agreement. */
async function birthsOf(db: Sql, cadreId: number) {
  const statements = await db
    .selectFrom("BirthStatement as b")
    .where("b.cadreId", "=", cadreId)
    .select(["b.id", "b.value", "b.originCadreId", "b.recordedAt"])
    .select(sql<BirthSource>`${sql.ref("b.source")}`.as("source"))
    .orderBy("b.recordedAt", "desc")
    .orderBy("b.id", "desc")
    .execute();
  const counts = strongestBirth(statements);
  const clashes = clashingBirths(statements);
  const current = currentStatements(statements);
  return statements.map((statement) => ({
    ...statement,
    standing:
      statement === counts
        ? ("counts" as const)
        : clashes.includes(statement)
          ? ("clashes" as const)
          : current.includes(statement)
            ? ("agrees" as const)
            : ("corrected" as const),
  }));
}

/** The record that a merged one goes on in, through any number of merges; the id itself when it was not merged. */
export async function survivorOf(db: Sql, id: number): Promise<number> {
  const seen = new Set<number>();
  for (let at = id; !seen.has(at);) {
    seen.add(at);
    const [next] = await mergedOnes(db, { id: at });
    if (!next?.mergedIntoId) return at;
    at = next.mergedIntoId;
  }
  return id;
}

const mergedOnes = prepared((sql, { id }: { id: number }) =>
  sql
    .selectFrom("Cadre as c")
    .where("c.id", "=", id)
    .where("c.mergedIntoId", "is not", null)
    .select("c.mergedIntoId"),
);

/** Records merged into this one, directly or through another. */
async function aliasesOf(db: Sql, id: number) {
  return db
    .withRecursive("merged(id)", (query) =>
      query
        .selectFrom("Cadre as first")
        .where("first.mergedIntoId", "=", id)
        .select("first.id")
        .union(
          query
            .selectFrom("merged")
            .innerJoin("Cadre as next", "next.mergedIntoId", "merged.id")
            .select("next.id"),
        ),
    )
    .selectFrom("Cadre as c")
    .where("c.id", "in", (query) => query.selectFrom("merged").select("merged.id"))
    .select(["c.id", "c.fullName", "c.birthDate", "c.mergedIntoId"])
    .orderBy("c.id")
    .execute();
}

/** What was changed in these records, the newest first. */
async function historyOf(db: Sql, ids: number[], showsSensitive: boolean) {
  const events = await db
    .selectFrom("AuditEvent as e")
    .where("e.subjectType", "=", "cadre")
    .where("e.subjectId", "in", ids)
    .where("e.action", "in", personEvents)
    .select(["e.seq", "e.at", "e.actor", "e.actorName", "e.action", "e.detail", "e.subjectId"])
    .orderBy("e.seq", "desc")
    .execute();
  return events.map(({ detail, action, ...event }) => ({
    ...event,
    ...readChange(action, detail, showsSensitive),
  }));
}

export type HistoryEntry = CadrePage["history"][number];

/** A merged record on its own, for the page that compares two; null when out of scope or an alias. */
export async function findToCompare(db: Db, viewer: Viewer, id: number) {
  const found = await findCadre(db, viewer, id);
  return found === null || "redirectTo" in found ? null : found;
}
