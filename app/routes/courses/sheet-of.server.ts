import type { RouterContextProvider } from "react-router";
import { canSend } from "#app/domain/enrolment/policy.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import type { SheetOf } from "#app/routes/courses/sheet-lines.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";

type Context = Readonly<RouterContextProvider>;

/** What the head of a file about a course says of it, its maker and the moment. */
export function sheetOf(context: Context, course: SheetOf["course"]): SheetOf {
  const viewer = viewerOf(context);
  return {
    course,
    ownOnly: canSend(viewer),
    day: viewer.today,
    by: { name: viewer.accountName, at: context.get(workContext).at },
    demoData: context.get(portalContext).demoData,
  };
}

/** The day as the names of files have it: 01-06-2026. */
export const dayInFileName = (day: string): string => day.split("-").toReversed().join("-");

/** Notes in the read log that people of a course went into a file; once more where being there tells planning. */
export function recordFileRead(
  context: Context,
  course: { tellsPlanning: boolean },
  { url, people }: { url: string; people: { cadreId: number }[] },
): void {
  const { pathname, search } = new URL(url);
  const ids = [...new Set(people.map(({ cadreId }) => cadreId))];
  const query = pathname + search;
  recordRead(context, { action: "read.people_exported", subjectType: "cadre", ids, query });
  if (people.length > 0) recordRosterRead(context, course, { url, people, what: "exported" });
}
