import type { RouterContextProvider } from "react-router";
import type { WordPlace } from "#app/domain/importing/synonym-place.ts";
import { findUnit } from "#app/domain/organisation/queries.server.ts";
import { resolveUnitFilter } from "#app/domain/people/choose-unit.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import type { FieldError } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Context = Readonly<RouterContextProvider>;

type UnitTarget =
  | { ok: true; target: string }
  | {
      ok: false;
      answer: {
        fieldErrors: Record<string, FieldError>;
        choices: { id: number; label: string }[];
      };
    };

/** The target of a posted word: for a unit the id of the one chosen or named, else as it was sent. */
export async function unitTarget(
  context: Context,
  word: { place: WordPlace; target: string; unit: string; unitId: number | null },
): Promise<UnitTarget> {
  const { place, target, unit, unitId } = word;
  if (place.kind !== "unit") return { ok: true, target };
  if (unitId !== null) return { ok: true, target: String(unitId) };
  if (unit === "") return { ok: true, target };
  const found = await resolveUnitFilter(context.get(workContext).db, viewerOf(context), unit);
  if (found?.ok) return { ok: true, target: String(found.unitId) };
  const error: FieldError = { word: "unit_not_found", values: { value: unit } };
  return { ok: false, answer: { fieldErrors: { unit: error }, choices: found?.choices ?? [] } };
}

/** The name of the unit that an address gives by its id; "" where it gives none. */
export async function nameUnit(context: Context, target: string): Promise<string> {
  const id = readId(target);
  if (id === null) return "";
  const viewer = viewerOf(context);
  const unit = await findUnit(context.get(workContext).db, viewer, { id, asOf: viewer.today });
  return unit?.name ?? "";
}
