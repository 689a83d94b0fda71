import { withoutLevel } from "#app/domain/organisation/matching.ts";
import type { TreeNode } from "#app/domain/organisation/tree.ts";
import { type UnitKind, unitKinds } from "#app/domain/organisation/unit.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { FormerDistricts, type InFormerDistrict } from "#app/ui/organisation/former-districts.tsx";
import { UnitFacts, UnitLine } from "#app/ui/organisation/unit-line.tsx";

type FormerProvince = { id: number; name: string; communes: number };
type Unit = TreeNode & { path: string[]; formerProvinces: FormerProvince[] };

/** What every level of the tree needs. */
type Tree = {
  below: Map<number | null, Unit[]>;
  address: (unitId: number) => string;
  /** where communes stand by the former district they lie in; empty = as they stand now */
  former: InFormerDistrict[];
};

/** Units open down to the second level; levels open and close without a script. */
const openDepth = 2;

type UnitTreeProps = { units: Unit[]; former: InFormerDistrict[]; address: Tree["address"] };

/** The units of a day as nested lists, grouped by kind; each says how many stand below it. */
export function UnitTree({ units, former, address }: UnitTreeProps) {
  const t = useTranslate();
  const tree: Tree = { below: Map.groupBy(units, ({ parentId }) => parentId), address, former };
  const topmost = Map.groupBy(tree.below.get(null) ?? [], ({ path }) => path.join(", "));
  return (
    <div className="tree">
      {[...topmost].map(([path, roots]) => (
        <div key={path}>
          {path === "" ? null : <p>{t("units.tree.under", { path })}</p>}
          <Siblings units={roots} tree={tree} labelled={roots.length > 1} />
        </div>
      ))}
    </div>
  );
}

function Siblings({ units, tree, labelled }: { units: Unit[]; tree: Tree; labelled: boolean }) {
  const t = useTranslate();
  return unitKinds.map((kind) => {
    const alike = units.filter((unit) => unit.kind === kind);
    if (alike.length === 0) return null;
    return (
      <div key={kind} className="tree-group">
        {labelled ? (
          <p className="tree-kind">{t(`units.count.${kind}`, { count: alike.length })}</p>
        ) : null}
        {kind === "commune" && tree.former.length > 0 ? (
          <FormerDistricts communes={alike} former={tree.former} address={tree.address} />
        ) : (
          <Alike units={alike} tree={tree} />
        )}
      </div>
    );
  });
}

function Alike({ units, tree }: { units: Unit[]; tree: Tree }) {
  const branches = units.some(({ id }) => tree.below.has(id));
  return (
    <ul className={branches ? "tree-branches" : "tree-leaves"}>
      {units.map((unit) => (
        <li key={unit.id}>
          {tree.below.has(unit.id) ? (
            <Branch unit={unit} tree={tree} />
          ) : (
            <UnitLine unit={unit} address={tree.address} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Branch({ unit, tree }: { unit: Unit; tree: Tree }) {
  const t = useTranslate();
  const below = tree.below.get(unit.id) ?? [];
  const kinds = new Set(below.map(({ kind }) => kind));
  return (
    <details open={unit.depth < openDepth}>
      <summary>
        <Icon name="next" className="tree-sign" />
        <span>
          <strong>{unit.name}</strong> <Counts below={unit.below} />
        </span>
      </summary>
      <div className="tree-body">
        <p>
          <UnitFacts unit={unit} />
          {unit.code || unit.validFrom || unit.validTo ? " · " : null}
          <a href={tree.address(unit.id)}>{t("units.tree.openUnit", { name: unit.name })}</a>
        </p>
        <FormerProvinces provinces={unit.formerProvinces} />
        <Siblings units={below} tree={tree} labelled={kinds.size > 1} />
      </div>
    </details>
  );
}

/** The levels of the map are told; what else stands below is counted over its own list. */
function Counts({ below }: { below: Partial<Record<UnitKind, number>> }) {
  const t = useTranslate();
  const told = (["district", "commune"] as const).flatMap((kind) => {
    const count = below[kind];
    return count === undefined ? [] : [t(`units.count.${kind}`, { count })];
  });
  return told.length === 0 ? null : <span className="tree-facts">{told.join(", ")}</span>;
}

function FormerProvinces({ provinces }: { provinces: FormerProvince[] }) {
  const t = useTranslate();
  if (provinces.length === 0) return null;
  const parts = provinces.map(({ name, communes }) =>
    t("units.tree.formerProvince", { count: communes, name: withoutLevel(name) }),
  );
  return <p>{t("units.tree.formerProvinces", { list: parts.join(", ") })}</p>;
}
