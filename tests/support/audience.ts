import type { AudienceRequirement, AudienceRule } from "#app/domain/catalogue/audience.ts";
import type { EligibilityFacts } from "#app/domain/catalogue/eligibility.ts";

/** A woman of whom nothing but her birth is known. */
export const nobody: EligibilityFacts = {
  gender: "female",
  birth: "1990-09-01",
  partyJoinedOn: null,
  partyOfficialOn: null,
  posts: [],
  planned: [],
  levels: [],
  ratings: [],
  programmes: [],
  units: [],
};

/** A rule of groups of alternatives. */
export const ruleOf = (...groups: AudienceRequirement[][]): AudienceRule =>
  groups.flatMap((those, index) =>
    those.map((requirement, place) => ({
      id: index * 10 + place,
      groupNumber: index + 1,
      source: `Điều ${index + 1}`,
      toConfirm: false,
      requirement,
    })),
  );
