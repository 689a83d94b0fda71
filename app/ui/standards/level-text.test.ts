import { expect, test } from "vitest";
import { levelDimensions, scaleOf } from "#app/domain/standards/level.ts";
import { locales } from "#app/i18n/locales.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { levelText } from "./level-text.ts";

test.each(locales)("every level has its words in %s, each its own", (locale) => {
  const t = translator(locale);
  for (const dimension of levelDimensions) {
    const words = ["none", ...scaleOf[dimension]].map((level) => levelText(t, dimension, level));

    expect(words.filter((word) => word.startsWith("catalogue."))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("a word that is no level of the dimension stands as it is", () => {
  expect(levelText(translator("vi"), "degree", "senior")).toBe("senior");
});
