import type { LimitKind } from "#app/domain/standards/rule-set.ts";
import type { Level } from "#app/domain/standards/title.ts";

export type StarterLimit = {
  kind: LimitKind;
  level: Level | null;
  /** null = no rule of the province recorded */
  value: number | null;
  source: string;
  toConfirm: boolean;
};
export type StarterRuleSet = {
  name: string;
  validFrom: string;
  source: string;
  toConfirm: boolean;
  limits: StarterLimit[];
};

const regulation50 = "Quy định 50-QĐ/TW ngày 27/12/2021";
const regulation377 = "Quy định 377-QĐ/TW ngày 08/10/2025";

function limit(
  kind: LimitKind,
  value: number | null,
  source: string,
  { level = null, toConfirm = false }: { level?: Level | null; toConfirm?: boolean } = {},
): StarterLimit {
  return { kind, level, value, source, toConfirm };
}

const recalledLimit = { toConfirm: true };

/** The limits of planning by Regulations 50 and 377. Shares are per mille, ages in years, time left in months. */
export const starterRuleSets: readonly StarterRuleSet[] = [
  {
    name: "Quy định 50-QĐ/TW",
    validFrom: "2021-12-27",
    source: `${regulation50}; Hướng dẫn 16-HD/BTCTW ngày 15/02/2022`,
    toConfirm: true,
    limits: [
      limit("persons_per_post_title", 3, regulation50),
      limit("titles_per_person", 3, regulation50),
      limit("only_higher", 1, regulation50),
      limit("months_left", 60, regulation50),
      limit("women_share", 250, regulation50),
      limit("young_share", 150, regulation50),
      limit("young_under_age", 40, regulation50, { level: "province" }),
      limit("young_under_age", 40, regulation50, { level: "district" }),
      limit("young_under_age", 35, regulation50, { level: "commune", toConfirm: true }),
      limit("age_group_years", 5, "Quy định của Tỉnh ủy Quảng Trị về quy hoạch cán bộ", {
        toConfirm: true,
      }),
      limit("coefficient", null, regulation50, recalledLimit),
    ],
  },
  {
    name: "Quy định 377-QĐ/TW",
    validFrom: "2025-10-08",
    source: regulation377,
    toConfirm: false,
    limits: [
      limit("persons_per_post_title", 3, regulation377),
      limit("titles_per_person", 3, regulation377),
      limit("only_higher", 1, regulation377),
      limit("months_left", 120, regulation377, recalledLimit),
      limit("women_share", null, regulation377),
      limit("young_share", null, regulation377),
      limit("young_under_age", null, regulation377, recalledLimit),
      limit("age_group_years", 5, regulation377, recalledLimit),
      limit("coefficient", null, regulation377, recalledLimit),
    ],
  },
];
