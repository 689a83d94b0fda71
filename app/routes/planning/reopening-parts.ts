import type { Translate } from "#app/i18n/locales.ts";
import type { Question } from "#app/ui/kit/question.tsx";

type Ended = {
  id: number;
  fullName: string;
  titleText: string;
  unitName: string;
  term: string;
  revision: number;
};

/** Asks whether the end of a record is to be taken back. */
export function reopeningQuestion(t: Translate, record: Ended): Question {
  const { fullName: name, titleText: title, unitName: unit, term } = record;
  return {
    to: `/planning/records/${record.id}/reopening`,
    title: t("planning.reopening.title", { name }),
    lead: t("planning.reopening.lead", { title, unit, term }),
    body: t("planning.reopening.body"),
    submit: t("planning.reopening.submit"),
    fields: { revision: record.revision },
  };
}
