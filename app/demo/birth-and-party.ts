import type { Random } from "./random.ts";

export type BirthSource = "party_file" | "birth_certificate" | "identity_card" | "self_declared";

/** A birth date as exact as it is known, and what other papers say. */
export type Birth = {
  birthDate: string;
  birthSource: BirthSource;
  otherBirths: { value: string; source: BirthSource }[];
};

/** The year in which ages are counted: the demo stands still while the calendar goes on. */
const yearOfAges = 2026;

const twoDigits = (value: number): string => String(value).padStart(2, "0");

export function inventBirth(random: Random, [least, most]: readonly [number, number]): Birth {
  const year = yearOfAges - random.between(least, most);
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  const exact = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const precision = random.pickWeighted([
    ["day", 87],
    ["month", 8],
    ["year", 5],
  ] as const);
  const birthDate = exact.slice(0, { day: 10, month: 7, year: 4 }[precision]);
  const birthSource = random.pickWeighted<BirthSource>([
    ["party_file", 70],
    ["birth_certificate", 10],
    ["identity_card", 14],
    ["self_declared", 6],
  ]);
  if (birthSource !== "party_file" || !random.chance(0.03))
    return { birthDate, birthSource, otherBirths: [] };
  // why: older people often have papers that differ by a year, which the portal shows and does not settle
  const value =
    random.chance(0.3) && precision === "day" ? `${year + 1}${exact.slice(4)}` : birthDate;
  return { birthDate, birthSource, otherBirths: [{ value, source: "identity_card" }] };
}

export function inventPartyDates(
  random: Random,
  birthDate: string,
): { partyJoinedOn: string | null; partyOfficialOn: string | null } {
  if (random.chance(0.06)) return { partyJoinedOn: null, partyOfficialOn: null };
  const year = Math.min(Number(birthDate.slice(0, 4)) + random.between(20, 34), 2024);
  const monthAndDay = `${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`;
  const partyJoinedOn = `${year}-${monthAndDay}`;
  const partyOfficialOn = random.chance(0.96) ? `${year + 1}-${monthAndDay}` : null;
  return { partyJoinedOn, partyOfficialOn };
}

/** A number of a range that no operator gives out. */
export function inventPhone(random: Random): string {
  return `09${random.between(10, 99)} 000 ${String(random.between(0, 999)).padStart(3, "0")}`;
}
