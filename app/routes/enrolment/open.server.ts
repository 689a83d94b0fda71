import type { RouterContextProvider } from "react-router";
import type { RowAct } from "#app/domain/enrolment/acts.ts";
import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import {
  type EnrolmentShown,
  findEnrolment,
} from "#app/domain/enrolment/enrolment-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The enrolment of the address; out of scope 404. */
export async function openEnrolment(
  context: Context,
  id: string | undefined,
): Promise<EnrolmentShown> {
  const { db } = context.get(workContext);
  const found = await findEnrolment(db, viewerOf(context), idOf(id));
  if (found === null) throw notFound();
  return found;
}

/** What the page of an act shows of its enrolment, and whether the act can be done now. */
export async function openAct(
  context: Context,
  asked: { id: string | undefined; act: RowAct; url: string },
) {
  const found = await openEnrolment(context, asked.id);
  const course = { tellsPlanning: tellsPlanning(found) };
  recordRosterRead(context, course, { url: asked.url, people: [found], what: "seen" });
  const [last] = found.history;
  const { id, fullName, code, courseName, status, returnedTo, number, revision } = found;
  return {
    enrolment: { id, fullName, code, courseName, status, returnedTo, number, revision },
    priority: found.priority,
    rank: found.rank,
    act: asked.act,
    isOpen: found.acts.includes(asked.act),
    change: last ? { name: last.byName ?? "", at: last.at } : null,
  };
}

export type ActShown = Awaited<ReturnType<typeof openAct>>;
