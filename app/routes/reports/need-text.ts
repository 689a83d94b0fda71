import type { NeedGroup } from "#app/domain/reporting/needs.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";

/** "Trung cấp lý luận chính trị hoặc Cao cấp lý luận chính trị", or the subject where no programme gives it. */
export function contentText(
  t: Translate,
  { subject, programmes }: { subject: Subject; programmes: readonly string[] },
): string {
  const [first, ...others] = programmes;
  if (first === undefined)
    return t("needs.outside", { subject: t(`readiness.subject.${subject}`) });
  return others.reduce((a, b) => t("needs.or", { a, b }), first);
}

/** Whom a row counts. */
export const groupText = (t: Translate, group: NeedGroup): string => t(`needs.group.${group}`);
