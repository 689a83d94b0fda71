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
import { type Db, type Sql, sqlOf, type Tx } from "#app/platform/db.server.ts";

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

const pending = new WeakMap<Tx, AuditedEvent[]>();

/** Records what a change did; it takes its place in the chain when the transaction commits. */
export function recordAudit(tx: Tx, event: AuditedEvent): void {
  const events = pending.get(tx);
  invariant(events, "recordAudit is called with the transaction of work.transaction");
  events.push(event);
}

class Refused<Refusal extends string> extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** The work of one request, job or command-line call. */
export function createWork(
  surroundings: { db: Db; heads: HeadsFile },
  actor: Actor,
  now: Date,
): Work {
  const { db, heads } = surroundings;
  const at = now.toISOString();

  async function commit<Value>(
    run: (tx: Tx) => Promise<Value>,
    mustRecord: boolean,
  ): Promise<Value> {
    const { answer, head } = await retrying(() =>
      db.prisma.$transaction(async (tx) => {
        const events: AuditedEvent[] = [];
        pending.set(tx, events);
        const value = await run(tx);
        invariant(!mustRecord || events.length > 0, "every change records an audit event");
        const appended =
          events.length > 0
            ? await appendAudit(
                sqlOf(tx, db),
                events.map((e) => entryOf(actor, at, e)),
              )
            : null;
        return { answer: value, head: appended };
      }),
    );
    if (head) heads.note(head);
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

function isConflict(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && (error.code === "P1008" || error.code === "P2034")
  );
}
