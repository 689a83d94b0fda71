import { createInstance } from "i18next";
import { en } from "#app/i18n/en.ts";
import { type Locale, locales, type Translate } from "#app/i18n/locales.ts";
import { vi } from "#app/i18n/vi.ts";
import { remembered } from "#app/kernel/remembered.ts";

const numberFormats = {
  vi: new Intl.NumberFormat("vi-VN"),
  en: new Intl.NumberFormat("en-GB"),
} satisfies Record<Locale, Intl.NumberFormat>;

const oneDecimal = {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "negative",
} as const;
const shareFormats = {
  vi: new Intl.NumberFormat("vi-VN", oneDecimal),
  en: new Intl.NumberFormat("en-GB", oneDecimal),
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
  const partsIn = remembered(
    (key) => partsOf(i18n.getResource(locale, "translation", key)),
    10_000,
  );
  return (key, values) => {
    if (values) {
      // why: a board says some hundred sentences with numbers, and the library takes ten times as long for each
      const parts = partsIn(key);
      const written = withNumbers(locale, values);
      return parts === null || "count" in values ? t(key, written) : filled(parts, written);
    }
    // why: most sentences of a page have no values, and looking one up in the library costs as much as showing it
    const text = plain.get(key) ?? t(key);
    plain.set(key, text);
    return text;
  };
}

/** Text and names of values in turn. */
type Parts = readonly string[];

/** A sentence cut at its values; null where it is more than that: one of several plurals, or none at all. */
function partsOf(sentence: unknown): Parts | null {
  if (typeof sentence !== "string") return null;
  return sentence.split(/\{(\w+)\}/);
}

function filled(parts: Parts, values: Record<string, string | number>): string {
  let text = "";
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    text += index % 2 === 0 ? part : (values[part] ?? "");
  }
  return text;
}

/**
 * Numbers are written in the reader's way, `p`, a percentage that was computed, always with one decimal; `count` stays a
 * number, it chooses the plural.
 */
function withNumbers(
  locale: Locale,
  values: Record<string, string | number>,
): Record<string, string | number> {
  const written: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "number" || name === "count") written[name] = value;
    else written[name] = name === "p" ? formatShare(locale, value) : formatNumber(locale, value);
  }
  return written;
}

export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** 2,0 for two per cent in Vietnamese, 2.0 in English. */
function formatShare(locale: Locale, percent: number): string {
  return shareFormats[locale].format(percent);
}

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(locale: Locale, value: number): string {
  // why: most numbers of a page are small counts, which every language writes alike
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return numberFormats[locale].format(value);
}

/** What a number grew or shrank by: "+1.110", "−3" or "0". */
export function formatDifference(locale: Locale, difference: number): string {
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "";
  return `${sign}${formatNumber(locale, Math.abs(difference))}`;
}
