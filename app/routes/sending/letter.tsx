import { tellsPlanning } from "#app/domain/enrolment/course-queries.server.ts";
import { findLetter } from "#app/domain/enrolment/letter-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { idOf } from "#app/routes/people/record.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { LeftOutTable, SentTable } from "#app/routes/sending/letter-parts.tsx";
import { SendingTabs } from "#app/routes/sending/tabs-parts.tsx";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/letter";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const found = await findLetter(db, viewerOf(context), idOf(params.nominationId));
  if (found === null) throw notFound();
  const course = { tellsPlanning: tellsPlanning(found.letter) };
  recordRosterRead(context, course, { url: request.url, people: found.sent, what: "seen" });
  return found;
}

export default function LetterPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { letter, sent, leftOut, unnamed } = loaderData;
  const { letterNumber: number, letterDate, signatory } = letter;
  const by =
    number === null || letterDate === null || signatory === null
      ? t("sending.letter.withoutLetter")
      : t("sending.letter.byLetter", { number, date: formatDate(letterDate), signatory });
  return (
    <Page
      title={t("sending.letter.title", { course: letter.courseName })}
      lead={`${t("sending.letter.lead", { time: formatInstant(letter.sentAt) })} ${by}`}
      path={<a href="/sending">{t("sending.title")}</a>}
      actions={
        <>
          <ButtonLink to={`/sending/requests?view=active&course=${letter.courseId}`} icon="people">
            {t("sending.letter.followed")}
          </ButtonLink>
          <ButtonLink to={`/sending/${letter.courseId}`} icon="add">
            {t("sending.letter.again")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      <SendingTabs here="courses" />
      <Section title={t("sending.letter.sent", { n: sent.length })}>
        <SentTable rows={sent} />
      </Section>
      <Section title={t("sending.letter.leftOut", { n: leftOut.length + unnamed })}>
        {leftOut.length + unnamed === 0 ? <p>{t("sending.letter.noneLeftOut")}</p> : null}
        {leftOut.length > 0 ? <LeftOutTable rows={leftOut} /> : null}
        {unnamed > 0 ? (
          <Message tone="warn" icon="warning">
            {t("sending.letter.outOfScope", { n: unnamed })}
          </Message>
        ) : null}
      </Section>
      <PrintSignatures />
    </Page>
  );
}
