import type { Fact, RecordFacts } from "#app/domain/readiness/facts.ts";
import type { Condition, Requirement } from "#app/domain/standards/requirement.ts";
import { firstMeant, monthsLater } from "#tests/support/readiness-oracle/plain-dates.ts";
import { dutyOn } from "#tests/support/readiness-oracle/plain-duties.ts";
import { monthsLeft } from "#tests/support/readiness-oracle/plain-retirement.ts";

export type Word = "met" | "missing" | "no_data";

/** What one condition comes to: `meets` are ids of statements that count for it on the day. */
export type Outcome = {
  word: Word;
  meets: number[];
  until: string | null;
  dueBy: string | null;
};

const ladders: Record<string, string[][]> = {
  degree: [["intermediate"], ["college"], ["bachelor"], ["master"], ["doctor"]],
  political_theory: [["elementary"], ["intermediate"], ["advanced", "bachelor"]],
  state_management: [["officer"], ["principal"], ["senior"]],
  foreign_language: ["a", "a1", "a2", "b", "b1", "b2", "c", "c1", "c2", "degree"].map((w) => [w]),
  informatics: ["basic", "a", "office", "b", "advanced", "c", "degree"].map((w) => [w]),
};

/** The step of a ladder on which a word stands; 0 = below all of them. */
export function step(dimension: string, word: string | null): number {
  const ladder = ladders[dimension] ?? [];
  for (let index = 0; index < ladder.length; index += 1) {
    if (word !== null && ladder[index]?.includes(word)) return index + 1;
  }
  return 0;
}

/** What is known of a person says to a requirement on a day. */
export function outcome(
  { condition, subject }: Requirement,
  record: RecordFacts,
  known: readonly Fact[],
  day: string,
): Outcome {
  if (condition.kind !== "any_of") return single(condition, subject, record, known, day);
  const parts = condition.of.map((part) => single(part, subject, record, known, day));
  const met = parts.filter(({ word }) => word === "met");
  const meets = parts.flatMap((part) => part.meets);
  if (met.length === 0) {
    const word = parts.some((part) => part.word === "no_data") ? "no_data" : "missing";
    return { word, meets, until: null, dueBy: null };
  }
  const dues = met.map(({ dueBy }) => dueBy);
  return {
    word: "met",
    meets,
    until: lastOf(met.map(({ until }) => until)),
    dueBy: dues.includes(null) ? null : lastOf(dues),
  };
}

function single(
  condition: Condition,
  subject: string,
  record: RecordFacts,
  known: readonly Fact[],
  day: string,
): Outcome {
  if (condition.kind === "level") return level(condition, known, day);
  if (condition.kind === "certificate") return certificate(condition, subject, record, known, day);
  if (condition.kind === "recurring") return duty(condition, record, known, day);
  if (condition.kind === "ratings") return ratings(condition, known, day);
  return time(condition.months, record);
}

function told(counting: { id: number; until: string | null }[], lacks: boolean): Outcome {
  const meets = counting.map(({ id }) => id);
  if (counting.length > 0)
    return { word: "met", meets, until: lastOf(counting.map(({ until }) => until)), dueBy: null };
  return { word: lacks ? "missing" : "no_data", meets, until: null, dueBy: null };
}

function lastOf(days: (string | null)[]): string | null {
  let last = "";
  for (const day of days) {
    if (day === null) return null;
    if (day > last) last = day;
  }
  return last;
}

function level(
  { dimension, level: asked }: Extract<Condition, { kind: "level" }>,
  known: readonly Fact[],
  day: string,
): Outcome {
  const counting: { id: number; until: string | null }[] = [];
  let lacks = false;
  for (const fact of known) {
    if (fact.dimension !== dimension || fact.state === "not_recognised") continue;
    const [has, needs] = [step(dimension, fact.level), step(dimension, asked)];
    if (fact.state === "studying") lacks ||= has <= needs;
    else if (has < needs) lacks = true;
    else if (fact.grade === "self_declared") continue;
    else if (fact.validTo !== null && fact.validTo < day) lacks = true;
    else counting.push({ id: fact.id, until: fact.validTo });
  }
  return told(counting, lacks);
}

function certificate(
  { programmeIds, validMonths }: Extract<Condition, { kind: "certificate" }>,
  subject: string,
  { programmes }: RecordFacts,
  known: readonly Fact[],
  day: string,
): Outcome {
  const counting: { id: number; until: string | null }[] = [];
  let lacks = false;
  for (const fact of known) {
    if (fact.programmeId === null || fact.state === "not_recognised") continue;
    const fits = programmeIds.includes(fact.programmeId);
    if (!fits && programmes.get(fact.programmeId)?.subject !== subject) continue;
    const dated = firstMeant(fact.issuedOn ?? fact.endedOn ?? fact.statedOn);
    const ends = [
      ...(validMonths === null ? [] : [monthsLater(dated, validMonths)]),
      ...(fact.validTo === null ? [] : [fact.validTo]),
    ].sort();
    const until = ends[0] ?? null;
    if (fact.state === "studying" || dated > day || !fits) lacks = true;
    else if (fact.grade === "self_declared") continue;
    else if (until !== null && until < day) lacks = true;
    else counting.push({ id: fact.id, until });
  }
  return told(counting, lacks);
}

function duty(
  { programmeIds, every, times }: Extract<Condition, { kind: "recurring" }>,
  { term }: RecordFacts,
  known: readonly Fact[],
  day: string,
): Outcome {
  const those = known.filter(
    ({ programmeId, state }) =>
      programmeId !== null && programmeIds.includes(programmeId) && state !== "not_recognised",
  );
  const done = those.filter(({ state, grade }) => state === "held" && grade !== "self_declared");
  const completions = done.map((fact) => ({
    id: fact.id,
    on: fact.endedOn ?? fact.issuedOn ?? fact.statedOn,
  }));
  const periods = dutyOn(completions, { every, times, term }, day);
  if (periods.length === 0) {
    const lacks = done.length > 0 || those.some(({ state }) => state === "studying");
    return { word: lacks ? "missing" : "no_data", meets: [], until: null, dueBy: null };
  }
  const past = new Set(completions.filter(({ on }) => firstMeant(on) <= day).map(({ id }) => id));
  const meets = [...new Set(periods.flatMap(({ by }) => by))].filter((id) => past.has(id));
  const last = periods.reduce((best, one) => (one.until > best.until ? one : best));
  const isDue = last.dueFrom !== null && last.dueFrom <= day;
  return { word: "met", meets, until: last.until, dueBy: isDue ? last.until : null };
}

function ratings(
  { years, rating }: Extract<Condition, { kind: "ratings" }>,
  known: readonly Fact[],
  day: string,
): Outcome {
  const best = ["excellent", "good", "completed", "not_completed"];
  const good = best.slice(0, best.indexOf(rating) + 1);
  const meets: number[] = [];
  let [unknown, below] = [false, false];
  for (let back = 1; back <= years; back += 1) {
    const year = Number(day.slice(0, 4)) - back;
    const said = known.filter((fact) => fact.dimension === "rating" && fact.year === year);
    const fine = said.filter(
      (fact) => good.includes(fact.level ?? "") && fact.grade !== "self_declared",
    );
    meets.push(...fine.map(({ id }) => id));
    if (fine.length > 0) continue;
    const isBelow = said.some(
      (fact) => best.includes(fact.level ?? "") && !good.includes(fact.level ?? ""),
    );
    if (isBelow) below = true;
    else unknown = true;
  }
  const word = below ? "missing" : unknown ? "no_data" : "met";
  return { word, meets, until: null, dueBy: null };
}

function time(asked: number, { person, ageMonth, retirementAges }: RecordFacts): Outcome {
  const left = ageMonth === null ? null : monthsLeft(person, ageMonth, retirementAges);
  const enough = left?.filter((months) => months >= asked).length ?? 0;
  const word =
    left === null
      ? "no_data"
      : enough === left.length
        ? "met"
        : enough === 0
          ? "missing"
          : "no_data";
  return { word, meets: [], until: null, dueBy: null };
}
