import { setTimeout as wait } from "node:timers/promises";
import type { Actor } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import { dayOf } from "#app/kernel/calendar.ts";
import type { Result } from "#app/kernel/result.ts";
import {
  appendAudit,
  type AuditedEvent,
  entryOf,
  type HeadsFile,
} from "#app/platform/audit-log.server.ts";
import {
  type Db,
  isConflict,
  knowTransaction,
  type Sql,
  sqlOf,
  type Tx,
} from "#app/platform/db.server.ts";

/** Who asks, when, and where to read and write: the one thing every command takes first. */
export type Work = {
  actor: Actor;
  now: Date;
  /** `now` as the database writes it: ISO 8601 UTC */
  at: string;
  /** the local day of `now`, yyyy-mm-dd */
  today: string;
  db: Db;
  /**
   * Runs a change whole or not at all. A refusal rolls back. Each change records at least one audit event
   * (`recordAudit`), which is appended to the chain as the last step before the commit. Busy and conflicting
   * writes are tried again, so `run` must have no effect outside its transaction.
   */
  transaction: <Value, Refusal extends string>(
    run: (tx: Tx) => Promise<Result<Value, Refusal>>,
  ) => Promise<Result<Value, Refusal>>;
  /** The same for bookkeeping that is no event of its own (a session's last use, a throttle, a receipt). */
  bookkeeping: <Value>(run: (tx: Tx) => Promise<Value>) => Promise<Value>;
};

/** What belongs to an open transaction of a work. */
type Pending = { sql: Sql; at: string; events: AuditedEvent[]; leavesJobs: boolean };

const pending = new WeakMap<Tx, Pending>();

function pendingOf(tx: Tx): Pending {
  const found = pending.get(tx);
  invariant(found, "the transaction is one that work.transaction or work.bookkeeping opened");
  return found;
}

/** Records what a change did; it takes its place in the chain when the transaction commits. */
export function recordAudit(tx: Tx, event: AuditedEvent): void {
  pendingOf(tx).events.push(event);
}

/** SQL and time of an open transaction, for whoever is given nothing but the transaction. */
export function insideOf(tx: Tx): { sql: Sql; at: string } {
  const { sql, at } = pendingOf(tx);
  return { sql, at };
}

/** Says that the transaction leaves something to be done at once: the process's jobs look once it has committed. */
export function leavesJobs(tx: Tx): void {
  pendingOf(tx).leavesJobs = true;
}

class Refused<Refusal extends string> extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

type Surroundings = {
  db: Db;
  heads: HeadsFile;
  /** told after a commit that left something to be done at once */
  wakeJobs?: () => void;
};

/** The work of one request, job or command-line call. */
export function createWork(surroundings: Surroundings, actor: Actor, now: Date): Work {
  const { db, heads, wakeJobs } = surroundings;
  const at = now.toISOString();

  async function commit<Value>(
    run: (tx: Tx) => Promise<Value>,
    mustRecord: boolean,
  ): Promise<Value> {
    const { answer, head, wakes } = await retrying(() =>
      db.prisma.$transaction(async (tx) => {
        knowTransaction(tx, db);
        const left: Pending = { sql: sqlOf(tx, db), at, events: [], leavesJobs: false };
        pending.set(tx, left);
        const value = await run(tx);
        const { events } = left;
        invariant(!mustRecord || events.length > 0, "every change records an audit event");
        const appended =
          events.length > 0
            ? await appendAudit(
                left.sql,
                events.map((e) => entryOf(actor, at, e)),
              )
            : null;
        return { answer: value, head: appended, wakes: left.leavesJobs };
      }),
    );
    if (head) heads.note(head);
    if (wakes) wakeJobs?.();
    return answer;
  }

  return {
    actor,
    now,
    at,
    today: dayOf(now),
    db,
    transaction: async <Value, Refusal extends string>(
      run: (tx: Tx) => Promise<Result<Value, Refusal>>,
    ) => {
      try {
        return await commit(async (tx) => {
          const result = await run(tx);
          if (!result.ok) throw new Refused(result.refusal);
          return result;
        }, true);
      } catch (error) {
        // why: the throw is what makes Prisma roll back; the refusal itself is an answer
        if (error instanceof Refused) return { ok: false, refusal: error.refusal as Refusal };
        throw error;
      }
    },
    bookkeeping: (run) => commit(run, false),
  };
}

/** SQL inside the transaction of a command. */
export function sqlIn(tx: Tx, work: Pick<Work, "db">): Sql {
  return sqlOf(tx, work.db);
}

/** Tries again, three times with jitter, what another process's lock or a write conflict stopped. */
async function retrying<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt > 3 || !isConflict(error)) throw error;
      await wait(attempt * 20 + Math.random() * 60);
    }
  }
}
