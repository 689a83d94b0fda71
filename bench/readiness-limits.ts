import fs from "node:fs";
import Sqlite from "better-sqlite3";
import { type Limit, limit, median } from "#bench/report.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";

type Of = (what: string) => string;

/** The answers that a record's standard gives. */
const perRecord = 8;

/** As many numbers as there are answers, added up by their value: the least that counting them costs. */
export function passOverNumbers(of: Of, size: number): Limit[] {
  const answers = Int32Array.from({ length: size * perRecord }, (_, index) => (index * 7919) & 3);
  const times = Array.from({ length: 15 }, () => {
    const counts = new Int32Array(4);
    const began = performance.now();
    for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
    return performance.now() - began;
  });
  return [limit(of(`plain pass over ${answers.length} numbers in memory`), median(times), "ms")];
}

/** As many rows with the text of spans, read by the driver alone. */
export function readRows(of: Of, size: number): Limit[] {
  const folder = temporaryFolder("bench-bare");
  const db = new Sqlite(`${folder}/bare.db`);
  const spans = "0,18262,5;1,18262,1,20315,0;3,18262,37,19000,5;6,18262,1,19000,5,19358,1";
  db.exec("PRAGMA journal_mode=WAL; CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c, spans)");
  const insert = db.prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?)");
  db.transaction(() => {
    for (let row = 1; row <= size; row += 1) insert.run(row, row, row, "2030-08", spans);
  })();
  const began = performance.now();
  let read = 0;
  for (const _row of db.prepare("SELECT * FROM t").iterate()) read += 1;
  const milliseconds = performance.now() - began;
  db.close();
  fs.rmSync(folder, { recursive: true, force: true });
  return [limit(of(`SQLite reading ${read} rows of derived spans`), milliseconds, "ms")];
}
