import {
  bodiesEndedInMarch2025,
  bodiesOf2024,
  bodiesOfMarch2025,
  type BodyFacts,
  dayOfMarch2025,
  schools,
} from "./bodies.ts";
import {
  type StarterPlan,
  type FormerProvince,
  lastDayOfFebruary2025,
  lastDayOfDistricts,
  july2025,
  newProvince,
  resolution202,
  recalled,
  addUnit,
} from "./plan.ts";

/** Departments, Party bodies, mass organisations and the school of one of the two provinces, until 30 June 2025. */
export function addBodies(plan: StarterPlan, province: FormerProvince): void {
  const school: BodyFacts = {
    key: "school",
    kind: "school",
    name: schools[province],
    becomes: "school",
  };
  const add = (
    body: Pick<BodyFacts, "key" | "kind" | "name">,
    validFrom: string | null,
    validTo: string,
  ): void =>
    addUnit(plan, {
      key: `body:${province}:${body.key}`,
      kind: body.kind,
      validFrom,
      validTo,
      source: recalled,
      toConfirm: body.kind !== "school",
      name: body.name,
      code: null,
      parent: `province:${province}`,
    });
  for (const body of [...bodiesOf2024, school]) add(body, null, lastDayOfDistricts);
  for (const body of bodiesOfMarch2025) add(body, dayOfMarch2025, lastDayOfDistricts);
  for (const body of bodiesEndedInMarch2025) {
    add(body, null, lastDayOfFebruary2025);
    for (const to of body.into) {
      plan.successions.push({
        from: `body:${province}:${body.key}`,
        to: `body:${province}:${to}`,
        date: dayOfMarch2025,
        kind: body.into.length > 1 ? "split" : "merge",
        decision: "",
        toConfirm: true,
      });
    }
  }
  for (const body of [...bodiesOf2024, ...bodiesOfMarch2025, school]) {
    plan.successions.push({
      from: `body:${province}:${body.key}`,
      to: `body:merged:${body.becomes}`,
      date: july2025,
      kind: "merge",
      decision: body.kind === "school" ? schools.decision : resolution202,
      toConfirm: body.kind !== "school",
    });
  }
}

/** What they became in the merged province. */
export function addMergedBodies(plan: StarterPlan): void {
  const school: BodyFacts = {
    key: "school",
    kind: "school",
    name: schools.merged,
    becomes: "school",
  };
  const lasting = [...bodiesOf2024, ...bodiesOfMarch2025].filter(
    ({ key, becomes }) => key === becomes,
  );
  for (const body of [...lasting, school]) {
    addUnit(plan, {
      key: `body:merged:${body.key}`,
      kind: body.kind,
      validFrom: july2025,
      validTo: null,
      source: body.kind === "school" ? schools.decision : recalled,
      toConfirm: body.kind !== "school",
      name: body.name,
      code: null,
      parent: newProvince,
    });
  }
}
