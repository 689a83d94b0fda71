import type { Translate } from "#app/i18n/locales.ts";
import { TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export const anchorLabels = (t: Translate) => ({
  ageMonth: t("standards.terms.ageMonth"),
  eventMonth: t("standards.terms.eventMonth"),
  source: t("standards.field.source"),
});

/** The two months and where they stand. */
export function AnchorFields() {
  const t = useTranslate();
  const month = { help: t("standards.anchor.monthHelp"), maxLength: 10 };
  return (
    <>
      <TextField name="ageMonth" {...month} optional />
      <TextField name="eventMonth" {...month} optional />
      <TextArea grows name="source" help={t("standards.title.sourceHelp")} maxLength={300} />
    </>
  );
}
