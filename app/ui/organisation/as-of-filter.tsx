import { FilterDate } from "#app/ui/kit/list.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The day that a page of units is about; `day` is null when what was typed is none. */
export function AsOfFilter({ asOf }: { asOf: { day: string | null; typed: string } }) {
  const t = useTranslate();
  return (
    <FilterDate
      name="asOf"
      label={t("units.field.asOf")}
      value={asOf.typed}
      error={asOf.day === null ? t("form.error.not_a_date", { value: asOf.typed }) : null}
    />
  );
}
