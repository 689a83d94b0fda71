import { DraftForm } from "#app/domain/papers/input.ts";
import { recordedPaper } from "#app/domain/papers/paper-words.ts";
import { writeDraft } from "#app/domain/papers/write-draft.server.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { DraftNotes, TemplateChoice } from "#app/routes/papers/draft-parts.tsx";
import {
  WordFields,
  wordLabels,
  wordsShown,
  wordValues,
} from "#app/routes/papers/fields-parts.tsx";
import { openPaperOf, openWords } from "#app/routes/papers/open.server.ts";
import { differences } from "#app/routes/standards/stale.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";
import type { Route } from "./+types/draft";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { course, kind } = await openPaperOf(context, params);
  const { templates, ...beginning } = await openWords(context, { course, kind }, request.url);
  const { id, code, name, status, papers } = course;
  const counted = papers.filter((paper) => paper.kind === kind && paper.revokedAt === null);
  return {
    course: { id, code, name, status },
    kind,
    beginning,
    templates: templates.map(({ id: templateId, issuer, family }) => ({
      id: templateId,
      issuer,
      family,
    })),
    recorded: recordedPaper(papers, { kind, level: beginning.level, paperId: null }),
    several: counted.length > 1,
    chosen: beginning.from === "chosen" ? new URL(request.url).search : "",
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, kind } = await openPaperOf(context, params);
  const form = await parseForm(request, DraftForm);
  if (!form.ok) return invalid(form);
  const asked = { ...form.value, courseId: course.id, kind };
  const result = await writeDraft(context.get(workContext), asked);
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  return redirectWithNotice(context, `/courses/${course.id}/papers/${kind}/draft`, {
    key: "papers.draft.saved",
    values: { kind: t(`courses.paperKind.${kind}`).toLocaleLowerCase("vi") },
  });
}

export default function DraftPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, kind, beginning } = loaderData;
  const page = `/courses/${course.id}/papers/${kind}`;
  const isStale = actionData?.refusal === "stale";
  const labels = {
    ...wordLabels(t, kind),
    ...(kind === "sending" ? { level: t("papers.field.level") } : {}),
  };
  const stored = { ...wordValues(beginning.words), level: beginning.level ?? "" };
  return (
    <Page
      title={t("papers.draft.title", { kind: t(`courses.paperKind.${kind}`), code: course.code })}
      lead={t("papers.draft.lead")}
      path={<a href={`/courses/${course.id}`}>{`${course.code}: ${course.name}`}</a>}
      actions={
        <>
          <ButtonLink to={`${page}/paper.docx${loaderData.chosen}`} icon="download" look="primary">
            {t("papers.draft.download")}
          </ButtonLink>
          <ButtonLink to="/paper-templates" icon="edit">
            {t("papers.draft.templates")}
          </ButtonLink>
        </>
      }
    >
      <DraftNotes loaderData={loaderData} />
      <TemplateChoice loaderData={loaderData} />
      {isStale ? (
        <StaleMessage
          change={null}
          fields={differences({
            labels,
            stored,
            typed: { ...stored, ...actionData.values },
            shown: wordsShown(t),
          })}
        />
      ) : null}
      <Form
        action={`${page}/draft`}
        answer={isStale ? { ...actionData, refusal: null } : actionData}
        labels={labels}
        initial={stored}
        submit={t("papers.draft.submit")}
        cancel={`/courses/${course.id}`}
        refusal={(word) => t(`papers.refusal.${word as "course_cancelled"}`)} // why: writeDraft's own words
        refusedAt={kind === "sending" ? { level_not_asked: "level" } : {}}
      >
        <HiddenField name="revision" value={beginning.revision} />
        {kind === "sending" ? (
          <TextField name="level" help={t("papers.help.level")} maxLength={200} optional />
        ) : null}
        <WordFields kind={kind} />
      </Form>
    </Page>
  );
}
