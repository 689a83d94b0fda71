import type { RouterContextProvider } from "react-router";
import { listOwnRegisteredNeeds } from "#app/domain/enrolment/own-need-queries.server.ts";
import { withdrawNeed } from "#app/domain/enrolment/withdraw-need.server.ts";
import { readId } from "#app/domain/people/input.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/need-withdrawal";

const list = "/me/needs/registered";

/** The need of the address, one's own that still stands or did; 404 for any other. */
async function openNeed(context: Readonly<RouterContextProvider>, id: string | undefined) {
  const { db } = context.get(workContext);
  const needs = (await listOwnRegisteredNeeds(db, viewerOf(context))) ?? [];
  const need = needs.find((one) => one.id === readId(id ?? ""));
  if (!need) throw notFound();
  return need;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  return { need: await openNeed(context, params.needId) };
}

/** Takes a registered need back. */
export async function action({ params, context }: Route.ActionArgs) {
  const { id } = await openNeed(context, params.needId);
  const result = await withdrawNeed(context.get(workContext), id);
  if (!result.ok) return refused(result.refusal, { values: {} });
  return redirectWithNotice(context, list, { key: "registered.withdrawal.done", values: {} });
}

export default function NeedWithdrawalPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { id, programmeName, year } = loaderData.need;
  return (
    <QuestionPage
      question={{
        to: `${list}/${id}/withdrawal`,
        title: t("registered.withdrawal.title"),
        lead: t("registered.withdrawal.lead", { programme: programmeName, year: String(year) }),
        body: <p>{t("registered.withdrawal.body")}</p>,
        submit: t("registered.withdrawal.submit"),
        look: "danger",
      }}
      answer={undefined}
      cancel={list}
      path={<a href={list}>{t("registered.title")}</a>}
    />
  );
}
