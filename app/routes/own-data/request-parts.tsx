import { requestNumber, type RequestState } from "#app/domain/data-requests/data-request.ts";
import type { OwnRequest } from "#app/domain/data-requests/own-requests.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { readOwnRequests } from "#app/routes/own-data/wanted.ts";
import { Badge, type BadgeTone } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { AskButton, type Question } from "#app/ui/kit/question.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

const looks = {
  waiting: { tone: "pending", icon: "hourglass" },
  accepted: { tone: "good", icon: "check" },
  refused: { tone: "past", icon: "close" },
  withdrawn: { tone: "past", icon: "undo" },
} as const satisfies Record<RequestState, { tone: BadgeTone; icon: IconName }>;

/** Where a request stands. */
export function RequestBadge({ state }: { state: RequestState }) {
  const t = useTranslate();
  return <Badge {...looks[state]}>{t(`ownData.requests.status.${state}`)}</Badge>;
}

/** Whether one's own request is to be taken back. */
export function withdrawalQuestion(t: Translate, { id, field, asked }: OwnRequest): Question {
  return {
    to: `/me/data-requests/${id}/withdrawal`,
    title: t("ownData.requests.withdrawTitle", { number: requestNumber(id) }),
    lead: t("ownData.requests.withdrawLead", { field: t(`ownData.requests.of.${field}`), asked }),
    body: t("ownData.requests.withdrawBody"),
    submit: t("ownData.requests.withdraw"),
    look: "danger",
  };
}

type Asked = Pick<OwnRequest, "stands" | "asked" | "reason">;

/** What stands there, what it should be, and why. */
export function askedColumns<Row extends Asked>(t: Translate): Column<Row>[] {
  return [
    {
      key: "stands",
      label: t("ownData.requests.stands"),
      cell: ({ stands }) => stands ?? t("ownData.requests.nothing"),
    },
    {
      key: "asked",
      label: t("ownData.requests.should"),
      cell: ({ asked }) => asked,
    },
    {
      key: "reason",
      label: t("ownData.requests.reason"),
      room: "text",
      cell: ({ reason }) => reason,
    },
  ];
}

/** What was answered, by whom and when. */
export function AnswerText({
  request: { answer, answeredByName, closedAt },
}: {
  request: Pick<OwnRequest, "answer" | "answeredByName" | "closedAt">;
}) {
  const t = useTranslate();
  if (answer === null || answeredByName === null || closedAt === null) return null;
  return (
    <>
      {answer}
      <p className="field-help">
        {t("ownData.requests.answeredBy", { name: answeredByName, time: formatInstant(closedAt) })}
      </p>
    </>
  );
}

export function OwnRequestTable({
  rows,
  total,
  url,
}: {
  rows: OwnRequest[];
  total: number;
  url: string;
}) {
  const t = useTranslate();
  return (
    <ListTable
      caption={t("ownData.requests.mine")}
      rows={rows}
      rowKey={({ id }) => id}
      list={readOwnRequests(url).list}
      total={total}
      columns={[
        {
          key: "number",
          label: t("ownData.requests.number"),
          first: true,
          room: "line",
          cell: ({ id }) => requestNumber(id),
        },
        {
          key: "field",
          label: t("ownData.requests.about"),
          first: true,
          cell: ({ field, askedAt }) => (
            <>
              {t(`ownData.requests.of.${field}`)}
              <p className="field-help font-normal">{formatInstant(askedAt)}</p>
            </>
          ),
        },
        ...askedColumns<OwnRequest>(t),
        {
          key: "state",
          label: t("ownData.requests.state"),
          cell: ({ state }) => <RequestBadge state={state} />,
        },
        {
          key: "answer",
          label: t("ownData.requests.answer"),
          room: "text",
          cell: (request) =>
            request.state === "waiting" ? (
              <AskButton question={withdrawalQuestion(t, request)} small>
                {t("ownData.requests.withdraw")}
                <span className="sr-only"> {requestNumber(request.id)}</span>
              </AskButton>
            ) : (
              <AnswerText request={request} />
            ),
        },
      ]}
    />
  );
}
