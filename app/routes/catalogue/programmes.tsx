import { listProgrammePage } from "#app/domain/catalogue/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import {
  ProgrammeChips,
  ProgrammeFilters,
  ProgrammeTable,
} from "#app/routes/catalogue/programmes-parts.tsx";
import { readProgrammeList } from "#app/routes/catalogue/wanted.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/programmes";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const { wanted } = readProgrammeList(request.url);
  const found = await listProgrammePage(db, viewerOf(context), wanted);
  if (!found) throw notFound();
  return { ...found, wanted, url: request.url, keeps: await keeps(context) };
}

export default function ProgrammesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, wanted, keeps: mayKeep } = loaderData;
  const { q, gives, subject, form, version, discloses } = wanted;
  const filtered = q !== "" || [gives, subject, form, version, discloses].some(Boolean);
  return (
    <Page
      title={t("catalogue.list.title")}
      lead={t(filtered ? "catalogue.list.found" : "catalogue.list.lead", { count: total })}
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to="/programmes/new" icon="add" look="primary">
              {t("catalogue.list.add")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <ProgrammeFilters loaderData={loaderData} />
      <ProgrammeChips loaderData={loaderData} />
      {rows.length > 0 ? (
        <ProgrammeTable loaderData={loaderData} />
      ) : (
        <Empty action={<ButtonLink to="/programmes">{t("common.action.clear")}</ButtonLink>}>
          {t("catalogue.list.empty")}
        </Empty>
      )}
      <PrintSignatures />
    </Page>
  );
}
