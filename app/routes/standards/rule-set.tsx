import { limitKinds } from "#app/domain/standards/rule-set.ts";
import { levels } from "#app/domain/standards/title.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { keeps, openRuleSet } from "#app/routes/standards/open.server.ts";
import { LimitTable } from "#app/routes/standards/rule-set-parts.tsx";
import { daysOf, StateBadge } from "#app/routes/standards/rules-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Facts, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import type { Route } from "./+types/rule-set";

export async function loader({ params, context }: Route.LoaderArgs) {
  const rules = await openRuleSet(context, params.ruleSetId);
  return { rules, today: context.get(workContext).today, keeps: await keeps(context) };
}

export default function RuleSetPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rules, today, keeps: mayKeep } = loaderData;
  const { id, name, source, toConfirm, recordedAt } = rules;
  const limits = rules.limits.toSorted(
    (a, b) =>
      limitKinds.indexOf(a.kind) - limitKinds.indexOf(b.kind) ||
      levels.findIndex((level) => level === a.level) -
        levels.findIndex((level) => level === b.level),
  );
  return (
    <Page
      title={name}
      lead={
        <>
          {t("standards.ruleSet.lead", { days: daysOf(t, rules) })}{" "}
          <StateBadge rules={rules} today={today} />
        </>
      }
      actions={
        <>
          {mayKeep ? (
            <ButtonLink to={`/rules/${id}/correction`} icon="edit">
              {t("standards.ruleSet.correct")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <Facts
        items={[
          {
            term: t("standards.ruleSet.source"),
            value: <Source text={source} toConfirm={toConfirm} />,
          },
          { term: t("standards.ruleSet.recorded"), value: formatInstant(recordedAt) },
        ]}
      />
      <Section title={t("standards.ruleSet.limits")}>
        <p className="page-lead mb-4">{t("standards.ruleSet.advisory")}</p>
        <LimitTable ruleSetId={id} limits={limits} keeps={mayKeep} />
      </Section>
      <PrintSignatures />
    </Page>
  );
}
