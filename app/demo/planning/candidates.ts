import type { DemoUnit, InventedPerson } from "#app/demo/invent-people.ts";
import type { Random } from "#app/demo/random.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";

/** How near somebody stands to the head of their unit. */
export const tiers = ["lead", "second", "third", "fourth", "staff"] as const;
export type Tier = (typeof tiers)[number];

/** Somebody who may be planned; `index` is their place among the invented people. */
export type Candidate = {
  index: number;
  gender: InventedPerson["gender"];
  birthDate: string;
  /** names of the posts held today */
  posts: string[];
  tier: Tier;
  /** units at which they held a post */
  formerUnitIds: number[];
};

export type Pools = {
  /** those in post at a unit of today */
  atUnit: ReadonlyMap<number, Candidate[]>;
  /** those whose record still stands at a unit that has ended */
  leftAt: ReadonlyMap<number, Candidate[]>;
};

/** The posts of a commune, the highest first; what fits none of them is staff. */
const communeTiers: [Tier, RegExp][] = [
  ["lead", /^Bí thư Đảng ủy/],
  ["second", /^(Phó Bí thư|Chủ tịch UBND)/],
  ["third", /^(Phó Chủ tịch|Ủy viên Ban Thường vụ)/],
  [
    "fourth",
    /^(Trưởng phòng|Phó Trưởng phòng|Chánh Văn phòng|Giám đốc Trung tâm|Chủ tịch Hội|Bí thư Đoàn)/,
  ],
];
const bodyTiers: [Tier, RegExp][] = [
  ["second", /^Phó (Giám đốc|Chánh|Trưởng Ban|Chủ nhiệm|Bí thư|Chủ tịch|Hiệu trưởng)/],
  ["third", /^Trưởng (phòng|khoa)/],
  ["fourth", /^Phó Trưởng (phòng|khoa)/],
  ["lead", /^(Giám đốc|Chánh|Trưởng Ban|Chủ nhiệm|Bí thư|Chủ tịch|Hiệu trưởng)/],
];

function tierOf(kind: UnitKind, posts: readonly string[]): Tier {
  if (kind === "province") return "lead";
  const words = kind === "commune" ? communeTiers : bodyTiers;
  return words.find(([, word]) => posts.some((post) => word.test(post)))?.[0] ?? "staff";
}

/** Everybody by the unit at which their record stands now. */
export function poolsOf(people: readonly InventedPerson[], units: readonly DemoUnit[]): Pools {
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]));
  const atUnit = new Map<number, Candidate[]>();
  const leftAt = new Map<number, Candidate[]>();
  for (const [index, { posts, gender, birthDate }] of people.entries()) {
    const held = posts.filter(({ validTo }) => validTo === null);
    const unitId = held[0]?.unitId;
    if (unitId === undefined) continue;
    const kind = kinds.get(unitId);
    const names = held.map(({ name }) => name);
    const pool = kind === undefined ? leftAt : atUnit;
    const those = pool.get(unitId) ?? [];
    pool.set(unitId, those);
    those.push({
      index,
      gender,
      birthDate,
      posts: names,
      tier: kind === undefined ? "third" : tierOf(kind, names),
      formerUnitIds: posts.filter(({ validTo }) => validTo !== null).map((post) => post.unitId),
    });
  }
  return { atUnit, leftAt };
}

/** Who was born before retires soon after the next term begins. */
const youngEnough = 1975;
/** Who was born before has less than a term left in the term that has begun. */
const soonRetired = 1971;

type Choice = {
  /** who comes first */
  preferred?: ReadonlySet<number>;
  /** rather those who do not retire soon, or rather those who do */
  rather?: "young" | "old";
};

/** Some of the candidates; a list that asks for more than there are has as many as there are. */
export function choose(
  random: Random,
  candidates: readonly Candidate[],
  count: number,
  { preferred, rather }: Choice = {},
): Candidate[] {
  const drawn = candidates.map((candidate) => {
    const born = Number(candidate.birthDate.slice(0, 4));
    const late = (preferred?.has(candidate.index) ? 0 : 1) + ageWeight(born, rather);
    return { candidate, order: late + random.next() };
  });
  return drawn
    .toSorted((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

function ageWeight(born: number, rather: Choice["rather"]): number {
  if (rather === "young") return born < youngEnough ? 0.24 : 0;
  return rather === "old" && born < soonRetired ? -1 : 0;
}
