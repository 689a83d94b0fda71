import type { Translate } from "#app/i18n/locales.ts";

/** Who did something, as people read it: an account by its name, "operator:root" of the command line in words. */
export function actorText(t: Translate, name: string | null): string {
  if (name === null) return t("common.unknown");
  const [, operator] = /^operator:(.*)$/.exec(name) ?? [];
  return operator === undefined ? name : t("common.operator", { name: operator });
}
