import { invariant } from "#app/kernel/assert-never.ts";
import { communesOf2025 } from "./communes-2025.ts";
import { districts } from "./districts.ts";
import { mergersOfDecember2024 } from "./mergers-2024.ts";
import { addBodies, addMergedBodies } from "./plan-bodies.ts";
import {
  type StarterPlan,
  type PlannedUnit,
  lastDayOf2024State,
  december2024,
  lastDayOfDistricts,
  july2025,
  newProvince,
  formerProvinces,
  lists,
  resolution1242,
  resolution202,
  resolution203,
  resolution1680,
  addUnit,
  unitOf,
  end,
} from "./plan.ts";

/** The organisation of the province in its three states, ready to be written: the facts of this folder put together. */
export function starterPlan(): StarterPlan {
  const plan: StarterPlan = { units: [], successions: [] };
  addProvinces(plan);
  addDistrictsAndCommunes(plan);
  addMergersOf2024(plan);
  addCommunesOf2025(plan);
  for (const province of formerProvinces) addBodies(plan, province);
  addMergedBodies(plan);
  return plan;
}

function addProvinces(plan: StarterPlan): void {
  const both = {
    kind: "province",
    parent: null,
    validFrom: null,
    validTo: lastDayOfDistricts,
    toConfirm: false,
  } as const;
  addUnit(plan, {
    ...both,
    key: "province:quang-binh",
    name: "Tỉnh Quảng Bình",
    code: "44",
    source: lists["quang-binh"],
  });
  addUnit(plan, {
    ...both,
    key: "province:quang-tri",
    name: "Tỉnh Quảng Trị",
    code: "45",
    source: lists["quang-tri"],
  });
  addUnit(plan, {
    ...both,
    key: newProvince,
    name: "Tỉnh Quảng Trị",
    code: "44",
    validFrom: july2025,
    validTo: null,
    source: resolution202,
  });
  for (const province of formerProvinces) {
    plan.successions.push({
      from: `province:${province}`,
      to: newProvince,
      date: july2025,
      kind: "merge",
      decision: resolution202,
      toConfirm: false,
    });
  }
}

/** Districts dissolve into the province, the island district becomes a special zone of its own. */
function addDistrictsAndCommunes(plan: StarterPlan): void {
  for (const district of districts) {
    const key = `district:${district.code}`;
    const island = district.communes.length === 0;
    addUnit(plan, {
      key,
      kind: "district",
      validFrom: null,
      validTo: lastDayOfDistricts,
      source: lists[district.province],
      toConfirm: island,
      name: district.name,
      code: district.code,
      parent: `province:${district.province}`,
    });
    plan.successions.push({
      from: key,
      to: island ? "commune:2025:19742" : newProvince,
      date: july2025,
      kind: island ? "merge" : "dissolve",
      decision: island ? resolution1680(77) : resolution203,
      toConfirm: !island,
    });
    for (const [code, name] of district.communes) {
      addUnit(plan, {
        key: `commune:2024:${code}`,
        kind: "commune",
        validFrom: null,
        validTo: null,
        source: lists[district.province],
        toConfirm: false,
        name,
        code,
        parent: key,
      });
    }
  }
}

/** A commune that absorbs another and keeps name and code stays the same unit; every other merger makes one. */
function addMergersOf2024(plan: StarterPlan): void {
  for (const { district, from, into, toConfirm } of mergersOfDecember2024) {
    const [code, name] = into;
    const survivor = from.find(
      (old) => old === code && nameOf(plan, `commune:2024:${old}`) === name,
    );
    const to = survivor === undefined ? `commune:december:${code}` : `commune:2024:${code}`;
    if (survivor === undefined) {
      addUnit(plan, {
        key: to,
        kind: "commune",
        validFrom: december2024,
        validTo: null,
        source: resolution1242,
        toConfirm,
        name,
        code,
        parent: `district:${district}`,
      });
    }
    for (const old of from.filter((candidate) => candidate !== survivor)) {
      end(plan, `commune:2024:${old}`, lastDayOf2024State);
      plan.successions.push({
        from: `commune:2024:${old}`,
        to,
        date: december2024,
        kind: "merge",
        decision: resolution1242,
        toConfirm,
      });
    }
  }
}

function nameOf(plan: StarterPlan, key: string): string | undefined {
  return unitOf(plan, key).versions.at(-1)?.name;
}

function addCommunesOf2025(plan: StarterPlan): void {
  // why: a code may have stood for two communes; on 30 June 2025 it stands for the one not ended
  const living = new Map<string, PlannedUnit>();
  for (const unit of plan.units.filter(
    ({ kind, validTo }) => kind === "commune" && validTo === null,
  )) {
    living.set(unit.versions.at(-1)?.code ?? "", unit);
  }
  for (const { code, name, clause, from } of communesOf2025) {
    const before = from.map(([oldCode]) => living.get(oldCode));
    const unchanged = before.length === 1 ? before[0] : undefined;
    if (unchanged) {
      for (const version of unchanged.versions) version.validTo ??= lastDayOfDistricts;
      unchanged.versions.push({
        name,
        code,
        parent: newProvince,
        validFrom: july2025,
        validTo: null,
      });
      continue;
    }
    const key = `commune:2025:${code}`;
    addUnit(plan, {
      key,
      kind: "commune",
      validFrom: july2025,
      validTo: null,
      source: resolution1680(clause),
      toConfirm: false,
      name,
      code,
      parent: newProvince,
    });
    for (const [oldCode, oldName] of from) {
      const old = living.get(oldCode);
      invariant(old?.versions.at(-1)?.name === oldName, `${oldCode} is ${oldName} on 30 June 2025`);
      end(plan, old.key, lastDayOfDistricts);
      plan.successions.push({
        from: old.key,
        to: key,
        date: july2025,
        kind: "merge",
        decision: resolution1680(clause),
        toConfirm: false,
      });
    }
  }
}
