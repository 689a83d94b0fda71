import type { JudgedPlanning } from "./judge-planning.ts";
import type { JudgedTraining } from "./judge-training.ts";
import { noLevel } from "./levels.ts";
import type { LevelStatement } from "./statement.ts";
import type { Place, Values } from "./verdict.ts";

/** A row as the command line prints it: null for what it does not state. */
export type RowJson = Record<string, unknown> & { row: number; verdict: string };

export function ignoredJson(row: number): RowJson {
  return { row, verdict: "ignored" };
}

/** What `portal import --json` says about a row of either form. */
export function rowJson(judged: JudgedPlanning | JudgedTraining): RowJson {
  const { statement, verdict } = judged;
  const stated = statement.kind === "planning" ? planningJson(judged) : trainingJson(judged);
  return { row: statement.row, verdict, ...reasonsOf(judged), ...stated };
}

type Judged = JudgedPlanning | JudgedTraining;

function reasonsOf({ problems, warnings, person, differences }: Judged) {
  const [first] = problems;
  return {
    ...(first
      ? {
          reason: first.reason,
          column: first.column,
          cell: first.cell,
          header: first.header,
          reasons: [...new Set(problems.map(({ reason }) => reason))],
        }
      : {}),
    warnings: [...new Set(warnings.map(({ warning }) => warning))],
    details: [
      ...problems.map(({ reason, ...rest }) => detail(reason, rest)),
      ...warnings.map(({ warning, ...rest }) => detail(warning, rest)),
    ],
    ...(person ? { cadre: person.verdict } : {}),
    ...(differences.length > 0 ? { differences } : {}),
  };
}

function detail(word: string, { column, cell, header, values }: Place & { values: Values }) {
  return { word, column, cell, header, values };
}

function planningJson(judged: Judged) {
  const { statement } = judged;
  if (statement.kind !== "planning" || !("records" in judged)) return {};
  const { person, levels, titleText, terms, unit, title } = statement;
  return {
    name: person.name,
    gender: genderLetter(person.gender),
    birth: person.birth,
    politicalTheory: heldLevel(levels, "political_theory"),
    stateManagement: heldLevel(levels, "state_management"),
    degree: heldLevel(levels, "degree"),
    title: titleText,
    titleCode: title?.code ?? null,
    term: terms[0] ?? null,
    unitCode: unit?.code ?? null,
    unit: unit?.name ?? null,
    records: judged.records.map(({ term, act }) => ({ term, verdict: act })),
  };
}

function trainingJson({ statement }: Judged) {
  if (statement.kind !== "past-training") return {};
  const { person, programme, from, to, certificate, issuedOn } = statement;
  return {
    name: person.name,
    gender: genderLetter(person.gender),
    birth: person.birth,
    programme: programme?.code ?? null,
    from,
    to,
    certificate,
    issuedOn,
  };
}

function genderLetter(gender: "male" | "female" | null): "M" | "F" | null {
  if (gender === null) return null;
  return gender === "male" ? "M" : "F";
}

function heldLevel(
  levels: readonly LevelStatement[],
  wanted: LevelStatement["dimension"],
): string | null {
  const held = levels.find(({ dimension, state }) => dimension === wanted && state === "held");
  return held === undefined || held.level === noLevel ? null : held.level;
}
