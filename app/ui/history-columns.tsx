import type { ReactNode } from "react";
import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import type { Column } from "#app/ui/kit/table.tsx";

/** The columns of every history: when, who, what is told between, and what was done. */
export function historyColumns<Row extends { at: string; actorName: string }>(
  t: Translate,
  what: (row: Row) => ReactNode,
  between: Column<Row>[] = [],
): Column<Row>[] {
  return [
    {
      key: "when",
      label: t("people.history.when"),
      first: true,
      cell: ({ at }) => formatInstant(at),
    },
    {
      key: "who",
      label: t("people.history.who"),
      cell: ({ actorName }) => actorName || t("people.history.system"),
    },
    ...between,
    { key: "what", label: t("people.history.what"), first: true, cell: what },
  ];
}
