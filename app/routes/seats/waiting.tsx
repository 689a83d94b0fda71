import { canKeepSeats, canSend } from "#app/domain/enrolment/policy.ts";
import {
  listOffers,
  listWaiting,
  waitingPage,
} from "#app/domain/enrolment/waiting-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { seatsText } from "#app/routes/seats/course-text.ts";
import { openSeatCourse } from "#app/routes/seats/open.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { SeatTabs } from "#app/routes/seats/tabs-parts.tsx";
import { OffersTable, WaitingTable } from "#app/routes/seats/waiting-parts.tsx";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/waiting";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openSeatCourse(context, params.courseId);
  const { page } = readListAddress(request.url, { sortable: [], sort: "number" });
  const { db } = context.get(workContext);
  const of = { viewer, courseId: course.id };
  const found = await listWaiting(db, { ...of, page });
  const offers = await listOffers(db, of);
  const people = [...found.rows, ...offers];
  recordRosterRead(context, course, { url: request.url, people, what: "seen" });
  return {
    ...found,
    offers,
    course,
    role: viewer.role,
    mayRank: canKeepSeats(viewer),
    mayAnswer: canKeepSeats(viewer) || canSend(viewer),
    ownCadreId: viewer.cadreId,
    list: { page, pageSize: waitingPage },
    url: request.url,
  };
}

export default function WaitingPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, role, rows, offers } = loaderData;
  const stop = course.promotionStopsOn;
  return (
    <Page
      title={t("roster.waiting.title", { course: course.name })}
      lead={t("roster.waiting.lead", { code: course.code, seats: seatsText(t, course) })}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
      wide
    >
      <SeatTabs course={course} role={role} here="waiting" />
      {stop === null ? null : (
        <p className="mb-3">{t("roster.waiting.stop", { date: formatDate(stop) })}</p>
      )}
      {rows.length === 0 ? (
        <Empty>{t("roster.waiting.empty")}</Empty>
      ) : (
        <WaitingTable loaderData={loaderData} />
      )}
      <Section title={t("roster.waiting.offers")}>
        {offers.length === 0 ? (
          <p>{t("roster.waiting.offersEmpty")}</p>
        ) : (
          <OffersTable loaderData={loaderData} />
        )}
      </Section>
      <PrintSignatures />
    </Page>
  );
}
