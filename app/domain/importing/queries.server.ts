import { type SqlBool, sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db, Sql } from "#app/platform/db.server.ts";
import type { HeldClassification } from "./classification.ts";
import type { FormKind } from "./columns.ts";
import type { ImportLayout } from "./import-layout.ts";
import type { ImportState } from "./import-state.ts";
import { canReadImports } from "./policy.ts";
import { visibleImports, visibleRows } from "./scope.server.ts";
import type { FileReason, Values, Verdict } from "./verdict.ts";

export const importSorts = ["at", "-at", "asOf", "-asOf"] as const;
export type ImportSort = (typeof importSorts)[number];

export type ImportFilter = { kind: FormKind | null; state: ImportState | null; sort: ImportSort };

/** Where an import stands, or what has been asked of it and is not done yet. */
const state = sql<ImportState>`case
  when ${sql.ref("i.status")} = 'accepted' and (${sql.ref("i.asked")} = 'undo' or ${sql.ref("i.atWork")} = 1) then 'undoing'
  when ${sql.ref("i.status")} = 'checked' and ${sql.ref("i.asked")} = 'accept' then 'accepting'
  when ${sql.ref("i.status")} = 'checked' and ${sql.ref("i.asked")} = 'check' then 'waiting'
  else ${sql.ref("i.status")} end`;

function found(db: Sql, viewer: Viewer, { kind, state: wanted }: Omit<ImportFilter, "sort">) {
  let imports = visibleImports(db, viewer);
  if (kind !== null) imports = imports.where("i.kind", "=", kind);
  if (wanted !== null) imports = imports.where(sql<SqlBool>`${state} = ${wanted}`);
  return imports;
}

/** What an import is shown with, in a list and on its page; its unit by its last name. */
function described(db: Sql, viewer: Viewer, filter: Omit<ImportFilter, "sort">) {
  return found(db, viewer, filter)
    .select(["i.id", "i.fileName", "i.asOf", "i.createdAt", "i.createdBy", "i.createdByName"])
    .select(["i.rowsNew", "i.rowsChanged", "i.rowsUnchanged", "i.rowsRefused", "i.rowsIgnored"])
    .select([
      sql<FormKind>`${sql.ref("i.kind")}`.as("kind"),
      state.as("state"),
      sql<FileReason | null>`${sql.ref("i.refusedWhole")}`.as("refusedWhole"),
    ])
    .select("i.refusedValues")
    .select((eb) =>
      eb
        .selectFrom("OrgUnitVersion as v")
        .whereRef("v.unitId", "=", sql.ref("i.unitId"))
        .orderBy(sql`coalesce(${sql.ref("v.validFrom")}, '')`, "desc")
        .limit(1)
        .select("v.name")
        .as("unitName"),
    );
}

/**
 * A page of the imports in scope, the latest first unless asked otherwise; null for whoever may not read imports.
 * Two statements.
 */
export async function listImports(
  db: Db,
  viewer: Viewer,
  wanted: ImportFilter & { page: number; pageSize: number },
) {
  if (!canReadImports(viewer)) return null;
  const { total } = await found(db.sql, viewer, wanted)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const direction = wanted.sort.startsWith("-") ? "desc" : "asc";
  const rows = await described(db.sql, viewer, wanted)
    .orderBy(wanted.sort.endsWith("asOf") ? "i.asOf" : "i.createdAt", direction)
    .orderBy("i.id", direction)
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute();
  return { rows: rows.map(withValues), total };
}

/** The values of the sentence that refuses a file whole. */
function withValues<Row extends { refusedValues: string | null }>(row: Row) {
  const { refusedValues } = row;
  // why: it was written by the import itself
  return {
    ...row,
    refusedValues: refusedValues === null ? {} : (JSON.parse(refusedValues) as Values),
  };
}

export type ImportListed = NonNullable<Awaited<ReturnType<typeof listImports>>>["rows"][number];

const all = { kind: null, state: null };

/** The name behind the label of an actor: an account's, or the system user's at the command line. */
function whoDid(label: "i.acceptedBy" | "i.undoneBy") {
  const name = sql`(select a."displayName" from "Account" as a where 'account:' || a."id" = ${sql.ref(label)})`;
  return sql<string | null>`coalesce(${name}, ${sql.ref(label)})`;
}

/** An import in scope with how its file was read; null where there is none or imports may not be read. */
export async function findImport(db: Db, viewer: Viewer, id: number) {
  if (!canReadImports(viewer)) return null;
  const row = await described(db.sql, viewer, all)
    .where("i.id", "=", id)
    .select(["i.fileHash", "i.fileSize", "i.filePath", "i.unitId", "i.rowsRead"])
    .select(["i.layout", "i.acceptedAt", "i.undoneAt"])
    .select([whoDid("i.acceptedBy").as("acceptedBy"), whoDid("i.undoneBy").as("undoneBy")])
    .select(sql<HeldClassification>`${sql.ref("i.classification")}`.as("classification"))
    .executeTakeFirst();
  if (!row) return null;
  const { layout } = row;
  // why: it was written by the import itself
  return {
    ...withValues(row),
    layout: layout === null ? null : (JSON.parse(layout) as ImportLayout),
  };
}

export type ImportShown = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/**
 * Who keeps an import waiting: another one that is being read, or accepted or taken back. Its uploader is named
 * where it lies in the viewer's scope.
 */
export async function findBusy(db: Db, viewer: Viewer, importId: number) {
  const other = await db.sql
    .selectFrom("Import as i")
    .where("i.id", "<>", importId)
    .where((eb) => eb.or([eb("i.atWork", "=", 1), eb("i.status", "=", "reading")]))
    .select(["i.id", "i.createdByName", "i.atWork"])
    .orderBy(sql`coalesce(${sql.ref("i.atWork")}, 0)`, "desc")
    .limit(1)
    .executeTakeFirst();
  if (!other) return null;
  const seen = await visibleImports(db.sql, viewer)
    .where("i.id", "=", other.id)
    .select("i.id")
    .executeTakeFirst();
  return { name: seen ? other.createdByName : null, atWork: other.atWork === 1 };
}

/** When the same file was last imported as the same kind of list, in the viewer's scope; null = never. */
export async function findSameFile(
  db: Db,
  viewer: Viewer,
  { id, fileHash, kind }: Pick<ImportShown, "id" | "fileHash" | "kind">,
): Promise<string | null> {
  const same = await visibleImports(db.sql, viewer)
    .where("i.fileHash", "=", fileHash)
    .where("i.kind", "=", kind)
    .where("i.status", "=", "accepted")
    .where("i.id", "<>", id)
    .orderBy("i.acceptedAt", "desc")
    .limit(1)
    .select("i.acceptedAt")
    .executeTakeFirst();
  return same?.acceptedAt ?? null;
}

/** How many accepted rows carry a warning. */
export async function countWarned(
  db: Db,
  viewer: Viewer,
  { id, kind }: Pick<ImportShown, "id" | "kind">,
): Promise<number> {
  const { n } = await visibleRows(db.sql, viewer, { importId: id, kind })
    .where("r.warnings", ">", 0)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

/** The words of an import's file that were not recognised, those that most rows say first. */
export async function listImportWords(db: Db, viewer: Viewer, importId: number) {
  return db.sql
    .selectFrom("ImportWord as w")
    .where(
      "w.importId",
      "in",
      visibleImports(db.sql, viewer).where("i.id", "=", importId).select("i.id"),
    )
    .select(["w.kind", "w.scope", "w.key", "w.text", "w.rows"])
    .orderBy("w.rows", "desc")
    .orderBy("w.kind")
    .orderBy("w.key")
    .limit(200)
    .execute();
}

export type ImportWord = Awaited<ReturnType<typeof listImportWords>>[number];

/** Which rows of an import are asked for: of one verdict, those with warnings, or all but those passed over. */
export type RowFilter = Verdict | "warned" | "all";
