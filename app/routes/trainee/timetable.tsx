import { timetableOf } from "#app/domain/enrolment/own-enrolment.ts";
import { listOwnSessions } from "#app/domain/enrolment/own-pages.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { TimetableWeeks } from "#app/routes/trainee/timetable-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/timetable";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, today: day } = context.get(workContext);
  const past = new URL(request.url).searchParams.get("past") === "1";
  const sessions = await listOwnSessions(db, viewerOf(context), { day, past });
  return { weeks: sessions === null ? null : timetableOf(sessions), past, day };
}

export default function OwnTimetablePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { weeks, past, day } = loaderData;
  const date = formatDate(day);
  return (
    <Page
      title={t("study.timetable.title")}
      lead={past ? t("study.timetable.leadPast", { date }) : t("study.timetable.lead", { date })}
      actions={
        <>
          <ButtonLink to={past ? "/me/timetable" : "/me/timetable?past=1"}>
            {t(past ? "study.timetable.coming" : "study.timetable.past")}
          </ButtonLink>
          <ButtonLink to="/me/calendar" icon="calendar">
            {t("calendar.open")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
    >
      {weeks === null ? <Empty>{t("people.me.unlinked")}</Empty> : null}
      {weeks?.length === 0 ? (
        <Empty>{t(past ? "study.timetable.nonePast" : "study.timetable.none")}</Empty>
      ) : null}
      <TimetableWeeks weeks={weeks ?? []} />
    </Page>
  );
}
