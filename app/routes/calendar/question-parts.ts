import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import type { Question } from "#app/ui/kit/question.tsx";

type Feed = { id: number; createdAt: string };

/** Whether the open address is to be given up, for a new one or for none. */
export function feedQuestion(
  t: Translate,
  act: "renew" | "end",
  { id, createdAt }: Feed,
): Question {
  return {
    to: act === "renew" ? "/me/calendar/renewal" : "/me/calendar/end",
    title: t(`calendar.${act}.title`),
    lead: t(`calendar.${act}.lead`, { time: formatInstant(createdAt) }),
    body: t(`calendar.${act}.body`),
    submit: t(`calendar.${act}.submit`),
    look: act === "end" ? "danger" : "primary",
    fields: { feedId: id },
  };
}

/** Why an address was not made, renewed or ended. */
export const feedRefusal =
  (t: Translate) =>
  (word: string): string =>
    t(`calendar.refusal.${word as "feed_changed"}`);
