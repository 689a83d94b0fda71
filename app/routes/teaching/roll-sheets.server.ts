import type { RollSheet } from "#app/domain/reporting/roll-sheet.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { sheetLines, type SheetOf, signatureLines } from "#app/routes/courses/sheet-lines.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { pageText, presentIn, rollColumnText } from "#app/ui/teaching/roll-sheet-text.ts";

/** Room for a signature by hand, in points. */
const signingHeight = 24;

/** The roll-call sheet: a row for each person, a column for each half-day, signed by hand where the roll was not taken. */
export function rollSheets(t: Translate, of: SheetOf, { pages, people }: RollSheet) {
  const sheet = (sessions: RollSheet["pages"][number], index: number): Sheet => ({
    name: t("courseSheets.roll.sheet", { n: index + 1 }),
    title: t("courseSheets.roll.title"),
    lines: sheetLines(t, of, {
      rows: people.length,
      notes: sessions.length === 0 ? [] : [pageText(t, pages, index)],
    }),
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("roster.field.name"), width: 26 },
      { header: t("roster.field.birth"), width: 12 },
      { header: t("roster.field.place"), width: 36 },
      ...sessions.map((session) => ({
        header: rollColumnText(t, session),
        width: 9,
        centred: true,
      })),
      { header: t("courseSheets.note"), width: 16 },
    ],
    rows: [
      ...people.map((person, row) => [
        row + 1,
        person.fullName,
        formatDate(person.birthDate),
        placeLines(t, person.posts).join("\n"),
        ...sessions.map(({ id }) => {
          const state = person.states[id];
          return state === undefined ? null : t(`courseSheets.roll.mark.${state}`);
        }),
        null,
      ]),
      [
        null,
        t("courseSheets.roll.present"),
        null,
        null,
        ...sessions.map((session) => presentIn(session, people)),
        null,
      ],
      [null, t("courseSheets.roll.signature"), null, null, ...sessions.map(() => null), null],
    ],
    rowHeight: signingHeight,
    footer: [t("courseSheets.roll.legend"), ...signatureLines(t)],
  });
  const [first = [], ...others] = pages;
  const sheets: [Sheet, ...Sheet[]] = [
    sheet(first, 0),
    ...others.map((page, index) => sheet(page, index + 1)),
  ];
  return sheets;
}
