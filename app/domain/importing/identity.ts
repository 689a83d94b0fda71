import { birthsContradict } from "#app/domain/people/birth.ts";
import type { Gender } from "#app/domain/people/cadre.ts";
import { foldMarks, identityKey } from "#app/kernel/vietnamese.ts";

/** A name under which somebody is known, with gender and birth date (yyyy, yyyy-mm or yyyy-mm-dd). */
export type Identity = { name: string; gender: Gender; birth: string };

export type StatedIdentity = { name: string; gender: Gender | null; birth: string };

export type PersonMatch<Person> =
  | { kind: "new" }
  | { kind: "matched"; person: Person }
  | { kind: "ambiguous"; candidates: Person[] };

/**
 * Who a stated person is (product 5.2): same name with case, spaces and tone placement folded, same gender (where
 * one is stated), births that do not contradict each other. Equal to the day decides; less exact on either side
 * decides where there is one candidate only. A name equal only without marks never decides. Every identity of a
 * person counts, those of merged records too.
 */
export function matchPerson<Person extends { identities: readonly Identity[] }>(
  stated: StatedIdentity,
  people: readonly Person[],
): PersonMatch<Person> {
  const key = identityKey(stated.name);
  const sameName = people.filter((person) =>
    fitting(person, stated).some(({ name }) => identityKey(name) === key),
  );
  const sameDay = sameName.filter((person) =>
    fitting(person, stated).some(
      ({ name, birth }) =>
        birth.length === 10 && birth === stated.birth && identityKey(name) === key,
    ),
  );
  const [person, second] = sameDay.length > 0 ? sameDay : sameName;
  if (person && !second) return { kind: "matched", person };
  if (person) return { kind: "ambiguous", candidates: sameDay.length > 0 ? sameDay : sameName };
  const folded = foldMarks(stated.name);
  const similar = people.filter((candidate) =>
    fitting(candidate, stated).some(({ name }) => foldMarks(name) === folded),
  );
  return similar.length > 0 ? { kind: "ambiguous", candidates: similar } : { kind: "new" };
}

function fitting(
  { identities }: { identities: readonly Identity[] },
  { gender, birth }: StatedIdentity,
): Identity[] {
  return identities.filter(
    (identity) =>
      (gender === null || identity.gender === gender) && !birthsContradict(identity.birth, birth),
  );
}

/** How a stated birth date stands to the one on record. */
export function compareBirths(
  stated: string,
  known: string,
): "equal" | "less_exact" | "more_exact" | "contradicting" {
  if (stated === known) return "equal";
  if (birthsContradict(stated, known)) return "contradicting";
  return stated.length < known.length ? "less_exact" : "more_exact";
}
