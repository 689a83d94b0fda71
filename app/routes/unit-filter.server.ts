import { type RouterContextProvider, redirect } from "react-router";
import { resolveUnitFilter } from "#app/domain/people/choose-unit.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import type { ListAddress } from "#app/platform/http/list.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

type Asked = { typedUnit: string; unitId: number | null };

/**
 * The unit that an address narrows a list to. Typed words that name one lead to the address with its id; words that
 * name none, or several, come back as choices (empty = nothing similar), and the list is of nobody.
 */
export async function readUnitFilter(
  context: Readonly<RouterContextProvider>,
  list: ListAddress,
  { typedUnit, unitId }: Asked,
) {
  const unit = await resolveUnitFilter(context.get(workContext).db, viewerOf(context), typedUnit);
  if (unit?.ok) throw redirect(list.with({ in: null, unit: String(unit.unitId), page: null }));
  // why: who asks for a unit that is none is not answered with every unit
  return unit === null ? { unitId, unitChoices: null } : { unitId: 0, unitChoices: unit.choices };
}
