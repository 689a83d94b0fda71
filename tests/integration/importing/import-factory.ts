import type { ImportLayout } from "#app/domain/importing/import-layout.ts";
import type { RowReason, Verdict } from "#app/domain/importing/verdict.ts";
import type { Prisma } from "#app/generated/sqlite/client.ts";
import type { Db } from "#app/platform/db.server.ts";

const at = "2026-06-01T01:00:00.000Z";

export const layout: ImportLayout = {
  sheet: "Trích ngang",
  headRows: [7, 9],
  firstRow: 10,
  columns: [
    { letter: "A", header: "STT", column: "STT", use: "read" },
    { letter: "B", header: "Họ tên khai sinh", column: "Họ và tên", use: "read" },
    { letter: "H", header: "Sở trường", column: null, use: "unknown" },
    { letter: "I", header: "Số phiếu đồng ý", column: null, use: "vote" },
  ],
  warnings: [{ warning: "vote_columns_ignored", values: { columns: "Số phiếu đồng ý" } }],
  digest: "",
};

type Made = Partial<Prisma.ImportUncheckedCreateInput> & { unitId: number };

let made = 0;

/** An import that has been checked, of 1 June 2026, by nobody in particular, where the test does not care. */
export async function makeImport(db: Db, given: Made): Promise<number> {
  made += 1;
  const status = given.status ?? "checked";
  const { id } = await db.prisma.import.create({
    data: {
      kind: "planning",
      status,
      fileName: `Danh sách ${made}.xlsx`,
      fileHash: `hash-${made}`,
      fileSize: 23_456,
      asOf: "2024-10-14",
      classification: "internal",
      layout: JSON.stringify(layout),
      createdAt: at,
      createdBy: "account:1",
      createdByName: "Người lập danh sách",
      ...(status === "refused" ? { refusedWhole: "no_rows", refusedValues: "{}" } : {}),
      ...(status === "accepted" ? { acceptedAt: at } : {}),
      ...(status === "undone" ? { undoneAt: at } : {}),
      ...given,
    },
  });
  return id;
}

type Row = {
  row: number;
  verdict: Verdict;
  reason?: RowReason;
  name?: string;
  cadreId?: number;
  personRow?: number;
  person?: "new" | "known" | "changed";
  detail?: Record<string, unknown>;
};

const words = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Rows of an import as the reader leaves them; the counts of the import follow. */
export async function makeRows(db: Db, importId: number, rows: Row[]): Promise<void> {
  await db.prisma.importRow.createMany({
    data: rows.map(({ row, verdict, reason, detail = {}, ...rest }) => ({
      importId,
      row,
      verdict,
      reason: reason ?? (verdict === "refused" ? "name_missing" : null),
      warnings: words(detail["warnings"]),
      ...rest,
      detail: JSON.stringify({ row, verdict, ...detail }),
    })),
  });
  const count = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  await db.prisma.import.update({
    where: { id: importId },
    data: {
      rowsNew: count("new"),
      rowsChanged: count("changed"),
      rowsUnchanged: count("unchanged"),
      rowsRefused: count("refused"),
      rowsIgnored: count("ignored"),
    },
  });
}
