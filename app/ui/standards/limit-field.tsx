import { measureOf } from "#app/domain/standards/limit-value.ts";
import type { LimitKind } from "#app/domain/standards/rule-set.ts";
import { SelectField, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type LimitFieldProps = { name: string; kind: LimitKind; shown?: string; quiet?: boolean };

/** The value of a limit as its kind is measured; empty = no rule of the province. `quiet` leaves the help out. */
export function LimitField({ name, kind, shown, quiet = false }: LimitFieldProps) {
  const t = useTranslate();
  const measure = measureOf[kind];
  const said = {
    ...(quiet ? {} : { help: t(`standards.limitHelp.${measure}`) }),
    ...(shown === undefined ? {} : { shown }),
  };
  if (measure === "yes_no") {
    const options = (["yes", "no"] as const).map((value) => ({
      value,
      label: t(`standards.limitValue.${value}`),
    }));
    return (
      <SelectField
        name={name}
        {...said}
        empty={t("standards.limitValue.none")}
        options={options}
        optional
      />
    );
  }
  return <TextField name={name} {...said} maxLength={12} optional />;
}
