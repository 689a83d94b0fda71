import type { RouterContextProvider } from "react-router";
import { type PaperKind, paperKinds } from "#app/domain/courses/paper.ts";
import { beginningsOf } from "#app/domain/papers/beginning.ts";
import { findDrafts } from "#app/domain/papers/draft-queries.server.ts";
import { findTemplate, templatesFor } from "#app/domain/papers/template-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { openCourse } from "#app/routes/courses/open.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";

type Context = Readonly<RouterContextProvider>;

/** The template of an address that the viewer keeps; out of scope 404. */
export async function openTemplate(context: Context, id: string | undefined) {
  const { db } = context.get(workContext);
  const template = await findTemplate(db, viewerOf(context), idOf(id));
  if (template === null) throw notFound();
  return template;
}

/** The course and the kind of paper of an address; 404 where the viewer sees no such course, or there is no such kind. */
export async function openPaperOf(
  context: Context,
  params: { courseId: string; paperKind: string },
) {
  const kind: PaperKind | undefined = paperKinds.find((known) => known === params.paperKind);
  if (kind === undefined) throw notFound();
  const course = await openCourse(context, params.courseId);
  return { course, kind };
}

/** With what a paper may begin: its own words, a template (`template` in the address), the last paper, or nothing but the host. */
export async function openWords(
  context: Context,
  of: { course: { id: number; hostUnitId: number; hostName: string }; kind: PaperKind },
  url: string,
) {
  const { db } = context.get(workContext);
  const { course, kind } = of;
  const { hostUnitId, hostName } = course;
  const drafts = await findDrafts(db, { courseId: course.id, hostUnitId, kind });
  const templates = await templatesFor(db, viewerOf(context), { hostUnitId, kind });
  const asked = new URL(url).searchParams.get("template");
  const chosen = asked === null ? null : templates.find(({ id }) => id === idOf(asked));
  if (chosen === undefined) throw notFound();
  return { ...beginningsOf({ ...drafts, templates, chosen, hostName }), templates };
}
