import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/draft";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Whether number and day stand in the file, and where its words come from. */
export function DraftNotes({ loaderData: { course, recorded, several, beginning } }: Parts) {
  const t = useTranslate();
  const isOpen = course.status !== "cancelled" && course.status !== "closed";
  return (
    <>
      {recorded === null ? (
        <Message tone="note" icon="clock">
          <p>{t(several ? "papers.draft.several" : "papers.draft.blank")}</p>
          {isOpen && !several ? (
            <p>
              <a href={`/courses/${course.id}/papers/new`}>{t("papers.draft.record")}</a>
            </p>
          ) : null}
        </Message>
      ) : (
        <Message tone="good" icon="check">
          {t("papers.draft.recorded", {
            number: recorded.number,
            date: formatDate(recorded.date),
            name: recorded.signatory,
          })}
        </Message>
      )}
      <p className="mb-3">{t(`papers.draft.origin.${beginning.from}`)}</p>
    </>
  );
}

/** The templates with which the words may begin anew. */
export function TemplateChoice({ loaderData: { course, kind, templates, beginning } }: Parts) {
  const t = useTranslate();
  const page = `/courses/${course.id}/papers/${kind}/draft`;
  if (templates.length === 0) return null;
  return (
    <nav className="mb-4" aria-label={t("papers.draft.from")}>
      <p className="mb-2">{t("papers.draft.from")}</p>
      <div className="flex flex-wrap gap-2">
        {templates.map(({ id, issuer, family }) => (
          <ButtonLink key={id} to={`${page}?template=${id}`} small>
            {t("papers.draft.fromTemplate", { issuer, family: t(`papers.familyShort.${family}`) })}
          </ButtonLink>
        ))}
        {beginning.from === "chosen" ? (
          <ButtonLink to={page} look="quiet" small>
            {t("papers.draft.keep")}
          </ButtonLink>
        ) : null}
      </div>
    </nav>
  );
}
