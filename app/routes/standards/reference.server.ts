import type { RouterContextProvider } from "react-router";
import { canReadProgrammes } from "#app/domain/catalogue/policy.ts";
import { canKeepSynonyms } from "#app/domain/importing/policy.ts";
import { coversEveryUnit } from "#app/domain/organisation/scope.server.ts";
import { canReadStandards } from "#app/domain/standards/policy.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";

/** The lists of reference data that the viewer may open. */
export async function referenceOf(context: Readonly<RouterContextProvider>) {
  const viewer = viewerOf(context);
  const { t } = context.get(localeContext);
  const keepsWords =
    canKeepSynonyms(viewer, true) && (await coversEveryUnit(context.get(workContext).db, viewer));
  return [
    ...(canReadStandards(viewer)
      ? [
          { to: "/titles", label: t("standards.nav.titles") },
          { to: "/standards", label: t("versions.nav") },
          { to: "/terms", label: t("standards.nav.terms") },
          { to: "/rules", label: t("standards.nav.rules") },
        ]
      : []),
    ...(canReadProgrammes(viewer)
      ? [{ to: "/programmes", label: t("standards.nav.programmes") }]
      : []),
    ...(keepsWords ? [{ to: "/admin/synonyms", label: t("standards.nav.synonyms") }] : []),
  ];
}
