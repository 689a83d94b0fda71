import type { listUnits } from "#app/domain/organisation/queries.server.ts";
import type { UnitKind } from "#app/domain/organisation/unit.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { validityText } from "#app/ui/organisation/validity.ts";

type UnitSheet = {
  rows: Awaited<ReturnType<typeof listUnits>>["rows"];
  day: string;
  filter: { q: string; kind: UnitKind | null };
  exported: { by: string; at: string };
  demoData: boolean;
};

/** The list of units as a sheet: as of when, by which filters, and who took it out when. */
export function unitSheet(
  t: Translate,
  { rows, day, filter, exported, demoData }: UnitSheet,
): Sheet {
  const filters = [
    filter.q === "" ? null : t("units.list.chipQuery", { q: filter.q }),
    filter.kind && t("units.list.chipKind", { kind: t(`units.kind.${filter.kind}`) }),
  ].filter((line) => line !== null);
  return {
    name: t("units.list.sheet"),
    title: t("units.list.title"),
    lines: [
      t("units.list.lead", { count: rows.length, date: formatDate(day) }),
      ...filters,
      t("units.list.exported", { name: exported.by, time: formatInstant(exported.at) }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("units.field.name"), width: 40 },
      { header: t("units.field.parent"), width: 28 },
      { header: t("units.field.code"), width: 10 },
      { header: t("units.field.kind"), width: 24 },
      { header: t("units.field.validity"), width: 34 },
      { header: t("units.field.people"), width: 14 },
    ],
    rows: rows.map((unit) => [
      unit.name,
      unit.parentName,
      unit.code,
      t(`units.kind.${unit.kind}`),
      validityText(unit, t),
      unit.people,
    ]),
  };
}
