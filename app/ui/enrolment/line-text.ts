import type { ShownLine } from "#app/domain/catalogue/eligibility-reading.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { findingText, type Names, requirementText } from "#app/ui/catalogue/audience-text.ts";

/** What a line of a verdict asks for; of several ways each. What the reader may not know is not named. */
export function askedText(
  t: Translate,
  { parts, hasHidden }: Pick<ShownLine, "parts" | "hasHidden">,
  names: Names,
): string {
  const texts = parts.map(({ required }) => requirementText(t, required, names));
  const [first = "", ...others] = hasHidden ? [...texts, t("study.line.hidden")] : texts;
  return others.reduce((before, second) => t("study.line.or", { first: before, second }), first);
}

/** What stands against a line, or is not known of it; null where it is met or not for the reader to know. */
export function foundText(
  t: Translate,
  { parts, passed, hasHidden }: Pick<ShownLine, "parts" | "passed" | "hasHidden">,
  names: Names,
): string | null {
  if (passed !== "not_met" && passed !== "no_data") return null;
  const texts = parts.flatMap(({ required, passed: found }) =>
    found === "met" ? [] : [findingText(t, found, required, names)],
  );
  const [first = "", ...others] = hasHidden ? [...texts, t(`findings.${passed}.hidden`)] : texts;
  return others.reduce((before, second) => t("findings.and", { first: before, second }), first);
}

/** What stands against a course, a sentence for each line: "Chưa đạt: …. Chưa đủ dữ liệu: …". */
export function openLinesText(t: Translate, lines: readonly ShownLine[], names: Names): string {
  return lines
    .filter(({ passed }) => passed !== "met")
    .map((line) =>
      t("study.line.short", {
        result: t(`study.line.${line.passed}`),
        text: foundText(t, line, names) ?? askedText(t, line, names),
      }),
    )
    .join(". ");
}
