import type { RouterContextProvider } from "react-router";
import type { CoursePage } from "#app/domain/courses/course-queries.server.ts";
import type { PaperKind } from "#app/domain/courses/paper.ts";
import { recordedPaper } from "#app/domain/papers/paper-words.ts";
import { listCourseResults } from "#app/domain/reporting/course-results.server.ts";
import { listLearners } from "#app/domain/reporting/learners.server.ts";
import { markText } from "#app/domain/teaching/input.ts";
import { bandsOfMarks } from "#app/domain/teaching/mark.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { PaperFacts } from "#app/routes/papers/paper-facts.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { resultText } from "#app/ui/teaching/result-text.ts";

type Context = Readonly<RouterContextProvider>;
type Of = {
  course: CoursePage;
  kind: PaperKind;
  words: PaperFacts["words"];
  level: string | null;
  /** of several recorded papers the one asked for; null = as the level says */
  paperId: number | null;
};

/** Everything that a paper of a course is written from, with the ids of the people in it. */
export async function loadPaperFacts(
  context: Context,
  t: Translate,
  { course, kind, words, level, paperId }: Of,
): Promise<{ facts: PaperFacts; cadreIds: number[] }> {
  const recorded = recordedPaper(course.papers, { kind, level, paperId });
  const opening = recordedPaper(course.papers, { kind: "opening", level: null, paperId: null });
  const [first] = course.sessions;
  const listed = await listedIn(context, t, { course, kind });
  const facts: PaperFacts = {
    kind,
    words,
    level: recorded?.level ?? level,
    recorded,
    course: {
      ...course,
      opens: first === undefined ? null : { day: first.day, time: first.startsAt },
    },
    opening,
    people: listed.people,
    results: listed.results,
    completed: listed.completed,
    demoData: context.get(portalContext).demoData,
  };
  return { facts, cadreIds: listed.cadreIds };
}

type Listed = Pick<PaperFacts, "people" | "results" | "completed"> & { cadreIds: number[] };

const nobody: Listed = {
  people: [],
  results: [],
  completed: { total: 0, bands: [] },
  cadreIds: [],
};

async function listedIn(
  context: Context,
  t: Translate,
  { course, kind }: Pick<Of, "course" | "kind">,
): Promise<Listed> {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  if (kind === "sending" || kind === "summons") {
    const learners = await listLearners(db, viewer, course.id);
    const people = learners.map(({ fullName, birthDate, posts }) => ({
      fullName,
      birthDate,
      place: placeLines(t, posts).join("\n"),
    }));
    return { ...nobody, people, cadreIds: learners.map(({ cadreId }) => cadreId) };
  }
  if (kind !== "recognition") return nobody;
  const found = await listCourseResults(db, viewer, course);
  const rows = (found?.rows ?? []).filter(({ isVoided }) => !isVoided);
  const completed = rows.filter(({ outcome }) => outcome === "completed");
  const bands = bandsOfMarks
    .toReversed()
    .map((band) => ({ band, n: completed.filter((row) => row.band === band).length }))
    .filter(({ n }) => n > 0);
  return {
    ...nobody,
    results: rows.map((row) => ({
      fullName: row.fullName,
      birthDate: row.birthDate,
      place: row.place ?? placeLines(t, row.posts).join("\n"),
      periods: `${row.attended}/${row.counted}`,
      mark: row.tenths === null ? "" : markText(row.tenths),
      band: row.band === null ? "" : t(`teaching.band.${row.band}`),
      result: resultText(t, row),
    })),
    completed: { total: completed.length, bands },
    cadreIds: rows.map(({ cadreId }) => cadreId),
  };
}
