import type { Asked } from "#bench/load.ts";
import type { PageUnderTest } from "#bench/page-requests.ts";
import type { StudyData } from "#bench/study-data.ts";

/** What trainees and administrators of courses open most, each by people of their own. */
export function studyPages({ trainees, administrator, ...data }: StudyData): PageUnderTest[] {
  const { courseIds, fullId } = data;
  const page = (
    name: string,
    wanted: Pick<PageUnderTest, "budget" | "count"> & { of: (number: number) => Asked },
  ): PageUnderTest => {
    const { of, ...own } = wanted;
    const requests = (count: number, run: number): Asked[] =>
      Array.from({ length: count }, (_, index) => of(run * count + index));
    return { name, ...own, signedIn: false, requests, first: null };
  };
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index % values.length];
    if (value === undefined) throw new Error("the bench has no data");
    return value;
  };
  const asTrainee = (number: number, path: string, expect: string[]): Asked => {
    return { path, status: 200, expect, cookie: at(trainees, number) };
  };
  return [
    page("what a trainee needs to learn", {
      budget: null,
      count: 500,
      of: (number) => asTrainee(number, "/me/needs", ["/catalogue/"]),
    }),
    page("catalogue of 200 courses", {
      budget: 8,
      count: 300,
      of: (number) => asTrainee(number, "/catalogue", ["HOC-3"]),
    }),
    page("course page", {
      budget: 5,
      count: 500,
      of: (number) => ({
        path: `/courses/${at(courseIds, number)}`,
        status: 200,
        expect: ["HOC-"],
        cookie: administrator,
      }),
    }),
    page("roster of 50 of 1,000", {
      budget: 5,
      count: 500,
      of: (number) => ({
        path: `/courses/${fullId}/roster?page=${(number % 20) + 1}`,
        status: 200,
        expect: [`/courses/${fullId}/`],
        cookie: administrator,
      }),
    }),
  ];
}
