import type { Fact } from "#app/domain/readiness/facts.ts";
import { ratingScale } from "#app/domain/standards/requirement.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { ProgrammeNames } from "#app/ui/readiness/condition-text.ts";
import { levelText } from "#app/ui/standards/level-text.ts";

/** What a statement says, in words: a level, a programme, the rating of a year; else as the source wrote it. */
export function factText(t: Translate, fact: Fact, programmes: ProgrammeNames): string {
  const { dimension, level, year, text } = fact;
  if (dimension === "rating") {
    const rating = ratingScale.find((word) => word === level);
    // why: each rating has its name in the catalogue
    const word = rating ? t(`planning.evidence.level.rating.${rating}` as MessageKey) : text;
    return `${year ?? ""}: ${word}`;
  }
  const programme = fact.programmeId === null ? undefined : programmes.get(fact.programmeId);
  if (programme !== undefined) return programme;
  if (dimension === "programme" || level === null) return text;
  return levelText(t, dimension, level);
}

/** Where a statement comes from: grade, number, days, and until when it counts. */
export function originText(t: Translate, fact: Fact, until: string | null): string {
  const { grade, certificate, issuedOn, endedOn, statedOn } = fact;
  return [
    t(`planning.evidence.gradeName.${grade}`),
    certificate === null ? null : t("record.certificate", { number: certificate }),
    issuedOn === null ? null : t("record.issuedOn", { date: formatDate(issuedOn) }),
    endedOn === null ? null : t("record.endedOn", { date: formatDate(endedOn) }),
    statedOn === issuedOn ? null : t("record.statedOn", { date: formatDate(statedOn) }),
    until === null ? null : t("record.until", { date: formatDate(until) }),
  ]
    .filter((part) => part !== null)
    .join("; ");
}
