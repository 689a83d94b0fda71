import { inventBirth } from "#app/demo/birth-and-party.ts";
import { type Gender, inventName } from "#app/demo/names.ts";
import type { Random } from "#app/demo/random.ts";
import type { CatalogueTitle } from "#app/domain/standards/reference.server.ts";
import { beginningOfTime, endOfTime } from "#app/kernel/calendar.ts";
import { identityKey, nameSortKey, searchKey } from "#app/kernel/vietnamese.ts";

/** What somebody may be planned for, and what they may have completed. */
export type Possible = {
  units: { id: number; kind: string }[];
  titlesOf: (kind: string) => CatalogueTitle[];
  /** the terms that a title is elected or appointed for */
  termsOf: (title: CatalogueTitle) => number[];
  /** by code */
  programmes: ReadonlyMap<string, { id: number; name: string }>;
  /** the days of the lists, the earliest first */
  lists: readonly [string, string];
};

export type Planned = ReturnType<typeof inventPlanned>;

const firstYear = 2021;
const lastYear = 2025;
const lastUpdate = 2026;

/** A person with at most `most` planning records and five years of evidence. */
export function inventPlanned(random: Random, possible: Possible, most: number) {
  const gender: Gender = random.chance(0.32) ? "female" : "male";
  const fullName = inventName(random, gender);
  const { birthDate, birthSource } = inventBirth(random, [30, 58]);
  const unit = random.pick(possible.units);
  return {
    cadre: {
      fullName,
      searchKey: searchKey(fullName),
      identityKey: identityKey(fullName),
      sortKey: nameSortKey(fullName),
      gender,
      birthDate,
      birthSource,
    },
    post: {
      unitId: unit.id,
      name: "Công chức",
      validFrom: null,
      validTo: null,
      placedFrom: beginningOfTime,
      placedTo: endOfTime,
    },
    records: inventRecords(random, possible, { unit, most }),
    evidence: inventEvidence(random, possible),
  };
}

/** One to three of them, each for another title and unit. */
function inventRecords(
  random: Random,
  possible: Possible,
  { unit, most }: { unit: Possible["units"][number]; most: number },
) {
  const wanted = random.pickWeighted([
    [1, 70],
    [2, 24],
    [3, 6],
  ] as const);
  const found = Array.from({ length: Math.min(wanted, most) }, (_, index) => {
    const at = index === 0 ? unit : random.pick(possible.units);
    const title = random.pick(possible.titlesOf(at.kind));
    const [running, next] = possible.lists;
    const hasEnded = random.chance(0.03);
    const status = hasEnded ? "ended" : random.chance(0.04) ? "proposed" : "approved";
    return {
      titleId: title.id,
      titleText: title.name,
      unitId: at.id,
      termId: random.pick(possible.termsOf(title)),
      list: random.chance(0.5) ? running : next,
      status,
      endedReason: hasEnded ? "removed_on_review" : null,
      validTo: hasEnded ? "2026-09-30" : null,
      listOrder: random.between(1, 60),
    };
  });
  const keyOf = ({ titleId, unitId, termId }: (typeof found)[number]): string =>
    `${titleId} ${unitId} ${termId}`;
  return [...new Map(found.map((record) => [keyOf(record), record])).values()];
}

const noPaper = {
  level: null,
  year: null,
  programmeId: null,
  endedOn: null,
  certificate: null,
  certificateKey: null,
  issuedOn: null,
} as const;

type Row = {
  dimension: string;
  level: string | null;
  year: number | null;
  text: string;
  state: string;
  grade: string;
  programmeId: number | null;
  endedOn: string | null;
  certificate: string | null;
  certificateKey: string | null;
  issuedOn: string | null;
  statedOn: string;
};

const levels = [
  ["degree", 100, { intermediate: 4, college: 14, bachelor: 62, master: 18, doctor: 2 }],
  ["political_theory", 88, { elementary: 8, intermediate: 52, advanced: 40 }],
  ["state_management", 78, { officer: 55, principal: 40, senior: 5 }],
  ["foreign_language", 60, { a: 10, b: 50, b1: 30, c: 10 }],
  ["informatics", 60, { office: 50, a: 30, b: 20 }],
] as const;

function inventEvidence(random: Random, { programmes, lists: [stated] }: Possible): Row[] {
  const listed = levels.flatMap(([dimension, share, weights]): Row[] => {
    if (!random.chance(share / 100)) return [];
    const level = random.pickWeighted(Object.entries(weights));
    const studies = dimension === "political_theory" && random.chance(0.1);
    return [
      {
        ...noPaper,
        dimension,
        level,
        text: level,
        state: studies ? "studying" : "held",
        grade: random.chance(0.4) ? "document_verified" : "official_list",
        statedOn: stated,
      },
    ];
  });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const ratings = years
    .filter(() => random.chance(0.95))
    .map((year): Row => {
      const level = random.pickWeighted([
        ["excellent", 18],
        ["good", 70],
        ["completed", 12],
      ] as const);
      const day = `${year}-12-31`;
      const grade = "official_list";
      const [dimension, state] = ["rating", "held"];
      return { ...noPaper, dimension, level, year, text: level, state, grade, statedOn: day };
    });
  const courses = [
    ...[...years, lastUpdate].map((year) => ["knowledge-update", 0.8, year] as const),
    ["reserve", 0.35, random.between(firstYear, lastUpdate)] as const,
    [`defence-${random.between(2, 4)}`, 0.7, random.between(firstYear, lastYear)] as const,
  ]
    .filter(([, share]) => random.chance(share))
    .map(([code, , year]): Row => {
      const programme = programmes.get(code);
      const month = String(random.between(3, 10)).padStart(2, "0");
      const [ended, issued] = [`${year}-${month}-05`, `${year}-${month}-20`];
      const number = `${random.between(1, 99_999_999)}/CN-${year}`;
      return {
        ...noPaper,
        dimension: "programme",
        text: programme?.name ?? code,
        state: "held",
        grade: random.chance(0.7) ? "certificate_on_record" : "official_list",
        programmeId: programme?.id ?? null,
        endedOn: ended,
        certificate: number,
        certificateKey: number,
        issuedOn: issued,
        statedOn: issued,
      };
    });
  return [...listed, ...ratings, ...courses];
}
