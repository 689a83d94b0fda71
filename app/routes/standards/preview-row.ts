import type { PreviewRow } from "#app/domain/readiness/preview.server.ts";
import type { Translate } from "#app/i18n/locales.ts";

/** A changed record as the page shows it: no evidence goes to the browser. */
export function previewRow({ record, effect, ended }: PreviewRow) {
  const { id, fullName, birthDate, unitName, term, listOrder } = record;
  return { id, fullName, birthDate, unitName, term, listOrder, ended, ...effect };
}

export type ShownEffect = ReturnType<typeof previewRow>;

/** "Lý luận chính trị: Đạt → Chưa đạt", as page and file say it. */
export function changeText(t: Translate, change: ShownEffect["changes"][number]): string {
  const say = (verdict: typeof change.before) =>
    verdict === null ? t("versions.preview.notAsked") : t(`readiness.verdict.${verdict}`);
  return t("versions.preview.change", {
    subject: t(`readiness.subject.${change.subject}`),
    before: say(change.before),
    after: say(change.after),
  });
}

/** The unit of a record; of one that has ended on the day, that too. */
export const unitOf = (t: Translate, { unitName, ended }: ShownEffect): string =>
  ended ? t("versions.preview.endedUnit", { unit: unitName }) : unitName;
