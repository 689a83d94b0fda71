import { removeRequirement } from "#app/domain/standards/remove-requirement.server.ts";
import { RevisionForm } from "#app/domain/standards/standard-input.ts";
import { localeContext, workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { InForcePage } from "#app/routes/standards/in-force-parts.tsx";
import { askedText, namesById } from "#app/routes/standards/standard-changes-parts.tsx";
import { versionRefusal } from "#app/routes/standards/version-refusals.ts";
import { openRequirement, programmeChoices } from "#app/routes/standards/versions.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/requirement-removal";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { title, version, requirement, alternative, ...row } = await openRequirement(
    context,
    params,
  );
  const { condition } = alternative ?? requirement;
  const programmes = await programmeChoices(context);
  const { subject } = requirement;
  const standard = { id: version.id, state: version.state };
  return { title, standard, ...row, subject, condition, programmes };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { title, version, requirement, id } = await openRequirement(context, params);
  const form = await parseForm(request, RevisionForm);
  if (!form.ok) return invalid(form);
  const ids = { titleId: title.id, standardId: version.id, requirementId: id };
  const result = await removeRequirement(context.get(workContext), { ...form.value, ...ids });
  if (!result.ok) return refused(result.refusal, form);
  const { t } = context.get(localeContext);
  const values = { subject: t(`readiness.subject.${requirement.subject}`) };
  const to = `/titles/${title.id}/standards/${version.id}`;
  return redirectWithNotice(context, to, { key: "versions.requirement.removed", values });
}

export default function RemoveRequirementPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, standard, id, revision, subject, condition, programmes } = loaderData;
  const page = `/titles/${title.id}/standards/${standard.id}`;
  const heading = t("versions.requirement.removeTitle");
  if (standard.state !== "draft") return <InForcePage {...{ title, id: standard.id, heading }} />;
  const text = askedText(t, condition, namesById(programmes));
  return (
    <QuestionPage
      question={{
        to: `${page}/requirements/${id}/removal`,
        title: heading,
        lead: t("versions.requirement.removeLead", {
          subject: t(`readiness.subject.${subject}`),
          text,
        }),
        body: <p>{t("versions.requirement.removeBody")}</p>,
        submit: t("versions.requirement.remove"),
        look: "danger",
        fields: { revision },
      }}
      answer={actionData}
      cancel={page}
      refusal={versionRefusal(t)}
      path={<a href={page}>{t("versions.of", { title: title.name })}</a>}
    />
  );
}
