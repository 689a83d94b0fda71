import type { CourseRow } from "#app/domain/courses/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Viewer } from "#app/kernel/actor.ts";
import type { Sheet } from "#app/platform/files/workbook.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";

type Exported = { rows: CourseRow[]; viewer: Viewer; at: string; demoData: boolean };

/** The list of courses as a sheet: what the page shows, with who made it when and of how many rows. */
export function courseSheet(t: Translate, { rows, viewer, at, demoData }: Exported): Sheet {
  return {
    name: t("courses.export.sheet"),
    title: t("courses.list.title"),
    lines: [
      t("common.asOf", { date: formatDate(viewer.today) }),
      t("courses.export.by", { name: viewer.accountName, time: formatInstant(at) }),
      t("courses.export.rows", { n: rows.length }),
      ...(demoData ? [t("common.demoNotice")] : []),
    ],
    columns: [
      { header: t("courses.export.number"), width: 6 },
      { header: t("courses.field.code"), width: 20 },
      { header: t("courses.field.name"), width: 40 },
      { header: t("courses.field.programme"), width: 40 },
      { header: t("courses.field.host"), width: 32 },
      { header: t("courses.field.place"), width: 32 },
      { header: t("courses.field.startsOn"), width: 12 },
      { header: t("courses.field.endsOn"), width: 12 },
      { header: t("courses.field.policy"), width: 28 },
      { header: t("courses.field.nominationEndsOn"), width: 16 },
      { header: t("courses.export.seats"), width: 12 },
      { header: t("courses.field.capacity"), width: 12 },
      { header: t("courses.field.status"), width: 18 },
    ],
    rows: rows.map((course, index) => [
      index + 1,
      course.code,
      course.name,
      course.programmeName,
      course.hostName,
      course.place,
      formatDate(course.startsOn),
      formatDate(course.endsOn),
      t(`courses.policy.${course.policy}`),
      course.nominationEndsOn === null ? null : formatDate(course.nominationEndsOn),
      course.seatsTaken,
      course.capacity ?? t("courses.unlimited"),
      t(`courses.status.${course.status}`),
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}
