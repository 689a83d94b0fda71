import { type Locale, locales } from "#app/i18n/locales.ts";

/** The language of a request: the account's, the cookie's, the browser's, Vietnamese. */
export function chooseLocale(
  account: string | null,
  cookie: string | null,
  acceptLanguage: string | null,
): Locale {
  const wanted = [
    account,
    cookie,
    ...(acceptLanguage ?? "").split(",").map((part) => part.trim().slice(0, 2)),
  ];
  return (
    locales.find(
      (locale) => locale === wanted.find((want) => locales.some((known) => known === want)),
    ) ?? "vi"
  );
}
