import { createContext, type ReactNode, use } from "react";
import type { Locale, Translate } from "#app/i18n/locales.ts";

type Language = { locale: Locale; t: Translate };

const LanguageContext = createContext<Language | null>(null);

/** Gives everything below it the reader's language. */
export function LanguageProvider({ value, children }: { value: Language; children: ReactNode }) {
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error("a component was rendered outside of LanguageProvider");
  return language;
}

export function useTranslate(): Translate {
  return useLanguage().t;
}
