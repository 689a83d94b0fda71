import type { LearnerRow } from "#app/domain/reporting/learners.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { sheetLines, type SheetOf, signatureLines } from "#app/routes/courses/sheet-lines.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";

/** Form F5; the present post stands where others write the planned title, which it never says (product 4.8). */
export function learnersSheet(t: Translate, of: SheetOf, rows: LearnerRow[]): Sheet {
  const birth = t("courseSheets.birthGroup");
  return {
    name: t("courseSheets.learners.sheet"),
    title: t("courseSheets.learners.title"),
    lines: sheetLines(t, of, { rows: rows.length, notes: [t("courseSheets.learners.blanks")] }),
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("roster.field.name"), width: 26 },
      { header: t("courseSheets.men"), width: 12, group: birth },
      { header: t("courseSheets.women"), width: 12, group: birth },
      { header: t("roster.field.place"), width: 40 },
      { header: t("courseSheets.learners.party"), width: 22 },
      { header: t("courseSheets.learners.degree"), width: 22 },
      { header: t("courseSheets.learners.politicalTheory"), width: 16 },
      { header: t("courseSheets.learners.ratings"), width: 26 },
      { header: t("courseSheets.learners.phone"), width: 16 },
      { header: t("courseSheets.note"), width: 18 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.fullName,
      row.gender === "male" ? formatDate(row.birthDate) : null,
      row.gender === "female" ? formatDate(row.birthDate) : null,
      placeLines(t, row.posts).join("\n"),
      partyText(t, row),
      row.degrees.join("\n"),
      row.politicalTheory.join("\n"),
      row.ratings
        .map(({ year, text }) => t("courseSheets.learners.rating", { year: String(year), text }))
        .join("\n"),
      row.phone,
      null,
    ]),
    footer: signatureLines(t),
  };
}

function partyText(
  t: Translate,
  { partyJoinedOn, partyOfficialOn }: Pick<LearnerRow, "partyJoinedOn" | "partyOfficialOn">,
): string | null {
  if (partyOfficialOn !== null)
    return t("courseSheets.learners.official", { date: formatDate(partyOfficialOn) });
  return partyJoinedOn === null
    ? null
    : t("courseSheets.learners.probationary", { date: formatDate(partyJoinedOn) });
}
