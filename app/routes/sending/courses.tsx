import { listSendingCourses, sendingPage } from "#app/domain/reporting/sending-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound } from "#app/platform/http/form.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { CoursesTable } from "#app/routes/sending/courses-parts.tsx";
import { SendingTabs } from "#app/routes/sending/tabs-parts.tsx";
import { readSendingCourses } from "#app/routes/sending/wanted.ts";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { FilterChips, Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/courses";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const { wanted } = readSendingCourses(request.url);
  const found = await listSendingCourses(context.get(workContext), viewer, wanted);
  if (found === null) throw notFound();
  const { needing, ...shown } = found;
  const people = needing.map((cadreId) => ({ cadreId }));
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  return { ...shown, pageSize: sendingPage, today: viewer.today, url: request.url, q: wanted.q };
}

export default function SendingCoursesPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { rows, total, today, url, q, pageSize } = loaderData;
  const { list } = readSendingCourses(url);
  return (
    <Page
      title={t("sending.title")}
      lead={t("sending.lead", { date: formatDate(today) })}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <SendingTabs here="courses" />
      <Filters>
        <FilterText name="q" label={t("sending.search")} value={q} search />
      </Filters>
      <FilterChips
        address={list.with}
        chips={[q === "" ? null : { label: t("sending.chipSearch", { q }), names: ["q"] }]}
      />
      {rows.length === 0 ? (
        <Empty>{t(q === "" ? "sending.empty" : "sending.emptyFound")}</Empty>
      ) : (
        <CoursesTable rows={rows} total={total} list={{ ...list, pageSize }} />
      )}
      <PrintSignatures />
    </Page>
  );
}
