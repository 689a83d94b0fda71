import type { PeopleRow } from "#app/domain/people/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { unitText, unitTodayText } from "#app/ui/people/post-text.ts";

type Exported = { rows: PeopleRow[]; viewer: Viewer; at: string; demoData: boolean };

/** The list of people as a sheet: what the page shows, with who made it when and of how many rows. */
export function peopleSheet(t: Translate, { rows, viewer, at, demoData }: Exported): Sheet {
  return {
    name: t("people.sheet"),
    title: t("people.title"),
    lines: [
      t("common.asOf", { date: formatDate(viewer.today) }),
      t("people.exportBy", { name: viewer.accountName, time: formatInstant(at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("people.field.fullName"), width: 28 },
      { header: t("people.field.birthDate"), width: 12 },
      { header: t("people.field.gender"), width: 10 },
      { header: t("people.field.post"), width: 36 },
      { header: t("people.field.unit"), width: 44 },
      { header: t("people.field.unitToday"), width: 28 },
    ],
    rows: rows.map(({ fullName, birthDate, gender, posts }, index) => [
      index + 1,
      fullName,
      formatDate(birthDate),
      t(`common.gender.${gender}`),
      posts.map(({ name }) => name).join("\n"),
      posts.map((post) => unitText(t, post)).join("\n"),
      [...new Set(posts.map((post) => unitTodayText(t, post)))].join("\n"),
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}
