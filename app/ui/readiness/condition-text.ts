import type { TimeSum } from "#app/domain/readiness/verdict.ts";
import type { Condition, Requirement } from "#app/domain/standards/requirement.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/** The names of programmes by id. */
export type ProgrammeNames = ReadonlyMap<number, string>;

/** What a requirement asks for, as a sentence without its subject: "Cao cấp hoặc cử nhân chính trị". */
export function conditionText(
  t: Translate,
  condition: Requirement["condition"],
  programmes: ProgrammeNames,
): string {
  const parts = condition.kind === "any_of" ? condition.of : [condition];
  return parts
    .map((part) => partText(t, part, programmes))
    .reduce((first, second) => t("readiness.condition.or", { first, second }));
}

function partText(t: Translate, condition: Condition, programmes: ProgrammeNames): string {
  switch (condition.kind) {
    case "level": {
      const { dimension, level } = condition;
      return dimension === "political_theory" && (level === "advanced" || level === "bachelor")
        ? t("readiness.condition.advancedTheory")
        : t("readiness.condition.level", { level: levelText(t, dimension, level) });
    }
    case "certificate": {
      const names = namesOf(t, condition.programmeIds, programmes);
      return condition.validMonths === null
        ? t("readiness.condition.certificate", { programmes: names })
        : t("readiness.condition.certificateFor", {
            programmes: names,
            n: condition.validMonths,
          });
    }
    case "recurring":
      return dutyText(t, condition, namesOf(t, condition.programmeIds, programmes));
    case "working_time":
      return t("readiness.condition.workingTime", { n: condition.months });
    case "ratings":
      return t("readiness.condition.ratings", {
        years: condition.years,
        // why: each rating has its name in the catalogue
        rating: t(`planning.evidence.level.rating.${condition.rating}` as MessageKey),
      });
  }
}

function dutyText(
  t: Translate,
  { every, times }: Extract<Condition, { kind: "recurring" }>,
  programmes: string,
): string {
  const many = times > 1 ? ("Times" as const) : ("" as const);
  switch (every.by) {
    case "calendar_year":
      return t(`readiness.condition.everyYear${many}`, { programmes, times });
    case "term":
      return t(`readiness.condition.everyTerm${many}`, { programmes, times });
    case "period":
      return t(`readiness.condition.everyMonths${many}`, { programmes, times, n: every.months });
    case "fixed": {
      const date = formatDate(every.base);
      return t(`readiness.condition.fixed${many}`, { programmes, times, n: every.months, date });
    }
  }
}

function namesOf(t: Translate, ids: readonly number[], programmes: ProgrammeNames): string {
  const [first = "", ...others] = ids.flatMap((id) => programmes.get(id) ?? []);
  return others.reduce(
    (before, second) => t("readiness.condition.or", { first: before, second }),
    first,
  );
}

/** How the months left were counted: "Còn 105 tháng: nghỉ hưu 06/2034, tính tại 09/2025". */
export function sumText(t: Translate, sum: TimeSum): string {
  const { least, most, retires, ageMonth, months } = sum;
  const anchor = formatDate(ageMonth);
  const [earliest, latest] = [formatDate(retires.earliest), formatDate(retires.latest)];
  if (least !== most)
    return t("readiness.sum.leftBetween", { least, most, earliest, latest, anchor, months });
  return least < 0
    ? t("readiness.sum.retiredBy", { n: -least, retires: latest, anchor, months })
    : t("readiness.sum.left", { n: least, count: least, retires: latest, anchor, months });
}
