import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import { type ProgrammeVersionFacts, usualCompletion } from "#app/domain/catalogue/version.ts";
import type { LevelDimension } from "#app/domain/standards/level.ts";
import { recalled } from "./plan.ts";
import { starterTitles } from "./titles.ts";

/** A requirement that names titles by their codes. */
export type StarterAudience =
  | Extract<AudienceRequirement, { kind: "level" | "below_level" | "party" | "ratings" | "age" }>
  | { kind: "post" | "planned"; titles: readonly string[] }
  | Extract<AudienceRequirement, { kind: "unit" }>;

/** Alternatives, each with its clause; toConfirm = recalled. */
export type StarterGroup = readonly {
  requirement: StarterAudience;
  source: string;
  toConfirm: boolean;
}[];

export type StarterProgrammeVersion = Omit<ProgrammeVersionFacts, "toConfirm"> & {
  toConfirm: boolean;
  audience: readonly StarterGroup[];
};

/** From the recognition of results to the certificate. */
const certificateDays = 15;
/** Before any course of which the portal keeps a record. */
const sinceEver = "2000-01-01";

const base = {
  ...usualCompletion,
  validFrom: sinceEver,
  source: recalled,
  toConfirm: true,
  form: "full_time",
  periods: null,
  usualDays: null,
  certificateDays,
  validMonths: null,
  audience: [],
} as const satisfies StarterProgrammeVersion;

type Own = Partial<StarterProgrammeVersion>;
const one = (own: Own): StarterProgrammeVersion[] => [{ ...base, ...own }];
/** The same since ever for everybody, and from the day of a regulation on for whom it names. */
const since = (validFrom: string, source: string, own: Own): StarterProgrammeVersion[] => [
  { ...base, ...own, audience: [] },
  { ...base, ...own, validFrom, source },
];

const isOf =
  (...levels: string[]) =>
  ({ level, validTo }: (typeof starterTitles)[number]): boolean =>
    validTo === null && levels.includes(level);
const codes = (those: typeof starterTitles): string[] => those.map(({ code }) => code);

const communeTitles = codes(starterTitles.filter(isOf("commune")));
const titlesInForce = codes(starterTitles.filter(isOf("province", "department", "commune")));
const divisionHeads = ["division-head", "commune-division-head"];
const divisionLeaders = [...divisionHeads, "division-deputy-head", "commune-division-deputy-head"];
const departmentLeaders = [
  "party-body-head",
  "party-body-deputy",
  "subordinate-committee-secretary",
  "subordinate-committee-deputy-secretary",
  "department-director",
  "department-deputy-director",
  "mass-organisation-head",
  "mass-organisation-deputy",
  "school-head",
  "school-deputy-head",
];
const provinceHeads = [
  "provincial-secretary",
  "provincial-permanent-deputy-secretary",
  "provincial-deputy-secretary",
  "provincial-council-chair",
  "provincial-committee-chair",
];
const communeKey = [
  "commune-secretary",
  "commune-permanent-deputy-secretary",
  "commune-deputy-secretary",
  "commune-council-chair",
  "commune-committee-chair",
  "commune-council-deputy-chair",
  "commune-committee-deputy-chair",
];
/** In post or planned: standing members of a committee, chairs of a commune, heads of a provincial division, and higher. */
const advancedByPlan = [
  ...provinceHeads,
  "provincial-standing-member",
  "provincial-council-deputy-chair",
  "provincial-committee-deputy-chair",
  "provincial-committee-member",
  ...departmentLeaders,
  "division-head",
  "commune-secretary",
  "commune-permanent-deputy-secretary",
  "commune-deputy-secretary",
  "commune-standing-member",
  "commune-council-chair",
  "commune-committee-chair",
  "commune-front-chair",
];
/** In post only: members of a committee of a commune, heads of its divisions. */
const advancedInPost = [...advancedByPlan, "commune-committee-member", "commune-division-head"];

type Clause = { source: string; toConfirm: boolean };
const alone = (requirement: StarterAudience, clause: Clause): StarterGroup => [
  { requirement, ...clause },
];
const post = (titles: readonly string[]): StarterAudience => ({ kind: "post", titles });
const planned = (titles: readonly string[]): StarterAudience => ({ kind: "planned", titles });
const inPostOrPlanned = (
  inPost: readonly string[],
  byPlan: readonly string[],
  clause: Clause,
): StarterGroup => [
  { requirement: post(inPost), ...clause },
  { requirement: planned(byPlan), ...clause },
];
const level = (dimension: LevelDimension, word: string): StarterAudience => ({
  kind: "level",
  dimension,
  level: word,
});
const notYet = (dimension: LevelDimension, word: string): StarterAudience => ({
  kind: "below_level",
  dimension,
  level: word,
});
const twoGoodYears: StarterAudience = { kind: "ratings", years: 2, rating: "good" };
const ages = (women: number, men: number): StarterAudience => ({
  kind: "age",
  women: { least: women, most: null },
  men: { least: men, most: null },
});
const communePeople: StarterAudience = { kind: "unit", unitIds: [], unitKind: "commune" };

const byMemory: Clause = { source: "Theo thông lệ của tỉnh", toConfirm: true };
const regulation350 = "Quy định 350-QĐ/TW ngày 29/8/2025";
const found350: Clause = { source: regulation350, toConfirm: false };
const open350: Clause = { source: regulation350, toConfirm: true };
const decree171 = "Nghị định 171/2025/NĐ-CP ngày 30/6/2025";
const found171: Clause = { source: decree171, toConfirm: false };
const open171: Clause = { source: decree171, toConfirm: true };
const circular172: Clause = { source: "Thông tư 172/2020/TT-BQP", toConfirm: true };
const decision700 = "Quyết định 700/QĐ-TTg ngày 20/4/2026";
const regulation145 = "Quy định 145-QĐ/TW ngày 10/5/2024";

const intermediate: readonly StarterGroup[] = [
  inPostOrPlanned(titlesInForce, titlesInForce, open350),
  alone({ kind: "party", party: "member" }, found350),
  alone(level("degree", "college"), found350),
  alone(twoGoodYears, found350),
  alone(notYet("political_theory", "intermediate"), byMemory),
];
const advanced: readonly StarterGroup[] = [
  inPostOrPlanned(advancedInPost, advancedByPlan, open350),
  alone({ kind: "party", party: "full_member" }, open350),
  alone(level("degree", "bachelor"), open350),
  alone(twoGoodYears, open350),
  alone(notYet("political_theory", "advanced"), byMemory),
];
const partTime = { form: "part_time", usualDays: 540, proof: "diploma" } as const;

/** The versions of each starter programme by its code; what no paper names is recalled and to be confirmed. */
export const starterProgrammeVersions: Readonly<
  Record<string, readonly StarterProgrammeVersion[]>
> = {
  "political-theory-elementary": one({
    proof: "certificate",
    audience: [
      [
        { requirement: { kind: "party", party: "member" }, ...byMemory },
        { requirement: communePeople, ...byMemory },
      ],
      alone(notYet("political_theory", "elementary"), byMemory),
    ],
  }),
  "political-theory-intermediate": since("2025-08-29", regulation350, {
    proof: "diploma",
    usualDays: 180,
    audience: intermediate,
  }),
  "political-theory-advanced": since("2025-08-29", regulation350, {
    proof: "diploma",
    usualDays: 240,
    audience: advanced,
  }),
  "political-theory-intermediate-part-time": since("2025-08-29", regulation350, {
    ...partTime,
    audience: [...intermediate, alone(ages(28, 30), found350)],
  }),
  "political-theory-advanced-part-time": since("2025-08-29", regulation350, {
    ...partTime,
    audience: [...advanced, alone(ages(28, 30), open350)],
  }),
  "state-management-officer": one({
    proof: "certificate",
    usualDays: 60,
    audience: [alone(notYet("state_management", "officer"), byMemory)],
  }),
  "state-management-principal": one({
    proof: "certificate",
    usualDays: 60,
    audience: [
      alone(level("degree", "bachelor"), byMemory),
      alone(notYet("state_management", "principal"), byMemory),
    ],
  }),
  "state-management-senior": one({
    proof: "certificate",
    usualDays: 60,
    audience: [
      alone(level("state_management", "principal"), byMemory),
      alone(notYet("state_management", "senior"), byMemory),
    ],
  }),
  "defence-1": one({ audience: [alone(post(provinceHeads), circular172)] }),
  "defence-2": one({
    audience: [
      alone(
        post([
          "provincial-standing-member",
          "provincial-council-deputy-chair",
          "provincial-committee-deputy-chair",
          "provincial-committee-member",
          ...departmentLeaders,
        ]),
        circular172,
      ),
    ],
  }),
  "defence-3": one({
    usualDays: 12,
    audience: [
      inPostOrPlanned(
        [...divisionLeaders, ...communeKey],
        [...divisionLeaders, ...communeKey],
        circular172,
      ),
    ],
  }),
  "defence-4": one({}),
  "knowledge-update": since("2024-05-10", regulation145, {
    usualDays: 5,
    audience: [alone(post(titlesInForce), { source: regulation145, toConfirm: true })],
  }),
  reserve: one({
    usualDays: 7,
    audience: [alone(planned(titlesInForce), byMemory)],
  }),
  "commune-skills": since("2026-04-20", decision700, {
    usualDays: 5,
    audience: [alone(post(communeTitles), { source: decision700, toConfirm: true })],
  }),
  "department-leadership": since("2025-07-01", decree171, {
    usualDays: 28,
    audience: [inPostOrPlanned(departmentLeaders, departmentLeaders, open171)],
  }),
  "division-leadership": since("2025-07-01", decree171, {
    usualDays: 28,
    audience: [inPostOrPlanned(divisionLeaders, divisionLeaders, open171)],
  }),
  "commune-staff": since("2026-04-20", decision700, {
    form: "blended",
    usualDays: 14,
    audience: [alone(communePeople, { source: decision700, toConfirm: false })],
  }),
  "political-centre": one({ form: "blended", usualDays: 3 }),
  postgraduate: since("2025-07-01", decree171, {
    form: "part_time",
    proof: "diploma",
    audience: [
      alone(level("degree", "bachelor"), open171),
      alone(twoGoodYears, found171),
      alone(
        {
          kind: "age",
          women: { least: null, most: 45 },
          men: { least: null, most: 45 },
        },
        found171,
      ),
    ],
  }),
};

/** How long a course of a programme usually takes by its first version; null = not recorded. */
export const usualDaysOf = (code: string): number | null =>
  starterProgrammeVersions[code]?.[0]?.usualDays ?? null;
