import type { SeatCourseShown } from "#app/domain/enrolment/course-queries.server.ts";
import type { RosterRow } from "#app/domain/enrolment/roster-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { sinceText } from "#app/routes/seats/roster-parts.tsx";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";

type Exported = {
  course: SeatCourseShown;
  rows: RosterRow[];
  day: string;
  by: { name: string; at: string };
  demoData: boolean;
};

/** The roster as a sheet: what the page shows, with who made it when and of how many rows. */
export function rosterSheet(t: Translate, { course, rows, day, by, demoData }: Exported): Sheet {
  const { code } = course;
  return {
    name: t("roster.roster.sheet"),
    title: t("roster.roster.title", { course: course.name }),
    lines: [
      t("roster.roster.lead", { code, seats: seatsText(t, course), date: formatDate(day) }),
      t("people.exportBy", { name: by.name, time: formatInstant(by.at) }),
      t("people.exportRows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("people.field.number"), width: 6 },
      { header: t("roster.field.name"), width: 28 },
      { header: t("roster.field.birth"), width: 12 },
      { header: t("people.field.gender"), width: 10 },
      { header: t("roster.field.place"), width: 44 },
      { header: t("roster.field.state"), width: 28 },
      { header: t("roster.field.since"), width: 24 },
      { header: t("roster.field.source"), width: 20 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.fullName,
      formatDate(row.birthDate),
      t(`common.gender.${row.gender as "male"}`), // why: a check constraint names the genders
      placeLines(t, row.posts).join("\n"),
      statusText(t, row),
      sinceText(t, row),
      t(`enrolment.source.${row.source as "self"}`), // why: a check constraint names the sources
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}
