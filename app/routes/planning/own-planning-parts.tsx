import type { RoundShown } from "#app/domain/planning/round-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { type Question, QuestionPage } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Published = Pick<
  RoundShown,
  "id" | "unitName" | "term" | "asOf" | "publicationNumber" | "publicationDate" | "revision"
>;

/** Asks whether the people on a list are to see their own titles, or no longer. */
export function ownPlanningQuestion(
  t: Translate,
  round: Published,
  act: "opening" | "closing",
): Question {
  const { id, unitName, term, asOf, publicationNumber, publicationDate, revision } = round;
  return {
    to: `/planning/${id}/own-planning/${act}`,
    title: t(`publication.${act}.title`, { unit: unitName ?? "" }),
    lead: t(`publication.${act}.lead`, {
      term,
      date: formatDate(asOf),
      number: publicationNumber ?? "",
      notice: formatDate(publicationDate ?? ""),
    }),
    body: t(`publication.${act}.body`),
    submit: t(`publication.${act}.submit`),
    fields: { revision },
  };
}

type Asking = {
  round: Published;
  act: "opening" | "closing";
  answer: Parameters<typeof QuestionPage>[0]["answer"];
};

/** The question on a page of its own; of a list that no notice made known, what has to come first. */
export function OwnPlanningPage({ round, act, answer }: Asking) {
  const t = useTranslate();
  const page = `/planning/${round.id}`;
  const unit = round.unitName ?? "";
  const path = <a href={page}>{t("planning.round.title", { unit })}</a>;
  if (round.publicationNumber === null) {
    return (
      <Page title={t(`publication.${act}.title`, { unit })} path={path}>
        <Empty
          action={
            <ButtonLink to={`${page}/publication`} icon="document">
              {t("publication.record")}
            </ButtonLink>
          }
        >
          {t("publication.refusal.not_published")}
        </Empty>
      </Page>
    );
  }
  return (
    <QuestionPage
      question={ownPlanningQuestion(t, round, act)}
      answer={answer}
      cancel={page}
      path={path}
      refusal={(word) => t(`publication.refusal.${word as "already_open"}`)} // why: the commands' own words
    />
  );
}
