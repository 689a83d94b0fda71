import type { TreeNode } from "#app/domain/organisation/tree.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";

type LineUnit = Pick<TreeNode, "id" | "name" | "code" | "validFrom" | "validTo">;
type UnitLineProps = { unit: LineUnit; address: (unitId: number) => string };

/** A unit in a list: its name as a link, code, and when it began or ended. */
export function UnitLine({ unit, address }: UnitLineProps) {
  return (
    <>
      <a href={address(unit.id)}>{unit.name}</a> <UnitFacts unit={unit} />
    </>
  );
}

/** Code and days of a unit, as far as there are any. */
export function UnitFacts({ unit }: { unit: LineUnit }) {
  const t = useTranslate();
  const validity = validityText(unit, t);
  return (
    <span className="tree-facts">
      {unit.code === null ? null : <span>{`${t("units.tree.code")} ${unit.code}`}</span>}
      {unit.code !== null && validity !== "" ? ", " : null}
      {validity === "" ? null : <span>{validity}</span>}
    </span>
  );
}
