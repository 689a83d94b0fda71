import { sql } from "kysely";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Db } from "#app/platform/db.server.ts";
import { canReadImports } from "./policy.ts";
import type { ImportShown, RowFilter } from "./queries.server.ts";
import { visibleRows } from "./scope.server.ts";
import type {
  Difference,
  ImportWarning,
  PersonVerdict,
  Place,
  RowReason,
  Values,
  Verdict,
} from "./verdict.ts";

/** A reason or warning of a row with the place where it stands. */
export type RowDetail = Place & { word: RowReason | ImportWarning; values: Values };

/** What ImportRow.detail holds (`rowJson`), as far as a page shows it. */
type Stated = {
  name?: string | null;
  birth?: string | null;
  title?: string | null;
  unit?: string | null;
  term?: string | null;
  records?: { term: string; verdict: string }[];
  programme?: string | null;
  from?: string | null;
  to?: string | null;
  certificate?: string | null;
  details?: RowDetail[];
  differences?: Difference[];
  /** of a row that was passed over */
  text?: string | null;
};

type Wanted = { filter: RowFilter; page: number; pageSize: number };

function filtered(
  db: Db,
  viewer: Viewer,
  shown: Pick<ImportShown, "id" | "kind">,
  filter: RowFilter,
) {
  const rows = visibleRows(db.sql, viewer, { importId: shown.id, kind: shown.kind });
  if (filter === "all") return rows.where("r.verdict", "<>", "ignored");
  if (filter === "warned") return rows.where("r.warnings", ">", 0);
  return rows.where("r.verdict", "=", filter);
}

/**
 * A page of the rows of an import in scope, in the order of the file: what each states and how it was judged.
 * Null for whoever may not read imports. Three statements at most.
 */
export async function listImportRows(
  db: Db,
  viewer: Viewer,
  shown: Pick<ImportShown, "id" | "kind">,
  { filter, page, pageSize }: Wanted,
) {
  if (!canReadImports(viewer)) return null;
  const wanted = filtered(db, viewer, shown, filter);
  const { total } = await wanted
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await wanted
    // why: somebody new has a number from the start, and a record only while the import is accepted
    .leftJoin("Cadre as who", "who.id", "r.cadreId")
    .select(["r.row", "r.name", "who.id as cadreId", "r.detail"])
    .select([
      sql<Verdict>`${sql.ref("r.verdict")}`.as("verdict"),
      sql<PersonVerdict | null>`${sql.ref("r.person")}`.as("person"),
    ])
    .orderBy("r.row")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  // why: it was written by the import itself
  const read = found.map(({ detail, ...row }) => ({
    ...row,
    stated: JSON.parse(detail) as Stated,
  }));
  const programmes = await programmeNames(
    db,
    read.flatMap(({ stated }) => stated.programme ?? []),
  );
  return {
    total,
    rows: read.map(({ stated, ...row }) => ({
      ...row,
      name: row.name ?? stated.name ?? null,
      ...statedOf(stated),
      programme: programmes.get(stated.programme ?? "") ?? null,
    })),
  };
}

export type ImportRowShown = NonNullable<
  Awaited<ReturnType<typeof listImportRows>>
>["rows"][number];

function statedOf(stated: Stated) {
  const { birth = null, title = null, unit = null, from = null, to = null } = stated;
  const { certificate = null, text = null, details = [], differences = [] } = stated;
  const terms = stated.records?.map(({ term }) => term) ?? [];
  return {
    birth,
    title,
    unit,
    terms: terms.length > 0 ? terms : stated.term ? [stated.term] : [],
    from,
    to,
    certificate,
    text,
    details,
    differences,
  };
}

async function programmeNames(db: Db, codes: string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const named = await db.sql
    .selectFrom("Programme")
    .where("code", "in", [...new Set(codes)])
    .select(["code", "name"])
    .execute();
  return new Map(named.map(({ code, name }) => [code, name]));
}

/** Every refused row of an import in scope with all that is wrong with it, in the order of the file. */
export async function listRefusedRows(
  db: Db,
  viewer: Viewer,
  shown: Pick<ImportShown, "id" | "kind">,
): Promise<RefusedRow[]> {
  if (!canReadImports(viewer)) return [];
  const rows = await filtered(db, viewer, shown, "refused")
    .select(["r.row", "r.detail"])
    .orderBy("r.row")
    .execute();
  // why: it was written by the import itself
  return rows.map(({ row, detail }) => ({
    row,
    details: (JSON.parse(detail) as Stated).details ?? [],
  }));
}

export type RefusedRow = { row: number; details: RowDetail[] };
