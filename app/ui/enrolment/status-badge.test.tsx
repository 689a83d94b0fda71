import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  type EnrolmentStatus,
  enrolmentStatuses,
  pendingStatuses,
} from "#app/domain/enrolment/enrolment.ts";
import { type Locale, locales } from "#app/i18n/locales.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { LanguageProvider } from "#app/ui/kit/translate.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { statusLooks } from "./status-looks.ts";

function markOf(status: EnrolmentStatus, locale: Locale, number: number | null = null): string {
  return renderToStaticMarkup(
    <LanguageProvider value={{ locale, t: translator(locale) }}>
      <StatusBadge status={status} number={number} />
    </LanguageProvider>,
  );
}

test.each(locales)(
  "E44: waiting for a decision and waiting for a seat differ in words, colour and sign (%s)",
  (locale) => {
    const waiting = markOf("waitlisted", locale, 3);

    for (const status of pendingStatuses) {
      const pending = markOf(status, locale);
      const word = translator(locale)(`enrolment.status.${status}`);
      expect(pending).toContain(word);
      expect(waiting).not.toContain(word);
      expect(statusLooks[status].tone).not.toBe(statusLooks.waitlisted.tone);
      expect(statusLooks[status].icon).not.toBe(statusLooks.waitlisted.icon);
      expect(classOf(pending)).not.toBe(classOf(waiting));
      expect(pathOf(pending)).not.toBe(pathOf(waiting));
    }
    expect(waiting).toContain("3");
  },
);

const classOf = (markup: string): string => /class="(tag [^"]*)"/.exec(markup)?.[1] ?? "";
const pathOf = (markup: string): string => /<svg[\s\S]*<\/svg>/.exec(markup)?.[0] ?? "";

test.each(locales)("each state of an enrolment has words of its own (%s)", (locale) => {
  const words = enrolmentStatuses.map((status) => translator(locale)(`enrolment.status.${status}`));

  expect(new Set(words).size).toBe(words.length);
});
