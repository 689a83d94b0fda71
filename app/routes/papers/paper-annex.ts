import { dateParts, isLetter, numberLine } from "#app/domain/papers/paper-words.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { type Grid, type Section, textWidth } from "#app/platform/files/document.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { text } from "#app/routes/papers/paper-body.ts";
import type { PaperFacts } from "#app/routes/papers/paper-facts.ts";

/** The list of a paper: people upright, results across. */
export function annexSection(t: Translate, facts: PaperFacts): Section {
  const { kind, course } = facts;
  const isResults = kind === "recognition";
  const about = isResults || kind === "summons" ? kind : "sending";
  const title = t(isResults ? "papers.text.resultsTitle" : "papers.text.annexTitle");
  const of = t(`papers.text.annexOf.${about}`, { name: course.name });
  return {
    landscape: isResults,
    blocks: [
      text([{ text: title, bold: true }], { align: "center" }),
      text([{ text: of, bold: true }], { align: "center" }),
      text([{ text: attached(t, facts), italic: true }], { size: 13, align: "center" }),
      text([], { size: 8 }),
      isResults ? resultsGrid(t, facts) : peopleGrid(t, facts),
      text([], { size: 8 }),
    ],
  };
}

/** "(Kèm theo Quyết định số 15-QĐ/BTCTU ngày 12 tháng 5 năm 2026)", blank until there is one. */
function attached(t: Translate, { kind, words, recorded }: PaperFacts): string {
  const line = numberLine(words, recorded?.number ?? null);
  const number = line.charAt(0).toLocaleLowerCase("vi") + line.slice(1).replace(":", "");
  return t(isLetter(kind) ? "papers.text.withLetter" : "papers.text.withDecision", {
    number,
    ...dateParts(recorded?.date ?? null),
  });
}

function peopleGrid(t: Translate, { people }: PaperFacts): Grid {
  return {
    kind: "grid",
    size: 12,
    columns: [
      { header: t("papers.text.number"), width: 12, centred: true },
      { header: t("papers.text.name"), width: 44 },
      { header: t("papers.text.birth"), width: 24, centred: true },
      { header: t("papers.text.place"), width: 67 },
      { header: t("papers.text.note"), width: textWidth(false) - 147 },
    ],
    rows: people.map(({ fullName, birthDate, place }, index) => [
      String(index + 1),
      fullName,
      formatDate(birthDate),
      place,
      "",
    ]),
  };
}

function resultsGrid(t: Translate, { results }: PaperFacts): Grid {
  return {
    kind: "grid",
    size: 12,
    columns: [
      { header: t("papers.text.number"), width: 12, centred: true },
      { header: t("papers.text.name"), width: 48 },
      { header: t("papers.text.birth"), width: 25, centred: true },
      { header: t("papers.text.place"), width: 67 },
      { header: t("papers.text.periods"), width: 26, centred: true },
      { header: t("papers.text.mark"), width: 16, centred: true },
      { header: t("papers.text.band"), width: 24, centred: true },
      { header: t("papers.text.result"), width: textWidth(true) - 218, centred: true },
    ],
    rows: results.map((row, index) => [
      String(index + 1),
      row.fullName,
      formatDate(row.birthDate),
      row.place,
      row.periods,
      row.mark,
      row.band,
      row.result,
    ]),
  };
}
