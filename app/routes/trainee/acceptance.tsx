import { acceptOffer } from "#app/domain/enrolment/accept-offer.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { openOffer, openOwn } from "#app/routes/trainee/open.server.ts";
import { givenUpLead, offerText, refusalOf } from "#app/routes/trainee/own-act-text.ts";
import { OwnGone } from "#app/routes/trainee/own-gone-parts.tsx";
import { againstText } from "#app/ui/enrolment/open-course-text.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/acceptance";

export async function loader({ params, context }: Route.LoaderArgs) {
  return openOffer(context, params.enrolmentId);
}

/** Takes a seat that is offered; taking it twice is taking it once. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { id, courseId, code } = await openOwn(context, params.enrolmentId);
  await readForm(request);
  const result = await acceptOffer(context.get(workContext), { enrolmentId: id });
  if (!result.ok) return refused(result.refusal, { values: {} });
  const notice = { key: "study.acceptance.done" as const, values: { code } };
  return redirectWithNotice(context, `/catalogue/${courseId}`, notice);
}

export default function AcceptancePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { own, isOpen, course } = loaderData;
  const title = t("study.acceptance.title", { code: own.code });
  if (!isOpen && !actionData) return <OwnGone own={own} title={title} />;
  const page = `/catalogue/${own.courseId}`;
  return (
    <QuestionPage
      question={{
        to: `/me/courses/${own.id}/acceptance`,
        title,
        lead: givenUpLead(t, own),
        body: (
          <>
            <p>{offerText(t, own)}</p>
            {course?.clash ? (
              <p>{`${againstText(t, course, "clash")} ${t("study.against.clashRule")}`}</p>
            ) : null}
          </>
        ),
        submit: t("study.acceptance.submit"),
      }}
      answer={actionData}
      cancel={page}
      refusal={(word) => refusalOf(t, word)}
      path={<a href={page}>{own.name}</a>}
    />
  );
}
