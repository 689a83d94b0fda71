import { measureOf } from "#app/domain/standards/limit-value.ts";
import type { LimitKind } from "#app/domain/standards/rule-set.ts";
import type { Translate } from "#app/i18n/locales.ts";

/** A limit as people read it: "3 người", "25 %", "Chưa ghi nhận quy định của tỉnh". */
export function limitText(t: Translate, kind: LimitKind, value: number | null): string {
  if (value === null) return t("standards.limitValue.none");
  if (kind === "young_under_age") return t("standards.limitValue.underAge", { n: value });
  const count = { count: value };
  switch (measureOf[kind]) {
    case "persons":
      return t("standards.limitValue.persons", count);
    case "titles":
      return t("standards.limitValue.titles", count);
    case "yes_no":
      return t(value === 1 ? "standards.limitValue.yes" : "standards.limitValue.no");
    case "months":
      return t("standards.limitValue.months", count);
    case "years":
      return t("standards.limitValue.years", count);
    case "percent":
      return t("standards.limitValue.percent", { n: value / 10 });
    case "times":
      return t("standards.limitValue.times", { n: value / 100, count: value / 100 });
  }
}
