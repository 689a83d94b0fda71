import { expect, test } from "vitest";
import { covers } from "#app/kernel/calendar.ts";
import { starterPlan } from "./starter-plan.ts";

const plan = starterPlan();
const byKey = new Map(plan.units.map((unit) => [unit.key, unit]));

/** Key of the province above a unit on a day. */
function provinceOf(key: string, day: string): string | null {
  const version = byKey.get(key)?.versions.find((candidate) => covers(candidate, day));
  if (!version) return null;
  return version.parent === null ? key : provinceOf(version.parent, day);
}

function countOn(day: string, kind: string, province: string): number {
  return plan.units.filter(
    (unit) => unit.kind === kind && covers(unit, day) && provinceOf(unit.key, day) === province,
  ).length;
}

test.each([
  ["2024-11-30", "province:quang-binh", 8, 151],
  ["2024-12-01", "province:quang-binh", 8, 145],
  ["2025-06-30", "province:quang-binh", 8, 145],
  ["2025-06-30", "province:quang-tri", 10, 119],
  ["2025-07-01", "province:quang-binh", 0, 0],
  ["2025-07-01", "province:merged", 0, 78],
])("on %s %s has %i districts and %i communes", (day, province, districts, communes) => {
  expect([countOn(day, "district", province), countOn(day, "commune", province)]).toEqual([
    districts,
    communes,
  ]);
});

test("41 of the 78 communes come from former Quảng Bình, 37 from former Quảng Trị", () => {
  const communes = plan.units.filter(
    (unit) => unit.kind === "commune" && covers(unit, "2025-07-01"),
  );
  const formerOf = (key: string): string | null =>
    covers(byKey.get(key) ?? { validFrom: null, validTo: null }, "2025-06-30")
      ? provinceOf(key, "2025-06-30")
      : formerOf(plan.successions.find(({ to }) => to === key)?.from ?? "");
  const former = communes.map(({ key }) => formerOf(key));

  expect(former.filter((province) => province === "province:quang-binh")).toHaveLength(41);
  expect(former.filter((province) => province === "province:quang-tri")).toHaveLength(37);
});

test.each([
  ["2024-11-30", "18931"],
  ["2024-12-01", "18931"],
  ["2025-06-30", "18931"],
  ["2025-07-01", "18901"],
])("on %s Xã Minh Hóa has code %s", (day, code) => {
  const named = plan.units
    .flatMap(({ versions }) => versions)
    .filter((version) => version.name === "Xã Minh Hóa" && covers(version, day));

  expect(named.map((version) => version.code)).toEqual([code]);
});

test("no two units of a day share a code of the same level", () => {
  for (const day of ["2024-11-30", "2024-12-01", "2025-06-30", "2025-07-01"]) {
    const codes = plan.units
      .flatMap(({ kind, versions }) => versions.map((version) => ({ ...version, kind })))
      .filter((version) => version.code !== null && covers(version, day))
      .map(({ kind, code }) => `${kind} ${code}`);

    expect(new Set(codes).size).toBe(codes.length);
  }
});

test("every unit that ended has a successor that is there on the day, and none else has", () => {
  for (const unit of plan.units) {
    const links = plan.successions.filter(({ from }) => from === unit.key);

    expect(links.length > 0).toBe(unit.validTo !== null);
    for (const { to, date } of links)
      expect(covers(byKey.get(to) ?? { validFrom: "9", validTo: null }, date)).toBe(true);
  }
});

test("a unit above exists for as long as it is named so, and versions fill a unit's life", () => {
  for (const unit of plan.units) {
    expect(unit.versions[0]?.validFrom).toBe(unit.validFrom);
    expect(unit.versions.at(-1)?.validTo).toBe(unit.validTo);
    for (const { parent, validFrom, validTo } of unit.versions) {
      const above = parent === null ? unit : byKey.get(parent);
      expect((above?.validFrom ?? "") <= (validFrom ?? "")).toBe(true);
      expect((above?.validTo ?? "9") >= (validTo ?? "9")).toBe(true);
    }
  }
});

test("xã Tân Thành goes on unchanged under another unit, and xã Hồng Hóa absorbs a neighbour and stays itself", () => {
  const tanThanh = plan.units.find(({ versions }) =>
    versions.some(({ code, name }) => code === "18919" && name === "Xã Tân Thành"),
  );
  const hongHoa = plan.units.filter(({ versions }) =>
    versions.some(({ code }) => code === "18913"),
  );

  expect(tanThanh?.validTo).toBeNull();
  expect(tanThanh?.versions.map(({ parent, validFrom }) => [parent, validFrom])).toEqual([
    ["district:452", "2024-12-01"],
    ["province:merged", "2025-07-01"],
  ]);
  expect(
    hongHoa.map(({ validFrom, validTo, versions }) => [validFrom, validTo, versions.length]),
  ).toEqual([[null, "2025-06-30", 1]]);
});

test("keys are unique and texts are in NFC", () => {
  expect(byKey.size).toBe(plan.units.length);
  for (const { versions } of plan.units)
    for (const { name } of versions) expect(name).toBe(name.normalize("NFC"));
});
