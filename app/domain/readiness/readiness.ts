import type { Requirement, Standard } from "#app/domain/standards/requirement.ts";
import { standardOn } from "#app/domain/standards/standard.ts";
import { needOf } from "./closing.ts";
import { type Announced, type Gap, gapOf, type GapState } from "./coverage.ts";
import { countsOn } from "./decisions.ts";
import { type RecordFacts, verifiedOnly, type WaiverFact } from "./facts.ts";
import { targetOn } from "./target.ts";
import { type Judged, judge, type Verdict } from "./verdict.ts";

/** The bands of product 4.5 in the order in which the first that applies is the record's. */
export const bands = ["too_late", "no_data", "at_risk", "on_track", "ready"] as const;
export type Band = (typeof bands)[number];

export type RequirementVerdict = Omit<Judged, "verdict"> & {
  requirement: Requirement;
  verdict: Verdict;
  /** what the facts say, where a waiver stands before it */
  computed: Judged["verdict"];
  waiver: WaiverFact | null;
  /** what meets it ends before the target */
  endsBeforeTarget: boolean;
  /** days from the day asked to the certificate of the quickest course that closes it; null = outside the portal or not known */
  closesIn: number | null;
  /** of what is missing: the seats and courses that close it */
  gap: Gap | null;
};

export type RecordReadiness = {
  /** the version in force on the day; null = none recorded */
  standard: Standard | null;
  target: string | null;
  requirements: RequirementVerdict[];
  band: Band;
};

/**
 * The readiness of a planning record on a day (yyyy-mm-dd), with the courses announced on it: every requirement of the
 * standard in force with its evidence, and the band (product 4.5). The same for every reader.
 */
export function readinessOn(
  record: RecordFacts,
  day: string,
  announced: Announced,
): RecordReadiness {
  const standard = standardOn(record.standards, day);
  const target = targetOn(record.ageMonth, day);
  const requirements = (standard?.requirements ?? []).map((requirement) =>
    verdictOn(requirement, record, { day, target, announced }),
  );
  return { standard, target, requirements, band: bandOf(requirements) };
}

/** The same as `readinessOn`, by documents alone: without lists' and people's own words. */
export const verifiedReadinessOn: typeof readinessOn = (record, day, announced) =>
  readinessOn(verifiedOnly(record), day, announced);

type Asked = { day: string; target: string | null; announced: Announced };

function verdictOn(
  requirement: Requirement,
  record: RecordFacts,
  { day, target, announced }: Asked,
): RequirementVerdict {
  const { verdict: computed, ...judged } = judge(requirement, record, day);
  const waiver = computed === "met" ? null : waiverOn(record.waivers, requirement, day);
  const { until } = judged;
  const need =
    computed === "missing" ? needOf(requirement.condition, record.programmes, day) : null;
  const places = { seats: record.seats, announced };
  return {
    ...judged,
    requirement,
    computed,
    verdict: waiver === null ? computed : "waived",
    waiver,
    endsBeforeTarget: until !== null && target !== null && until < target,
    closesIn: need?.closesIn ?? null,
    gap: need !== null && waiver === null ? gapOf(need, places, { day, target }) : null,
  };
}

/** The exemption from a requirement that counts on a day. */
export function waiverOn(
  waivers: readonly WaiverFact[],
  { subject }: Pick<Requirement, "subject">,
  day: string,
): WaiverFact | null {
  return waivers.find((waiver) => waiver.subject === subject && countsOn(waiver, day)) ?? null;
}

/** The first band that applies to some requirements (product 4.5); a record without a standard lacks what it is judged by. */
export function bandOf(
  requirements: readonly { verdict: Verdict; gap: { state: GapState } | null }[],
): Band {
  const gaps = requirements.flatMap(({ gap }) => gap?.state ?? []);
  if (gaps.includes("too_late")) return "too_late";
  const unknown = requirements.some(({ verdict }) => verdict === "no_data");
  if (unknown || requirements.length === 0) return "no_data";
  if (gaps.includes("open")) return "at_risk";
  return gaps.length > 0 ? "on_track" : "ready";
}
