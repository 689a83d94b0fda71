import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { NeedPeopleTable, PeopleChips } from "#app/routes/reports/need-people-parts.tsx";
import { contentText } from "#app/routes/reports/need-text.ts";
import { openNeedPeople } from "#app/routes/reports/open.server.ts";
import { PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import type { Route } from "./+types/need-people";

export async function loader({ request, context }: Route.LoaderArgs) {
  const found = await openNeedPeople(context, request.url);
  return { ...found, today: viewerOf(context).today };
}

export default function NeedPeoplePage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { total, day, wanted, url } = loaderData;
  const year = String(wanted.year);
  const back = new URLSearchParams({ year });
  if (wanted.unitId !== null) back.set("unit", String(wanted.unitId));
  return (
    <Page
      title={t("needs.people.title", { content: contentText(t, loaderData), year })}
      lead={t("needs.people.lead", { count: total, n: total, date: formatDate(day) })}
      path={<a href={`/reports/needs?${back.toString()}`}>{t("needs.title", { year })}</a>}
      actions={<PrintButton>{t("common.action.print")}</PrintButton>}
    >
      <PeopleChips loaderData={loaderData} />
      {total === 0 ? (
        <Empty>{t("needs.people.empty")}</Empty>
      ) : (
        <NeedPeopleTable loaderData={loaderData} url={url} />
      )}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}
