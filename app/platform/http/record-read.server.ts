import type { RouterContextProvider } from "react-router";
import { entryOf } from "#app/platform/audit-log.server.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";

/** Notes in the read log that the person of this request saw something: which query, how many, whose ids. */
export function recordRead(
  context: Readonly<RouterContextProvider>,
  seen: {
    action: `read.${string}`;
    subjectType: string;
    ids: number[];
    /** where not everybody seen has a record yet */
    count?: number;
    query?: string;
  },
): void {
  const { actor, at } = context.get(workContext);
  const { ids, query, count = ids.length } = seen;
  context.get(portalContext).readLog.note(
    entryOf(actor, at, {
      action: seen.action,
      subjectType: seen.subjectType,
      subjectId: ids.length === 1 ? (ids[0] ?? null) : null,
      detail: { count, ids, ...(query ? { query } : {}) },
    }),
  );
}
