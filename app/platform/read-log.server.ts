import { appendAudit, type AuditEntry, type HeadsFile } from "#app/platform/audit-log.server.ts";
import { type Db, sqlOf } from "#app/platform/db.server.ts";

/** Who saw what: one entry per page, export or answer, appended in batches of at most one second. */
export type ReadLog = {
  note: (entry: AuditEntry) => void;
  /** writes what waits; called at the end of the process and by tests */
  flush: () => Promise<void>;
};

/** A crash may lose the last second of the read log, never anything of the change log. */
export function openReadLog(
  db: Db,
  heads: HeadsFile,
  onFailure: (error: unknown) => void,
): ReadLog {
  let waiting: AuditEntry[] = [];
  let timer: NodeJS.Timeout | null = null;
  let last: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = [];
    if (batch.length === 0) return;
    try {
      heads.note(await db.prisma.$transaction((tx) => appendAudit(sqlOf(tx, db), batch)));
    } catch (error) {
      // why: nobody waits for this promise; the entries go to the front and are tried again with the next batch
      waiting = [...batch, ...waiting];
      onFailure(error);
    }
  }

  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    last = last.then(write);
    return last;
  }

  return {
    note: (entry) => {
      waiting.push(entry);
      timer ??= setTimeout(() => void flush(), 1000).unref();
    },
    flush,
  };
}
