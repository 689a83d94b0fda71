import type { Random } from "#app/demo/random.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import { starterProgrammes } from "#app/starter/programmes.ts";
import { certificateOf } from "./certificates.ts";
import { type SchoolDimension, schoolDimensions } from "./demands.ts";
import { noLevel, type Schooling, type Step } from "./schooling.ts";
import { type InventedStatement, plain } from "./statement.ts";

/** How lists write the levels. */
const words: Record<string, readonly string[]> = {
  "degree intermediate": ["TC Kế toán", "Trung cấp"],
  "degree college": ["CĐ Sư phạm", "Cao đẳng"],
  "degree bachelor": ["ĐH Luật", "ĐH Kinh tế", "ĐH Sư phạm", "CN Hành chính", "KS Nông nghiệp", "KS Xây dựng"],
  "degree master": ["ThS Quản lý công", "ThS Luật", "ThS Quản lý kinh tế"],
  "degree doctor": ["TS Quản lý kinh tế"],
  "political_theory elementary": ["SC"],
  "political_theory intermediate": ["TC", "Trung cấp"],
  "political_theory advanced": ["CC", "Cao cấp"],
  "political_theory bachelor": ["CN"],
  "state_management none": ["Chưa bồi dưỡng"],
  "state_management officer": ["CV"],
  "state_management principal": ["CVC"],
  "state_management senior": ["CVCC"],
}; // prettier-ignore
/** Words that no reader of lists makes out. */
const unclear: Record<SchoolDimension, string> = {
  degree: "Đã tốt nghiệp",
  political_theory: "Hoàn chỉnh chương trình",
  state_management: "Ngạch 01.003",
};
const subjectOf = new Map(starterProgrammes.map(({ code, subject }) => [code, subject]));

/** Everything that lists and papers say of somebody's schooling up to today; `listDays` are of the lists that name them. */
export function statementsOf(
  random: Random,
  schooling: Schooling,
  { listDays, today }: { listDays: readonly string[]; today: string },
): InventedStatement[] {
  const { steps, courses, unknown } = schooling;
  const known = (subject: Subject | undefined): boolean =>
    subject === undefined || !unknown.has(subject);
  const learned = steps.filter(({ dimension }) => known(dimension));
  const attended = courses.filter(({ programme }) => known(subjectOf.get(programme)));
  const lately = `${Number(today.slice(0, 4)) - 6}-01-01`;
  return [
    ...schoolDimensions.flatMap((dimension) =>
      known(dimension) ? listed(random, schooling, dimension, listDays) : [],
    ),
    ...learned.flatMap((step) =>
      papersOf(random, step, { lately, lastList: listDays.at(-1) ?? "" }),
    ),
    ...attended.map((course) => certificateOf(random, course)),
    ...ratings(schooling),
    ...[...unknown].flatMap((subject) => ownWord(random, schooling, subject, listDays)),
  ];
}

/** What the first and the last list that names somebody says of a dimension: the later stands instead of the earlier. */
function listed(
  random: Random,
  { steps, studying }: Schooling,
  dimension: SchoolDimension,
  listDays: readonly string[],
): InventedStatement[] {
  const days = [...new Set([listDays[0], listDays.at(-1)])].flatMap((day) => day ?? []);
  const grade =
    dimension === "degree" && random.chance(0.15) ? "document_verified" : "official_list";
  // why: two lists write one degree alike
  const chosen = random.next();
  return days.flatMap((statedOn, index) => {
    const held = steps.findLast((step) => step.dimension === dimension && step.on <= statedOn);
    const replacedOn = days[index + 1] ?? null;
    const common = { ...plain, dimension, statedOn, replacedOn };
    const learning = replacedOn === null && studying?.dimension === dimension ? studying : null;
    const said = held ? (words[`${dimension} ${held.level}`] ?? [held.level]) : [];
    const text = said[Math.floor(chosen * said.length)] ?? "";
    const both = learning ? `${text}; đang học ${wordOf(dimension, learning.level)}` : text;
    return [
      ...(held ? [{ ...common, grade, level: held.level, text: both, state: "held" } as const] : []),
      ...(learning
        ? [{ ...common, grade: "official_list", level: learning.level, text: both, state: "studying" } as const]
        : []),
    ];
  }); // prettier-ignore
}

const wordOf = (dimension: SchoolDimension, level: string): string =>
  words[`${dimension} ${level}`]?.[0] ?? level;

/** Levels reached lately have a certificate on record; a degree that no list has named yet was seen as a document. */
function papersOf(
  random: Random,
  { dimension, level, on }: Step,
  { lately, lastList }: { lately: string; lastList: string },
): InventedStatement[] {
  if (level === noLevel) return [];
  const programme = starterProgrammes.find(
    ({ gives }) => gives?.dimension === dimension && gives.level === level,
  );
  if (programme && on >= lately) return [certificateOf(random, { programme: programme.code, on })];
  if (on <= lastList) return [];
  const text = random.pick(words[`${dimension} ${level}`] ?? [level]);
  const seen = { ...plain, documentKind: "Bằng tốt nghiệp" };
  return [
    { ...seen, dimension, level, text, state: "held", grade: "document_verified", statedOn: on },
  ];
}

const ratingWords = {
  excellent: "HTXSNV",
  good: "HTTNV",
  completed: "HTNV",
  not_completed: "Không HTNV",
} as const;

/** A rating is known at the end of its year; of those that are not, the last two years are blank. */
function ratings({ ratings: rated, unknown }: Schooling): InventedStatement[] {
  const last = rated.at(-1)?.year ?? 0;
  return rated
    .filter(({ year }) => !unknown.has("ratings") || year < last)
    .map(({ year, level }) => ({
      ...plain,
      dimension: "rating",
      level,
      year,
      text: ratingWords[level],
      state: "held",
      grade: "official_list",
      statedOn: `${year}-12-28`,
    }));
}

/** Of what nobody else says anything, some have said it themselves, and of some the words are not made out. */
function ownWord(
  random: Random,
  { steps, courses }: Schooling,
  subject: Subject,
  listDays: readonly string[],
): InventedStatement[] {
  const statedOn = listDays.at(-1);
  const drawn = random.next();
  const dimension = schoolDimensions.find((known) => known === subject);
  if (dimension === undefined) {
    const course = courses.findLast(({ programme }) => subjectOf.get(programme) === subject);
    if (!course || drawn > 0.3) return [];
    return [{ ...certificateOf(random, course), certificate: null, grade: "self_declared" }];
  }
  const step = steps.findLast((one) => one.dimension === dimension);
  if (!step || statedOn === undefined || drawn > 0.6) return [];
  const { level } = step;
  const common = { ...plain, dimension, statedOn };
  if (drawn < 0.2)
    return [
      {
        ...common,
        level: null,
        text: unclear[dimension],
        state: "not_recognised",
        grade: "official_list",
      },
    ];
  const text = wordOf(dimension, level);
  return [{ ...common, level, text, state: "held", grade: "self_declared" }];
}
