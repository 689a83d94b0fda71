import { readAsOf } from "#app/routes/units/as-of.ts";

/** What the address of a record's page asks for; a day that is none leaves the verdicts out. */
export function readRecordAddress(url: string, today: string) {
  const asOf = readAsOf(url, today);
  const verifiedOnly = new URL(url).searchParams.get("verified") === "1";
  return { asOf, day: asOf.day ?? today, verifiedOnly };
}
