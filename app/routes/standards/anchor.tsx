import { readId } from "#app/domain/people/input.ts";
import { correctAnchor } from "#app/domain/standards/correct-anchor.server.ts";
import { CorrectAnchorForm } from "#app/domain/standards/input.ts";
import { lastChangeOf } from "#app/domain/standards/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, notFound, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { AnchorFields, anchorLabels } from "#app/routes/standards/anchor-parts.tsx";
import { openTerm } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/anchor";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { term, anchor } = await openAnchor(context, params);
  const { db } = context.get(workContext);
  return {
    term,
    anchor,
    stored: {
      ageMonth: formatDate(anchor.ageMonth ?? ""),
      eventMonth: formatDate(anchor.eventMonth ?? ""),
      source: anchor.source,
    },
    change: await lastChangeOf(db, viewerOf(context), { type: "term", id: term.id }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { term, anchor } = await openAnchor(context, params);
  const form = await parseForm(request, CorrectAnchorForm);
  if (!form.ok) return invalid(form);
  const { sector, level, unitId } = anchor;
  const place = { termId: term.id, sector, level, unitId };
  const result = await correctAnchor(context.get(workContext), { ...form.value, ...place });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.anchor.done", values: { term: term.code } } as const;
  return redirectWithNotice(context, "/terms", notice);
}

async function openAnchor(
  context: Route.LoaderArgs["context"],
  { termId, anchorId }: Route.LoaderArgs["params"],
) {
  const { id, code, anchors } = await openTerm(context, termId);
  const anchor = anchors.find((one) => one.id === readId(anchorId));
  if (!anchor) throw notFound();
  return { term: { id, code }, anchor };
}

export default function AnchorPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { term, anchor, stored, change } = loaderData;
  const isStale = actionData?.refusal === "stale";
  const labels = anchorLabels(t);
  return (
    <Page
      title={t("standards.anchor.title", { term: term.code })}
      lead={t("standards.anchor.lead", {
        sector: t(`standards.sector.${anchor.sector}`),
        level: t(`standards.level.${anchor.level}`),
        unit: anchor.unitName ?? t("standards.terms.everyOrganisation"),
      })}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed: actionData.values })}
        />
      ) : null}
      <Form
        action={`/terms/${term.id}/months/${anchor.id}`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("standards.anchor.submit")}
        cancel="/terms"
        refusal={refusalText(t)}
      >
        <HiddenField name="revision" value={anchor.revision} />
        <AnchorFields />
      </Form>
    </Page>
  );
}
