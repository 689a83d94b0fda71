import { locales } from "#app/i18n/locales.ts";
import { localeContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { recordFileRead } from "#app/routes/courses/sheet-of.server.ts";
import { loadPaperFacts } from "#app/routes/papers/facts.server.ts";
import { openPaperOf, openWords } from "#app/routes/papers/open.server.ts";
import { paperDocument } from "#app/routes/papers/paper-layout.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import type { Route } from "./+types/docx";

/** The language of papers, whoever makes them. */
const [vietnamese] = locales;

/** A paper of a course as a file to correct by hand: with the words written for it, or those that it would begin with. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { course, kind } = await openPaperOf(context, params);
  const { words, level } = await openWords(context, { course, kind }, request.url);
  const asked = new URL(request.url).searchParams.get("paper");
  const paperId = asked === null ? null : idOf(asked);
  const isThere = course.papers.some((paper) => paper.id === paperId && paper.kind === kind);
  if (paperId !== null && !isThere) throw notFound();
  const t = translator(vietnamese);
  const found = await loadPaperFacts(context, t, { course, kind, words, level, paperId });
  const people = found.cadreIds.map((cadreId) => ({ cadreId }));
  const tellsPlanning = course.restsOnPlanning || course.policy === "nomination";
  if (people.length > 0) recordFileRead(context, { tellsPlanning }, { url: request.url, people });
  // why: what writes documents is large, and most servers write none for hours
  const { documentResponse, writeDocument } =
    await import("#app/platform/files/document.server.ts");
  const file = await writeDocument(paperDocument(t, found.facts));
  const name = context.get(localeContext).t(`papers.file.${kind}`, { code: course.code });
  return documentResponse(file, name.replaceAll("/", "-"));
}
