import type { DataRequestRow } from "#app/domain/data-requests/queries.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { AnswerText, RequestBadge } from "#app/routes/own-data/request-parts.tsx";
import { Facts } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** What somebody asked to have corrected, whose it is, and what was answered. */
export function RequestFacts({ request }: { request: DataRequestRow }) {
  const t = useTranslate();
  const { fullName, birthDate, unitName, field, stands, asked, reason, askedAt, state } = request;
  const born = t("ownData.requests.born", { date: formatDate(birthDate) });
  return (
    <Facts
      items={[
        { term: t("ownData.requests.person"), value: `${fullName}, ${born}` },
        { term: t("people.field.unitToday"), value: unitName || t("common.unknown") },
        { term: t("ownData.requests.about"), value: t(`ownData.requests.of.${field}`) },
        { term: t("ownData.requests.stands"), value: stands ?? t("ownData.requests.nothing") },
        { term: t("ownData.requests.should"), value: asked },
        { term: t("ownData.requests.reason"), value: reason },
        { term: t("ownData.requests.sentAt"), value: formatInstant(askedAt) },
        { term: t("ownData.requests.state"), value: <RequestBadge state={state} /> },
        ...(request.answer === null
          ? []
          : [{ term: t("ownData.requests.answer"), value: <AnswerText request={request} /> }]),
      ]}
    />
  );
}
