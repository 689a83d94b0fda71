import { ageExample } from "#app/domain/standards/age-example.ts";
import { listTerms } from "#app/domain/standards/queries.server.ts";
import { loadRetirementAges } from "#app/domain/standards/reference.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { keeps } from "#app/routes/standards/open.server.ts";
import { AnchorTable, HowAgeCounts } from "#app/routes/standards/terms-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/terms";

export async function loader({ context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const terms = await listTerms(db, viewerOf(context));
  if (!terms) throw notFound();
  const schedule = await loadRetirementAges(db.sql);
  const anchors = terms.flatMap((term) =>
    term.anchors.map((anchor) => ({ ...anchor, term: term.code })),
  );
  return { terms, example: ageExample(anchors, schedule), keeps: await keeps(context) };
}

export default function TermsPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { terms, example, keeps: mayKeep } = loaderData;
  return (
    <Page
      title={t("standards.terms.title")}
      lead={t("standards.terms.lead")}
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to="/terms/new" icon="add" look="primary">
              {t("standards.terms.add")}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/rules/retirement" icon="clock">
            {t("standards.terms.retirement")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <HowAgeCounts example={example} />
      {terms.length === 0 ? <Empty>{t("standards.terms.empty")}</Empty> : null}
      {terms.map((term) => (
        <Section
          key={term.id}
          title={t("standards.terms.term", { term: term.code })}
          actions={
            mayKeep ? (
              <ButtonLink to={`/terms/${term.id}/months/new`} icon="add" small>
                {t("standards.terms.addAnchor")}
                <span className="sr-only">, {t("standards.terms.term", { term: term.code })}</span>
              </ButtonLink>
            ) : null
          }
        >
          <AnchorTable term={term} keeps={mayKeep} />
        </Section>
      ))}
      <PrintSignatures />
    </Page>
  );
}
