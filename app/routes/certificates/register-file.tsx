import {
  exportRegister,
  type RegisterRow,
} from "#app/domain/certificates/register-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import {
  type Sheet,
  workbookResponse,
  writeWorkbook,
} from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { readRegister } from "#app/routes/certificates/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/register-file";

/** The register as a sheet (form F7): every line of the filters, in the list's order. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const rows = await exportRegister(db, viewer, readRegister(request.url).wanted);
  const { demoData } = context.get(portalContext);
  const sheet = registerSheet(t, rows, [
    t("common.asOf", { date: formatDate(viewer.today) }),
    t("courses.export.by", { name: viewer.accountName, time: formatInstant(at) }),
    t("courses.export.rows", { n: rows.length }),
    ...(demoData ? [t("common.demoNotice")] : []),
  ]);
  const date = formatDate(viewer.today).replaceAll("/", "-");
  return workbookResponse(await writeWorkbook(sheet), t("certificates.register.file", { date }));
}

function registerSheet(t: Translate, rows: RegisterRow[], lines: string[]): Sheet {
  return {
    name: t("certificates.register.sheet"),
    title: t("certificates.register.title"),
    lines,
    columns: [
      { header: t("courses.export.number"), width: 6 },
      { header: t("certificates.page.register"), width: 16 },
      { header: t("certificates.page.blanks"), width: 14 },
      { header: t("certificates.page.name"), width: 26 },
      { header: t("certificates.page.born"), width: 12 },
      { header: t("certificates.page.place"), width: 40 },
      { header: t("certificates.page.course"), width: 40 },
      { header: t("certificates.page.days"), width: 24 },
      { header: t("certificates.page.band"), width: 12 },
      { header: t("certificates.page.decision"), width: 28 },
      { header: t("certificates.page.issued"), width: 12 },
      { header: t("certificates.page.received"), width: 28 },
      { header: t("certificates.register.stand"), width: 18 },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      row.register,
      row.blankNumber,
      row.fullName,
      formatDate(row.birthDate),
      row.place,
      `${row.code}: ${row.courseName}`,
      `${formatDate(row.startsOn)} – ${formatDate(row.endsOn)}`,
      row.band === null ? null : t(`teaching.band.${row.band}`),
      t("certificates.page.decisionOf", {
        number: row.recognitionNumber,
        date: formatDate(row.recognitionDate),
      }),
      formatDate(row.issuedOn),
      row.receivedOn === null
        ? null
        : t("certificates.page.receivedBy", {
            name: row.receivedBy ?? "",
            date: formatDate(row.receivedOn),
          }),
      t(`certificates.stand.${row.stand}`),
    ]),
    footer: ["", `${t("common.print.preparedBy")}          ${t("common.print.checkedBy")}`],
  };
}
