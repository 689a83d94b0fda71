import { createInstance } from "i18next";
import { en } from "#app/i18n/en.ts";
import { type Locale, locales, type Translate } from "#app/i18n/locales.ts";
import { vi } from "#app/i18n/vi.ts";

const numberFormats = {
  vi: new Intl.NumberFormat("vi-VN"),
  en: new Intl.NumberFormat("en-GB"),
} satisfies Record<Locale, Intl.NumberFormat>;

const i18n = createInstance();
void i18n.init({
  resources: { vi: { translation: vi }, en: { translation: en } },
  supportedLngs: locales,
  fallbackLng: false,
  initAsync: false,
  // why: React escapes what it shows; escaping twice shows "&#x2F;"
  interpolation: { escapeValue: false, prefix: "{", suffix: "}", skipOnVariables: true },
});

const translators: Record<Locale, Translate> = {
  vi: translatorOf("vi"),
  en: translatorOf("en"),
};

function translatorOf(locale: Locale): Translate {
  const t = i18n.getFixedT(locale);
  const plain = new Map<string, string>();
  return (key, values) => {
    if (values) return t(key, withNumbers(locale, values));
    // why: most sentences of a page have no values, and looking one up in the library costs as much as showing it
    const text = plain.get(key) ?? t(key);
    plain.set(key, text);
    return text;
  };
}

/** Numbers are written in the reader's way; `count` stays a number, it chooses the plural. */
function withNumbers(
  locale: Locale,
  values: Record<string, string | number>,
): Record<string, string | number> {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    written[name] =
      typeof value === "number" && name !== "count" ? formatNumber(locale, value) : value;
  }
  return written;
}

export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormats[locale].format(value);
}
