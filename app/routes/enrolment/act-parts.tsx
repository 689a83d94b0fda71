import type { ReactNode } from "react";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import type { ActShown } from "#app/routes/enrolment/open.server.ts";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type ActPageProps = {
  shown: ActShown;
  /** the last part of its address */
  path: string;
  answer: Answer | undefined;
  labels: Record<string, string>;
  initial?: Record<string, string>;
  submit: string;
  children: ReactNode;
};

/** The page of one act on an enrolment: its form, or that it can no longer be done and where the enrolment stands. */
export function ActPage({ shown, path, answer, labels, initial, submit, children }: ActPageProps) {
  const t = useTranslate();
  const { enrolment, act, isOpen } = shown;
  const { id, fullName: name, code, courseName: course } = enrolment;
  const page = `/enrolments/${id}`;
  const isStale = answer?.refusal === "stale";
  return (
    <Page
      title={t("roster.actTitle", { act: t(`roster.act.${act}`), name })}
      lead={t("roster.actLead", { code, course })}
      path={<a href={page}>{t("roster.enrolment.title", { name, code })}</a>}
    >
      {isStale ? <Changed shown={shown} /> : null}
      {isOpen ? (
        <Form
          action={`${page}/${path}`}
          answer={isStale ? { ...answer, refusal: null } : answer}
          labels={labels}
          initial={initial ?? {}}
          submit={submit}
          cancel={page}
          refusal={(word) => t(`enrolment.refusal.${word as "stale"}`)} // why: the commands' own words
        >
          <HiddenField name="revision" value={enrolment.revision} />
          {children}
        </Form>
      ) : (
        <>
          <Message tone="note" icon="clock" live={answer !== undefined}>
            {answer?.refusal && !isStale
              ? `${t(`enrolment.refusal.${answer.refusal as "stale"}`)} ` // why: the commands' own words
              : ""}
            {t("roster.enrolment.gone", { status: statusText(t, enrolment) })}
          </Message>
          <ButtonLink to={page}>{t("roster.enrolment.back")}</ButtonLink>
        </>
      )}
    </Page>
  );
}

/** Somebody else was quicker: who, when, and where the row stands now. */
function Changed({ shown: { change, enrolment } }: { shown: ActShown }) {
  const t = useTranslate();
  const name = change?.name || t("roster.enrolment.system");
  const time = formatInstant(change?.at ?? "");
  return (
    <Message tone="warn" icon="warning" live>
      {t("roster.enrolment.changed", { name, time, status: statusText(t, enrolment) })}
    </Message>
  );
}
