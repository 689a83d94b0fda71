import type { NewGrant } from "#app/domain/access/write-grant.server.ts";
import { chooseUnit, type UnitSuggestion } from "#app/domain/people/choose-unit.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import type { FieldError } from "#app/platform/http/form.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import type { Work } from "#app/platform/work.server.ts";

type Typed = {
  role: Role;
  unit: string;
  unitId: number | null;
  validFrom: string | null;
  validTo: string | null;
};

type UnitProblem = {
  fieldErrors: Record<string, FieldError>;
  refusal: null;
  choices: UnitSuggestion[];
};

/** A grant as a form types it: the unit by its name, from today unless another day is given. */
export async function readGrant(
  work: Work,
  typed: Typed,
): Promise<{ ok: true; value: NewGrant } | { ok: false; answer: UnitProblem }> {
  const { role, validTo } = typed;
  const validFrom = typed.validFrom ?? work.today;
  const begins = validFrom > work.today ? validFrom : work.today;
  const days = {
    validFrom: begins,
    validTo: validTo !== null && validTo < begins ? begins : validTo,
  };
  const problem = (error: FieldError, choices: UnitSuggestion[]) => ({
    ok: false as const,
    answer: { fieldErrors: { unit: error }, refusal: null, choices },
  });
  if (typed.unit === "") return problem({ word: "required", values: {} }, []);
  const chosen = await chooseUnit(work.db, asViewer(work), { ...typed, ...days });
  if (!chosen.ok) return problem(chosen.error, chosen.choices);
  return { ok: true, value: { role, unitId: chosen.unitId, validFrom, validTo } };
}

function asViewer({ actor }: Work): Viewer {
  if (actor.kind !== "account") throw notFound();
  return actor;
}
