import type { Gender } from "#app/domain/people/cadre.ts";
import { limitFor, type RuleSet } from "#app/domain/standards/rule-set.ts";
import type { Level } from "#app/domain/standards/title.ts";
import { ageGroups, isUnder, type Share, shareOf } from "./shares.ts";

/** Somebody planned for titles of a level; each person once. */
export type PlannedPerson = { level: Level; gender: Gender; birth: string };

export type LevelStructure = {
  level: Level;
  people: number;
  women: Share;
  /** null where no age is recorded for the level, so that nobody can be counted as young */
  young: (Share & { underAge: number; ageSource: string }) | null;
  ageGroups: (ReturnType<typeof ageGroups> & { years: number; source: string }) | null;
};

/**
 * Women, young people and age groups of a list, level by level, by the rules that judged it; ages are counted on a
 * day (yyyy-mm-dd), young people only where it is certain (product 4.6).
 */
export function structureOf(
  people: readonly PlannedPerson[],
  rules: Pick<RuleSet, "limits"> | null,
  day: string,
): LevelStructure[] {
  return [...Map.groupBy(people, ({ level }) => level)].map(([level, those]) => {
    const age = limitFor(rules, "young_under_age", level);
    const step = limitFor(rules, "age_group_years", level);
    const births = those.map(({ birth }) => birth);
    return {
      level,
      people: those.length,
      women: shareOf(
        those.map(({ gender }) => (gender === "female" ? "yes" : "no")),
        limitFor(rules, "women_share", level),
      ),
      young:
        age === null
          ? null
          : {
              ...shareOf(
                births.map((birth) => isUnder(birth, age.value, day)),
                limitFor(rules, "young_share", level),
              ),
              underAge: age.value,
              ageSource: age.source,
            },
      ageGroups:
        step === null || step.value === 0
          ? null
          : { ...ageGroups(births, step.value, day), years: step.value, source: step.source },
    };
  });
}
