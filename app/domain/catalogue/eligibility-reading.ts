import type { EligibilityLine, EligibilityPart, Passed } from "./eligibility.ts";

/**
 * How much of a verdict a reader may see: everything (whoever reads planning in scope); the results without the planning
 * behind them (whoever runs courses); and the person themself, to whom nothing may tell that, or for what, they are
 * planned (product 4.1 and 4.8).
 */
export const eligibilityReaders = ["full", "result", "self"] as const;
export type EligibilityReader = (typeof eligibilityReaders)[number];

/** Withheld: by what the reader may know it is open, and what they may not know decides it. */
export type ShownPassed = Passed | "withheld";

export type ShownLine = {
  groupNumber: number;
  passed: ShownPassed;
  parts: EligibilityPart[];
  /** a ground is left out, of which this reader sees neither what was asked nor what was found */
  hasHidden: boolean;
};

/**
 * The lines as a reader may see them. To the person themself a line that reveals planning shows its result without it:
 * the same bytes, whatever they are planned for.
 */
export function readLines(
  lines: readonly EligibilityLine[],
  reader: EligibilityReader,
): ShownLine[] {
  return lines.map(({ groupNumber, passed, parts, revealsPlanning }) => {
    if (reader === "full" || !revealsPlanning)
      return { groupNumber, passed, parts, hasHidden: false };
    const shown = parts.filter((part) => !part.revealsPlanning);
    return {
      groupNumber,
      passed: reader === "result" ? passed : openResult(shown),
      parts: shown,
      hasHidden: true,
    };
  });
}

const openResult = (shown: readonly EligibilityPart[]): ShownPassed =>
  shown.some(({ passed }) => passed === "met") ? "met" : "withheld";

/** All lines together: the first of not_met, no_data, withheld that one of them is, else met. */
export function wholeResult(lines: readonly { passed: ShownPassed }[]): ShownPassed {
  const words = ["not_met", "no_data", "withheld"] as const;
  return words.find((word) => lines.some(({ passed }) => passed === word)) ?? "met";
}
