import type { Condition, Requirement, Subject } from "#app/domain/standards/requirement.ts";
import type { ManagingLevel } from "#app/domain/standards/title.ts";

/** A condition that names programmes by their codes. */
export type StarterCondition =
  | Exclude<Condition, { programmeIds: readonly number[] }>
  | (Omit<Extract<Condition, { kind: "certificate" }>, "programmeIds"> & { programmes: string[] })
  | (Omit<Extract<Condition, { kind: "recurring" }>, "programmeIds"> & { programmes: string[] });

/** What a requirement rests on; the text of it changes with the regulations. */
export type StarterSource = "frame" | "directors" | "defence" | "update" | "time" | "reserve";

export type StarterRequirement = {
  subject: Subject;
  stage: Requirement["stage"];
  waivableBy: ManagingLevel | null;
  source: StarterSource;
  condition: StarterCondition | { kind: "any_of"; of: StarterCondition[] };
};

export type StarterStandard = {
  /** codes of the titles that it stands for */
  titles: string[];
  requirements: StarterRequirement[];
};

/** A version of every starter standard: the same requirements by the regulations of its time. */
export type StarterVersion = {
  validFrom: string;
  source: string;
  sources: Record<StarterSource, string>;
};

const toReplace = "giá trị tham khảo, thay bằng quy định của tỉnh";
const frame2020 = "Khung tiêu chuẩn chức danh, Quy định 214-QĐ/TW năm 2020";
const frame2025 = "Khung tiêu chuẩn chức danh, Quy định 365-QĐ/TW ngày 30/8/2025";
const unchanged = {
  defence: "Thông tư 172/2020/TT-BQP",
  time: "Kết luận 08-KL/TW ngày 15/6/2021",
  reserve: "Đề án bồi dưỡng dự nguồn của tỉnh",
};

/** From the day of the first rules for lists on, before which none can be brought in. */
export const starterVersions: readonly StarterVersion[] = [
  {
    validFrom: "2021-12-27",
    source: `Quy định 214-QĐ/TW năm 2020; ${toReplace}`,
    sources: {
      ...unchanged,
      frame: frame2020,
      directors: frame2020,
      update: "Quy định 164-QĐ/TW ngày 01/02/2013",
    },
  },
  {
    validFrom: "2024-05-10",
    source: `Quy định 214-QĐ/TW năm 2020, Nghị định 29/2024/NĐ-CP, Quy định 145-QĐ/TW năm 2024; ${toReplace}`,
    sources: {
      ...unchanged,
      frame: frame2020,
      directors: "Nghị định 29/2024/NĐ-CP ngày 06/3/2024",
      update: "Quy định 145-QĐ/TW ngày 10/5/2024",
    },
  },
  {
    validFrom: "2025-08-30",
    source: `Quy định 365-QĐ/TW ngày 30/8/2025; ${toReplace}`,
    sources: {
      ...unchanged,
      frame: frame2025,
      directors: "Nghị định 29/2024/NĐ-CP ngày 06/3/2024",
      update: "Quy định 145-QĐ/TW ngày 10/5/2024",
    },
  },
];

const at = (stage: Requirement["stage"], waivableBy: ManagingLevel | null) => ({
  stage,
  waivableBy,
});
const atAppointment = at("appointment", "province");

const degree = (level: string, source: StarterSource = "frame"): StarterRequirement => ({
  ...at("planning", "province"),
  subject: "degree",
  source,
  condition: { kind: "level", dimension: "degree", level },
});
const theory = (level: string, source: StarterSource = "frame"): StarterRequirement => ({
  ...atAppointment,
  subject: "political_theory",
  source,
  condition: { kind: "level", dimension: "political_theory", level },
});
const management = (level: string, source: StarterSource = "frame"): StarterRequirement => ({
  ...atAppointment,
  subject: "state_management",
  source,
  condition: { kind: "level", dimension: "state_management", level },
});
const defence = (group: 2 | 3 | 4): StarterRequirement => ({
  ...atAppointment,
  subject: "defence_security",
  source: "defence",
  condition: {
    kind: "certificate",
    programmes: Array.from({ length: group }, (_, index) => `defence-${index + 1}`),
    validMonths: null,
  },
});
const yearlyUpdate: StarterRequirement = {
  ...at("appointment", null),
  subject: "knowledge_update",
  source: "update",
  condition: {
    kind: "recurring",
    programmes: ["knowledge-update"],
    every: { by: "calendar_year" },
    times: 1,
  },
};
const oncePerTerm: StarterRequirement = {
  ...atAppointment,
  subject: "reserve",
  source: "reserve",
  condition: { kind: "recurring", programmes: ["reserve"], every: { by: "term" }, times: 1 },
};
const oneTerm: StarterRequirement = {
  ...at("planning", "province"),
  subject: "working_time",
  source: "time",
  condition: { kind: "working_time", months: 60 },
};
const goodRatings: StarterRequirement = {
  ...at("planning", "province"),
  subject: "ratings",
  source: "frame",
  condition: { kind: "ratings", years: 2, rating: "good" },
};
const always = [oneTerm, goodRatings];

/** What titles require to begin with, by groups of titles; recalled, to be confirmed and replaced by the province's own. */
export const starterStandards: readonly StarterStandard[] = [
  {
    titles: [
      "provincial-secretary",
      "provincial-permanent-deputy-secretary",
      "provincial-deputy-secretary",
      "provincial-council-chair",
      "provincial-committee-chair",
      "provincial-standing-member",
      "provincial-council-deputy-chair",
      "provincial-committee-deputy-chair",
      "provincial-committee-member",
      "party-body-head",
      "subordinate-committee-secretary",
      "mass-organisation-head",
      "school-head",
    ],
    requirements: [
      degree("bachelor"),
      theory("advanced"),
      management("principal"),
      defence(2),
      yearlyUpdate,
      ...always,
    ],
  },
  {
    titles: ["department-director"],
    requirements: [
      degree("bachelor", "directors"),
      theory("advanced", "directors"),
      management("principal", "directors"),
      defence(2),
      yearlyUpdate,
      ...always,
    ],
  },
  {
    titles: [
      "party-body-deputy",
      "subordinate-committee-deputy-secretary",
      "mass-organisation-deputy",
      "school-deputy-head",
    ],
    requirements: [
      degree("bachelor"),
      theory("advanced"),
      management("principal"),
      defence(3),
      yearlyUpdate,
      ...always,
    ],
  },
  {
    titles: ["department-deputy-director"],
    requirements: [
      degree("bachelor", "directors"),
      theory("intermediate", "directors"),
      management("principal", "directors"),
      defence(3),
      yearlyUpdate,
      ...always,
    ],
  },
  {
    titles: [
      "division-head",
      "division-deputy-head",
      "district-division-head",
      "district-division-deputy-head",
    ],
    requirements: [
      degree("bachelor"),
      theory("intermediate"),
      management("officer"),
      defence(3),
      ...always,
    ],
  },
  {
    titles: [
      "district-secretary",
      "district-permanent-deputy-secretary",
      "district-deputy-secretary",
      "district-council-chair",
      "district-committee-chair",
      "district-standing-member",
    ],
    requirements: [
      degree("bachelor"),
      theory("advanced"),
      management("principal"),
      defence(3),
      yearlyUpdate,
      oncePerTerm,
      ...always,
    ],
  },
  {
    titles: [
      "district-council-deputy-chair",
      "district-committee-deputy-chair",
      "district-front-chair",
      "district-committee-member",
      "district-inspection-head",
    ],
    requirements: [
      degree("bachelor"),
      theory("intermediate"),
      management("officer"),
      defence(3),
      ...always,
    ],
  },
  {
    titles: ["commune-secretary"],
    requirements: [
      degree("bachelor"),
      theory("intermediate"),
      management("officer"),
      defence(3),
      yearlyUpdate,
      oncePerTerm,
      ...always,
    ],
  },
  {
    titles: [
      "commune-permanent-deputy-secretary",
      "commune-deputy-secretary",
      "commune-council-chair",
      "commune-committee-chair",
    ],
    requirements: [
      degree("bachelor"),
      theory("intermediate"),
      management("officer"),
      defence(3),
      yearlyUpdate,
      ...always,
    ],
  },
  {
    titles: [
      "commune-standing-member",
      "commune-council-deputy-chair",
      "commune-committee-deputy-chair",
      "commune-front-chair",
      "commune-inspection-head",
      "commune-party-building-head",
      "commune-committee-member",
      "commune-military-commander",
      "commune-police-head",
      "commune-division-head",
      "commune-division-deputy-head",
    ],
    requirements: [degree("college"), theory("intermediate"), defence(4), ...always],
  },
];
