import { listRuleSets } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { RuleSetTable } from "#app/routes/standards/rules-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/rules";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, today } = context.get(workContext);
  const sets = await listRuleSets(db, viewerOf(context));
  if (!sets) throw notFound();
  return { sets, today, keeps: await keeps(context) };
}

export default function RulesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { sets, today, keeps: mayKeep } = loaderData;
  return (
    <Page
      title={t("standards.rules.title")}
      lead={t("standards.rules.lead")}
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to="/rules/new" icon="add" look="primary">
              {t("standards.rules.add")}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/rules/retirement" icon="clock">
            {t("standards.rules.retirement")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {sets.length === 0 ? (
        <Empty>{t("standards.rules.empty")}</Empty>
      ) : (
        <RuleSetTable sets={sets} today={today} />
      )}
      <PrintSignatures />
    </Page>
  );
}
