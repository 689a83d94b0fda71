import { exportReads, type ReadEvent } from "#app/domain/reporting/read-queries.server.ts";
import { workbookResponse, writeWorkbook } from "#app/platform/files/workbook.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { recordRead } from "#app/platform/http/record-read.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { mostRows, readsSheet } from "#app/routes/inspection/export-sheet.server.ts";
import { idsOf } from "#app/routes/inspection/read-row.ts";
import { chipsOf } from "#app/routes/inspection/reads-parts.tsx";
import { readReads } from "#app/routes/inspection/wanted.ts";
import type { Route } from "./+types/reads-export";

/** The readings of the filters as a sheet, a row for each person seen; days that are none are not found. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { db, at } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { period, wanted } = readReads(request.url, viewer.today);
  const found = period && (await exportReads(db, viewer, { ...wanted, ...period }));
  if (!found) throw notFound();
  const { events, isCut } = await firstRows(found);
  const { pathname, search } = new URL(request.url);
  const seen = { subjectType: "cadre", ids: idsOf(events), query: pathname + search };
  recordRead(context, { action: "read.inspection_exported", ...seen });
  const filters = chipsOf(t, { wanted }).map(({ label }) => label);
  const by = { name: viewer.accountName, at };
  const { demoData } = context.get(portalContext);
  const sheet = readsSheet(t, { events, isCut, period, filters, by, demoData });
  const [from, to] = [period.from, period.to].map((day) => formatDate(day).replaceAll("/", "-"));
  const name = t("inspection.reads.file", { from: from ?? "", to: to ?? "" });
  return workbookResponse(await writeWorkbook(sheet), name);
}

/** The events that fill a file, the latest first. */
async function firstRows(found: AsyncGenerator<ReadEvent[]>) {
  const events: ReadEvent[] = [];
  let rows = 0;
  for await (const some of found) {
    for (const event of some) {
      if (rows >= mostRows) return { events, isCut: true };
      events.push(event);
      rows += Math.max(1, event.people.length);
    }
  }
  return { events, isCut: rows > mostRows };
}
