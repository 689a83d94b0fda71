import type { Gender } from "#app/domain/people/cadre.ts";
import { shareNotMet } from "#app/domain/planning/checks.ts";
import { structureOf } from "#app/domain/planning/structure.ts";
import type { RuleSet } from "#app/domain/standards/rule-set.ts";
import type { Level } from "#app/domain/standards/title.ts";
import type { FileWarning } from "./import-layout.ts";

/** Somebody on a list of a term, once for each level. */
export type ListedPerson = { person: number; level: Level; gender: Gender; birth: string };

/**
 * Gathers who stands on the lists that a file holds, and says at its end which shares of women and young people are
 * not met, term by term and level by level (product 4.6). Ages are counted on the list's day (yyyy-mm-dd).
 */
export function listShares(rules: Pick<RuleSet, "limits"> | null, day: string) {
  const lists = new Map<string, Map<Level, Map<number, ListedPerson>>>();

  function add(term: string, listed: ListedPerson): void {
    const list = lists.get(term) ?? new Map<Level, Map<number, ListedPerson>>();
    const people = list.get(listed.level) ?? new Map<number, ListedPerson>();
    people.set(listed.person, listed);
    lists.set(term, list.set(listed.level, people));
  }

  function warnings(): FileWarning[] {
    return [...lists].flatMap(([term, list]) =>
      structureOf(
        [...list.values()].flatMap((people) => [...people.values()]),
        rules,
        day,
      ).flatMap(({ level, women, young }) =>
        [shareNotMet("women", women), young && shareNotMet("young", young)].flatMap((breach) => {
          if (breach === null) return [];
          const { warning, ...values } = breach;
          return [{ warning, values: { ...values, term, level } }];
        }),
      ),
    );
  }

  return { add, warnings, terms: () => [...lists.keys()] };
}
