import { compareBirths } from "./identity.ts";
import {
  type CompletePerson,
  type FilePerson,
  type PeopleByName,
  type PeopleOfFile,
} from "./people-of-file.ts";
import type { RowStatement } from "./statement.ts";
import type { Place, Problem, Values, Warning } from "./verdict.ts";

/** Who a row means: somebody known, nobody yet, or a problem that says why it cannot be told. */
export type WhoReading =
  | { person: FilePerson; warnings: Warning[] }
  | { newPerson: CompletePerson }
  | { problem: Problem }
  | null;

/** Null where name, birth or gender are not stated well enough to ask. */
export function whoIsMeant(
  statement: RowStatement,
  people: PeopleOfFile,
  known: PeopleByName,
): WhoReading {
  const { person, kind, places } = statement;
  const { name, birth, gender } = person;
  if (name === null || birth === null) return null;
  if (kind === "planning" && gender === null) return null;
  const stated = { ...person, name, birth };
  const match = people.find(stated, known);
  if (match.kind === "new") return { newPerson: stated };
  if (match.kind === "ambiguous") {
    const inScope = match.candidates.filter((candidate) => candidate.inScope);
    // why: whoever the row may mean, nothing of people outside the scope is told
    if (inScope.length === 0) {
      const stranger = { name, birth: shownDate(birth) };
      return kind === "planning"
        ? { problem: { ...places.name, reason: "out_of_scope", values: {} } }
        : { problem: { ...places.name, reason: "unknown_cadre", values: stranger } };
    }
    const list = inScope.map(personLabel).join("; ");
    return {
      problem: { ...places.name, reason: "ambiguous_cadre", values: { n: inScope.length, list } },
    };
  }
  return { person: match.person, warnings: birthWarnings(match.person, birth, places.birth) };
}

function birthWarnings(person: FilePerson, birth: string, place: Place): Warning[] {
  const known = person.identities[0].birth;
  if (compareBirths(birth, known) !== "less_exact") return [];
  const values: Values = { value: shownDate(birth), known: shownDate(known) };
  return [{ ...place, warning: "birth_less_exact", values }];
}

function personLabel({ identities: [{ name, birth }] }: FilePerson): string {
  return `${name} (${shownDate(birth)})`;
}

/** dd/mm/yyyy, mm/yyyy or yyyy, as forms write dates in every language. */
export function shownDate(date: string): string {
  return date.split("-").toReversed().join("/");
}
