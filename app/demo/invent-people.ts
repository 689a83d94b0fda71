import type { UnitKind } from "#app/domain/organisation/unit.ts";
import { addDays } from "#app/kernel/calendar.ts";
import { type Birth, inventBirth, inventPartyDates, inventPhone } from "./birth-and-party.ts";
import { formerPost, isSenior, type Seat, seatsOf } from "./establishment.ts";
import { type Gender, inventName } from "./names.ts";
import { createRandom, type Random } from "./random.ts";

/** A unit of the demo day with the units that it came from; `former` ended on 30 June 2025. */
export type DemoUnit = { id: number; kind: UnitKind; name: string; former: FormerUnit[] };
export type PastUnit = { id: number; kind: UnitKind; name: string };
/** `begun`: null for a unit older than the records, else its first day and what it was made of. */
export type FormerUnit = PastUnit & { begun: { on: string; from: PastUnit[] } | null };

export type InventedPost = {
  unitId: number;
  name: string;
  validFrom: string | null;
  validTo: string | null;
  decision: string | null;
};

export type InventedPerson = Birth & {
  fullName: string;
  gender: Gender;
  ethnicity: string | null;
  partyJoinedOn: string | null;
  partyOfficialOn: string | null;
  phone: string;
  posts: InventedPost[];
};

export const demoSeed = 20_250_701;

/** People whose last recorded post is still open at a unit that ended. */
const leftBehind = { total: 150, atPhongThuy: 7, atDistricts: 14, atBodies: 18 };
const shareWithHistory = 0.44;

const mountainCommunes = new Set(
  [
    "Trường Sơn",
    "Thượng Trạch",
    "Kim Ngân",
    "Dân Hóa",
    "Hướng Lập",
    "Hướng Phùng",
    "Hướng Hiệp",
    "Tân Lập",
  ]
    .concat(["Lìa", "A Dơi", "Đakrông", "Tà Rụt", "La Lay", "Ba Lòng", "Khe Sanh", "Lao Bảo"])
    .map((name) => `Xã ${name}`),
);

/** Everybody of the invented province, the same people for the same units and seed. */
export function inventPeople(units: DemoUnit[], seed: number = demoSeed): InventedPerson[] {
  const random = createRandom(seed);
  const inPost = units.flatMap((unit) =>
    seatsOf(unit, random).map((seat) => {
      const person = inventPerson(random, { seat, unit });
      return {
        ...person,
        posts: [
          ...history(random, { unit, seat, person }),
          ...currentPosts(random, { seat, unit }),
        ],
      };
    }),
  );
  return [...inPost, ...inventLeftBehind(random, units)];
}

const ordinary: Seat = { posts: [], ages: [30, 57], women: 0.36 };

function inventPerson(
  random: Random,
  { seat, unit }: { seat: Seat; unit: PastUnit },
): Omit<InventedPerson, "posts"> {
  const gender: Gender = random.chance(seat.women) ? "female" : "male";
  const minority = random.chance(mountainCommunes.has(unit.name) ? 0.32 : 0.006);
  // why: women retire earlier; nobody of the demo is past the age
  const birth = inventBirth(random, [
    seat.ages[0],
    gender === "female" ? Math.min(seat.ages[1], 56) : seat.ages[1],
  ]);
  return {
    ...birth,
    fullName: inventName(random, gender, minority ? "Hồ" : null),
    gender,
    ethnicity: minority ? "Bru-Vân Kiều" : random.chance(0.96) ? "Kinh" : null,
    ...inventPartyDates(random, birth.birthDate),
    phone: inventPhone(random),
  };
}

function currentPosts(
  random: Random,
  { seat, unit }: { seat: Seat; unit: DemoUnit },
): InventedPost[] {
  const validFrom = random.chance(0.8)
    ? "2025-07-01"
    : random.pick([
        "2025-08-15",
        "2025-10-01",
        "2025-11-15",
        "2026-01-01",
        "2026-03-01",
        "2026-05-01",
      ]);
  const decision = random.chance(0.5) ? `Quyết định ${random.between(10, 990)}-QĐ/TU` : null;
  return seat.posts.map((name) => ({ unitId: unit.id, name, validFrom, validTo: null, decision }));
}

/** What somebody did before at a unit that became part of today's. */
function history(
  random: Random,
  { unit, seat, person }: { unit: DemoUnit; seat: Seat; person: Pick<InventedPerson, "birthDate"> },
): InventedPost[] {
  if (unit.former.length === 0 || !random.chance(shareWithHistory)) return [];
  const former = random.pick(unit.former);
  const earliest = Math.max(2011, Number(person.birthDate.slice(0, 4)) + 24);
  if (earliest > 2023) return [];
  const started = random.between(earliest, 2023);
  const from = random.chance(0.9)
    ? `${started}-${random.pick(["01-01", "04-01", "07-15", "10-01"])}`
    : null;
  const post = (at: PastUnit, validFrom: string | null, validTo: string): InventedPost => ({
    unitId: at.id,
    name: formerPost(random, { unit: at, senior: isSenior(seat) }),
    validFrom,
    validTo,
    decision: null,
  });
  if (former.begun !== null) {
    const last = post(former, former.begun.on, "2025-06-30");
    const origins = former.begun.from;
    return origins.length === 0
      ? [last]
      : [post(random.pick(origins), from, addDays(former.begun.on, -1)), last];
  }
  if (from === null || started > 2019 || !random.chance(0.35))
    return [post(former, from, "2025-06-30")];
  const turn = random.between(2020, 2023);
  return [post(former, from, `${turn}-12-31`), post(former, `${turn + 1}-01-01`, "2025-06-30")];
}

/** Those whose record nobody has brought up to date since their unit ended. */
function inventLeftBehind(random: Random, units: DemoUnit[]): InventedPerson[] {
  const former = [
    ...new Map(units.flatMap((unit) => unit.former).map((unit) => [unit.id, unit])).values(),
  ];
  const of = (fits: (unit: FormerUnit) => boolean): FormerUnit[] => former.filter(fits);
  const phongThuy = of(({ name }) => name === "Xã Phong Thủy");
  const districts = of(({ kind }) => kind === "district");
  const communes = of(({ kind }) => kind === "commune");
  const bodies = of(({ kind }) => kind !== "commune" && kind !== "district");
  const { total, atPhongThuy, atDistricts, atBodies } = leftBehind;
  return Array.from({ length: total }, (_, index) => {
    const [toDistricts, toBodies] = [
      atPhongThuy + atDistricts,
      atPhongThuy + atDistricts + atBodies,
    ];
    const pool =
      index < atPhongThuy
        ? phongThuy
        : index < toDistricts
          ? districts
          : index < toBodies
            ? bodies
            : communes;
    const unit = random.pick(pool);
    const person = inventPerson(random, { seat: ordinary, unit });
    const year = random.between(Math.max(2015, Number(person.birthDate.slice(0, 4)) + 26), 2024);
    const validFrom = unit.begun?.on ?? `${year}-${random.pick(["01-01", "05-15", "09-01"])}`;
    const name = formerPost(random, {
      unit,
      senior: year - Number(person.birthDate.slice(0, 4)) > 36,
    });
    return {
      ...person,
      posts: [{ unitId: unit.id, name, validFrom, validTo: null, decision: null }],
    };
  });
}
