/** Why a file is not read at all. */
export type SheetFault = "not_a_workbook" | "password_protected" | "unreadable" | "too_large";

/** Where reading stops: bytes of the file and of what it unpacks to, rows with something in them, columns. */
export type SheetLimits = {
  fileBytes: number;
  unpackedBytes: number;
  rows: number;
  columns: number;
};

export const sheetLimits: SheetLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
};

/**
 * Thrown while opening or in the middle of reading: the file is refused whole. Values of too_large: what was
 * measured (file, unpacked, rows, columns), its size and the limit (megabytes for the first two).
 */
export class SheetRefused extends Error {
  readonly fault: SheetFault;
  readonly values: Record<string, string | number>;

  constructor(fault: SheetFault, values: Record<string, string | number> = {}) {
    super(`the file is refused: ${fault}`);
    this.fault = fault;
    this.values = values;
  }
}
