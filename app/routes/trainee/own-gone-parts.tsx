import type { OwnCourse } from "#app/domain/enrolment/own-enrolment.ts";
import { givenUpLead } from "#app/routes/trainee/own-act-text.ts";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** In the place of a form that came too late: that it can no longer be sent, and where one's row stands now. */
export function OwnGone({ own, title }: { own: OwnCourse; title: string }) {
  const t = useTranslate();
  const page = `/catalogue/${own.courseId}`;
  return (
    <Page title={title} lead={givenUpLead(t, own)} path={<a href={page}>{own.name}</a>}>
      <Message tone="note" icon="clock">
        {t("roster.enrolment.gone", { status: statusText(t, own) })}
      </Message>
      <ButtonLink to={page}>{own.name}</ButtonLink>
    </Page>
  );
}
