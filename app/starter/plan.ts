import type { SuccessionKind, UnitKind } from "#app/domain/organisation/unit.ts";
import { invariant } from "#app/kernel/assert-never.ts";

/** A unit before it has an id; parents and successions name the keys. Days inclusive, null = open. */
export type PlannedUnit = {
  key: string;
  kind: UnitKind;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  toConfirm: boolean;
  versions: PlannedVersion[];
};

export type PlannedVersion = {
  name: string;
  code: string | null;
  parent: string | null;
  validFrom: string | null;
  validTo: string | null;
};

export type PlannedSuccession = {
  from: string;
  to: string;
  date: string;
  kind: SuccessionKind;
  /** empty while its number is not known */
  decision: string;
  toConfirm: boolean;
};

export type StarterPlan = { units: PlannedUnit[]; successions: PlannedSuccession[] };

export const lastDayOf2024State = "2024-11-30";
export const december2024 = "2024-12-01";
export const lastDayOfFebruary2025 = "2025-02-28";
export const lastDayOfDistricts = "2025-06-30";
export const july2025 = "2025-07-01";

export const newProvince = "province:merged";
export const formerProvinces = ["quang-binh", "quang-tri"] as const;
export type FormerProvince = (typeof formerProvinces)[number];

export const lists = {
  "quang-binh": "Danh mục đơn vị hành chính 01/01/2025",
  "quang-tri": "Danh mục đơn vị hành chính 01/3/2025",
};
export const resolution1242 = "Nghị quyết 1242/NQ-UBTVQH15";
export const resolution202 = "Nghị quyết 202/2025/QH15";
export const resolution203 = "Nghị quyết 203/2025/QH15";
/** Recalled: no paper is known yet. */
export const recalled = "";
export const resolution1680 = (clause: number): string =>
  `Nghị quyết 1680/NQ-UBTVQH15, Điều 1 khoản ${clause}`;

export type OneName = Omit<PlannedUnit, "versions"> &
  Pick<PlannedVersion, "name" | "code" | "parent">;

/** A unit that keeps one name, code and unit above for its whole life. */
export function addUnit(plan: StarterPlan, { name, code, parent, ...unit }: OneName): void {
  const { validFrom, validTo } = unit;
  plan.units.push({ ...unit, versions: [{ name, code, parent, validFrom, validTo }] });
}

export function unitOf(plan: StarterPlan, key: string): PlannedUnit {
  const unit = plan.units.find((candidate) => candidate.key === key);
  invariant(unit, `the starter data name a unit they do not hold: ${key}`);
  return unit;
}

/** Ends a unit and its last version. */
export function end(plan: StarterPlan, key: string, lastDay: string): void {
  const unit = unitOf(plan, key);
  unit.validTo = lastDay;
  for (const version of unit.versions) version.validTo ??= lastDay;
}
