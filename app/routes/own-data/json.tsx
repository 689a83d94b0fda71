import { findOwnData } from "#app/domain/reporting/own-data.server.ts";
import { localeContext, portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import type { Route } from "./+types/json";

/** The same for a program to read: names of fields and words as the portal keeps them, days and instants as ISO 8601. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, at, today } = context.get(workContext);
  const { t } = context.get(localeContext);
  const { demoData } = context.get(portalContext);
  const data = await findOwnData(db, viewerOf(context));
  const note = demoData ? t("common.demoNotice") : t("ownData.file.note");
  const date = formatDate(today).replaceAll("/", "-");
  const name = encodeURIComponent(`${t("ownData.file.name", { date })}.json`);
  return new Response(`${JSON.stringify({ madeAt: at, note, ...data }, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}
