import type { Level, Sector } from "#app/domain/standards/title.ts";
import { recalled } from "./plan.ts";

export type StarterAnchor = {
  sector: Sector;
  level: Level;
  /** yyyy-mm; null = not recorded */
  ageMonth: string | null;
  eventMonth: string | null;
  source: string;
  toConfirm: boolean;
};
export type StarterTerm = { firstYear: number; lastYear: number; anchors: StarterAnchor[] };

const directive45 = "Chỉ thị 45-CT/TW ngày 14/4/2025";
const elections = (month: string, source: string): StarterAnchor[] =>
  (["province", "department", "commune"] as const).map((level) => ({
    sector: "state",
    level,
    ageMonth: month,
    eventMonth: month,
    source,
    toConfirm: true,
  }));

/** The terms of Party committees and of state bodies, with the months of Directive 45; the next ones recalled. */
export const starterTerms: readonly StarterTerm[] = [
  {
    firstYear: 2025,
    lastYear: 2030,
    anchors: [
      {
        sector: "party",
        level: "province",
        ageMonth: "2025-09",
        eventMonth: "2025-10",
        source: directive45,
        toConfirm: false,
      },
      {
        sector: "party",
        level: "department",
        ageMonth: "2025-06",
        eventMonth: null,
        source: directive45,
        toConfirm: true,
      },
      {
        sector: "party",
        level: "district",
        ageMonth: "2025-06",
        eventMonth: null,
        source: directive45,
        toConfirm: true,
      },
      {
        sector: "party",
        level: "commune",
        ageMonth: "2025-07",
        eventMonth: "2025-08",
        source: directive45,
        toConfirm: false,
      },
    ],
  },
  { firstYear: 2026, lastYear: 2031, anchors: elections("2026-03", directive45) },
  {
    firstYear: 2030,
    lastYear: 2035,
    anchors: [
      {
        sector: "party",
        level: "province",
        ageMonth: "2030-08",
        eventMonth: "2030-10",
        source: recalled,
        toConfirm: true,
      },
      {
        sector: "party",
        level: "commune",
        ageMonth: "2030-06",
        eventMonth: "2030-08",
        source: recalled,
        toConfirm: true,
      },
    ],
  },
  { firstYear: 2031, lastYear: 2036, anchors: elections("2031-03", recalled) },
];
