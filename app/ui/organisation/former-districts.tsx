import type { TreeNode } from "#app/domain/organisation/tree.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { UnitLine } from "#app/ui/organisation/unit-line.tsx";

/** In which former district a commune lies. */
export type InFormerDistrict = {
  communeId: number;
  districtId: number;
  districtName: string;
  provinceName: string;
};

type FormerDistrictsProps = {
  communes: TreeNode[];
  former: InFormerDistrict[];
  address: (unitId: number) => string;
};

/** The communes of today by the district of then, province by province. */
export function FormerDistricts({ communes, former, address }: FormerDistrictsProps) {
  const t = useTranslate();
  const shown = new Set(communes.map(({ id }) => id));
  const provinces = Map.groupBy(
    former.filter(({ communeId }) => shown.has(communeId)),
    ({ provinceName }) => provinceName,
  );
  return [...provinces].map(([province, inProvince]) => (
    <div key={province} className="tree-group">
      <p className="tree-kind">
        {t("units.tree.formerTerritory", { name: province })}:{" "}
        {t("units.count.commune", { count: inProvince.length })}
      </p>
      <ul className="tree-branches">
        {[...Map.groupBy(inProvince, ({ districtId }) => districtId)].map(([districtId, rows]) => (
          <li key={districtId}>
            <details open>
              <summary>
                <Icon name="next" className="tree-sign" />
                <span>
                  <strong>
                    {t("units.tree.formerTerritory", { name: rows[0]?.districtName ?? "" })}
                  </strong>{" "}
                  <span className="tree-facts">
                    {t("units.count.commune", { count: rows.length })}
                  </span>
                </span>
              </summary>
              <ul className="tree-body tree-leaves">
                {communes
                  .filter(({ id }) => rows.some(({ communeId }) => communeId === id))
                  .map((commune) => (
                    <li key={commune.id}>
                      <UnitLine unit={commune} address={address} />
                    </li>
                  ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  ));
}
