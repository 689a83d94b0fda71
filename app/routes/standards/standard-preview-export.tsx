import { exportPreview } from "#app/domain/readiness/preview.server.ts";
import type { ToldRecord } from "#app/domain/readiness/told-records.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { previewChips } from "#app/routes/standards/preview-parts.tsx";
import { previewRow, type ShownEffect } from "#app/routes/standards/preview-row.ts";
import { previewSheet } from "#app/routes/standards/preview-sheet.server.ts";
import { readPreview } from "#app/routes/standards/preview-wanted.ts";
import { openDraft } from "#app/routes/standards/versions.server.ts";
import type { Route } from "./+types/standard-preview-export";

/** The whole list of the filters, in its order, as a sheet. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { title, version } = await openDraft(context, params);
  const work = context.get(workContext);
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const { wanted } = readPreview(request.url);
  const asked = { titleId: title.id, standardId: version.id };
  const found = await exportPreview(work, viewer, asked, wanted);
  if (found === null) throw notFound();
  const rows: ShownEffect[] = [];
  const people: Pick<ToldRecord, "cadreId">[] = [];
  for await (const some of found.rows) {
    rows.push(...some.map(previewRow));
    people.push(...some.map(({ record }) => ({ cadreId: record.cadreId })));
  }
  recordPlanningRead(context, { url: request.url, people, what: "exported" });
  const filters = previewChips(t, wanted).map(({ label }) => label);
  const by = { name: viewer.accountName, at: work.at };
  const { demoData } = context.get(portalContext);
  const sheet = previewSheet(t, { title: title.name, day: found.day, rows, filters, by, demoData });
  const date = version.validFrom.split("-").toReversed().join("-");
  return workbookResponse(await writeWorkbook(sheet), t("versions.preview.file", { date }));
}
