import type { ToldRow } from "#app/domain/reporting/course-notices.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { sheetLines, type SheetOf, signatureLines } from "#app/routes/courses/sheet-lines.ts";
import { mailText, phoneText, standText } from "#app/routes/seats/notice-text.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { messageText } from "#app/ui/messages/message-text.ts";

/** Those who were told something, to be called: with a column in which whoever calls signs. */
export function noticeSheet(
  t: Translate,
  of: SheetOf,
  told: { subject: string; rows: ToldRow[] },
): Sheet {
  const { subject, rows } = told;
  return {
    name: t("notices.told.sheet"),
    title: subject,
    lines: sheetLines(t, of, { rows: rows.length, notes: [] }),
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("notices.field.name"), width: 26 },
      { header: t("notices.field.place"), width: 40 },
      { header: t("notices.field.phone"), width: 16 },
      { header: t("notices.field.told"), width: 50 },
      { header: t("notices.field.at"), width: 18 },
      { header: t("notices.field.stand"), width: 24 },
      { header: t("notices.field.mail"), width: 24 },
      { header: t("notices.field.called"), width: 20 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.fullName,
      placeLines(t, row.posts).join("\n"),
      phoneText(t, row),
      messageText(t, row.content, row.createdAt).sentences.join(" "),
      formatInstant(row.createdAt),
      standText(t, row),
      mailText(t, row),
      null,
    ]),
    footer: signatureLines(t),
  };
}
