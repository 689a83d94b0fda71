import type { RouterContextProvider } from "react-router";
import type { AudienceRequirement } from "#app/domain/catalogue/audience.ts";
import type { TypedCondition, TypedRequirement } from "#app/domain/catalogue/condition-input.ts";
import { resolveUnitFilter } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import type { FieldError } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

type Resolved =
  | {
      ok: true;
      condition: Omit<TypedCondition, "requirement"> & { requirement: AudienceRequirement };
    }
  | { ok: false; fieldErrors: Record<string, FieldError> };

/** A condition with the units that its form names; else what to say at the field, with what the name may mean. */
export async function resolveUnits(context: Context, typed: TypedCondition): Promise<Resolved> {
  const { requirement, ...clause } = typed;
  const resolved = await unitsOf(context, requirement);
  return "error" in resolved
    ? { ok: false, fieldErrors: { units: resolved.error } }
    : { ok: true, condition: { ...clause, requirement: resolved.requirement } };
}

async function unitsOf(
  context: Context,
  requirement: TypedRequirement,
): Promise<{ requirement: AudienceRequirement } | { error: FieldError }> {
  if (requirement.kind !== "unit") return { requirement };
  const { db } = context.get(workContext);
  const unitIds: number[] = [];
  for (const unit of requirement.units) {
    const found = await resolveUnitFilter(db, viewerOf(context), unit);
    if (found?.ok !== true) return { error: errorOf(unit, found?.choices ?? []) };
    if (!unitIds.includes(found.unitId)) unitIds.push(found.unitId);
  }
  const ordered = unitIds.toSorted((a, b) => a - b);
  return { requirement: { kind: "unit", unitIds: ordered, unitKind: requirement.unitKind } };
}

function errorOf(value: string, choices: readonly { label: string }[]): FieldError {
  const [a, b] = choices.map(({ label }) => label);
  return a !== undefined && b !== undefined
    ? { word: "ambiguous_unit", values: { value, a, b } }
    : { word: "unit_not_found", values: { value } };
}
