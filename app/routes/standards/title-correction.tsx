import { correctTitle } from "#app/domain/standards/correct-title.server.ts";
import { CorrectTitleForm } from "#app/domain/standards/input.ts";
import { lastChangeOf } from "#app/domain/standards/queries.server.ts";
import { type ManagingLevel } from "#app/domain/standards/title.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { openTitle } from "#app/routes/standards/open.server.ts";
import { refusalText } from "#app/routes/standards/refusals.ts";
import { differences } from "#app/routes/standards/stale.ts";
import {
  ConfirmationField,
  NameField,
  TitleFields,
  titleLabels,
} from "#app/routes/standards/title-parts.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/title-correction";

export async function loader({ params, context }: Route.LoaderArgs) {
  const title = await openTitle(context, params.titleId);
  const { db } = context.get(workContext);
  const { id, name, revision, managingLevel, rank, seats, source, toConfirm } = title;
  return {
    title: { id, name, revision },
    stored: {
      name,
      managingLevel,
      rank: String(rank),
      seats: seats === null ? "" : String(seats),
      validFrom: formatDate(title.validFrom ?? ""),
      validTo: formatDate(title.validTo ?? ""),
      source,
      toConfirm: String(toConfirm),
    },
    change: await lastChangeOf(db, viewerOf(context), { type: "title", id }),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { id: titleId } = await openTitle(context, params.titleId);
  const form = await parseForm(request, CorrectTitleForm);
  if (!form.ok) return invalid(form);
  const result = await correctTitle(context.get(workContext), { ...form.value, titleId });
  if (!result.ok) return refused(result.refusal, form);
  const notice = { key: "standards.correctTitle.done", values: { name: form.value.name } } as const;
  return redirectWithNotice(context, `/titles/${titleId}`, notice);
}

export default function CorrectTitlePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, stored, change } = loaderData;
  const page = `/titles/${title.id}`;
  const isStale = actionData?.refusal === "stale";
  const {
    kind: _kind,
    level: _level,
    sector: _sector,
    unitKinds: _at,
    forms: _forms,
    ...labels
  } = titleLabels(t);
  const shown = {
    // why: both words come from the choices of the form
    managingLevel: (word: string) => t(`standards.managing.${word as ManagingLevel}`),
    toConfirm: (word: string) =>
      t(word === "1" ? "standards.field.notConfirmed" : "standards.field.confirmed"),
  };
  return (
    <Page
      title={t("standards.correctTitle.title", { name: title.name })}
      lead={t("standards.correctTitle.lead")}
      path={<a href={page}>{title.name}</a>}
    >
      {isStale ? (
        <StaleMessage
          change={change}
          fields={differences({ labels, stored, typed: actionData.values, shown })}
        />
      ) : null}
      <Form
        action={`${page}/correction`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("standards.correctTitle.submit")}
        cancel={page}
        refusal={refusalText(t)}
      >
        <HiddenField name="revision" value={title.revision} />
        <NameField />
        <TitleFields />
        <ConfirmationField />
      </Form>
    </Page>
  );
}
