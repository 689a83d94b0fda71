import type { RowToDecide } from "#app/domain/enrolment/approval-queries.server.ts";
import { obstacleOf } from "#app/domain/enrolment/seats.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { openLinesText } from "#app/ui/enrolment/line-text.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { Badge } from "#app/ui/kit/button.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { ListTable } from "#app/ui/kit/list.tsx";
import { RowCheck, RowSelect, RowText, TickAll } from "#app/ui/kit/row-fields.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/approvals";

type Parts = Pick<Route.ComponentProps, "loaderData">;
const decisions = ["approve", "return", "reject"] as const;

/** Those sent, a row each; with boxes and decisions for whoever decides. */
export function DecideForm({ loaderData, answer }: Parts & { answer: Answer | undefined }) {
  const t = useTranslate();
  const { course, rows, mayDecide, isOpen, url } = loaderData;
  const choosable = rows.filter(({ barred }) => barred === null);
  if (!mayDecide || !isOpen || choosable.length === 0)
    return <QueueTable loaderData={loaderData} deciding={false} />;
  const here = `/courses/${course.id}/approvals`;
  const { with: address } = readListAddress(url, { sortable: [], sort: "letter" });
  return (
    <Form
      action={here}
      answer={answer ?? null}
      submit={t("roster.approvals.submit")}
      cancel="/approvals"
      rows
      refusal={(word) => t(`enrolment.refusal.${word as "nobody_chosen"}`)} // why: decideEnrolments' own words
    >
      {choosable.map(({ id, revision }) => (
        <HiddenField key={id} name={`revision-${id}`} value={revision} />
      ))}
      <TickAll
        action={address({})}
        all={t("roster.approvals.chooseAll")}
        none={t("roster.approvals.chooseNone")}
        submit={t("roster.approvals.submit")}
      />
      <QueueTable loaderData={loaderData} deciding />
      <p className="field-help">{t("roster.approvals.reasonHelp")}</p>
    </Form>
  );
}

function QueueTable({ loaderData, deciding }: Parts & { deciding: boolean }) {
  const t = useTranslate();
  const { rows, names, total, list, url } = loaderData;
  const { with: address } = readListAddress(url, { sortable: [], sort: "letter" });
  return (
    <ListTable
      caption={t("roster.tabs.approvals")}
      rows={rows}
      rowKey={({ id }) => id}
      list={{ ...list, with: address }}
      total={total}
      columns={[
        ...(deciding ? [choosing(t)] : []),
        ...columnsOf(t, names),
        ...(deciding ? deciders(t) : []),
      ]}
    />
  );
}

const choosing = (t: Translate): Column<RowToDecide> => ({
  key: "choose",
  label: t("roster.field.choose"),
  first: true,
  cell: ({ id, fullName, barred }) =>
    barred === null ? (
      <RowCheck name={`pick-${id}`} label={t("roster.approvals.chooseFor", { name: fullName })} />
    ) : null,
});

function columnsOf(t: Translate, names: Names): Column<RowToDecide>[] {
  return [
    {
      key: "name",
      label: t("roster.field.name"),
      first: true,
      room: "name",
      cell: ({ id, fullName, birthDate }) => (
        <>
          <a href={`/enrolments/${id}`}>{fullName}</a>
          <div className="field-help">{formatDate(birthDate)}</div>
        </>
      ),
    },
    {
      key: "place",
      label: t("roster.field.place"),
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    {
      key: "letter",
      label: t("roster.field.letter"),
      room: "place",
      cell: (row) => <LetterText row={row} />,
    },
    {
      key: "eligible",
      label: t("roster.field.eligible"),
      room: "text",
      cell: (row) => <StandingText row={row} names={names} />,
    },
  ];
}

function deciders(t: Translate): Column<RowToDecide>[] {
  return [
    {
      key: "decision",
      label: t("roster.field.decision"),
      room: "text",
      cell: ({ id, fullName, barred }) =>
        barred === null ? (
          <RowSelect
            name={`decision-${id}`}
            label={t("roster.approvals.decisionFor", { name: fullName })}
            options={decisions.map((value) => ({
              value,
              label: t(`roster.approvals.decision.${value}`),
            }))}
          />
        ) : (
          t(`enrolment.refusal.${barred}`)
        ),
    },
    {
      key: "reason",
      label: t("roster.field.reason"),
      cell: ({ id, fullName, barred }) =>
        barred === null ? (
          <RowText
            name={`reason-${id}`}
            label={t("roster.approvals.reasonFor", { name: fullName })}
            maxLength={500}
          />
        ) : null,
    },
  ];
}

function LetterText({ row }: { row: RowToDecide }) {
  const t = useTranslate();
  const { sendingUnit, letterNumber: number, letterDate, signatory, sentAt } = row;
  return (
    <>
      <div>{sendingUnit ?? t(`enrolment.source.${row.source}`)}</div>
      <div className="field-help">
        {number === null || letterDate === null || signatory === null
          ? t("roster.approvals.noLetter")
          : t("roster.approvals.letter", { number, date: formatDate(letterDate), signatory })}
      </div>
      {sentAt === null ? null : (
        <div className="field-help">
          {t("roster.approvals.sentBy", { time: formatInstant(sentAt) })}
        </div>
      )}
    </>
  );
}

/** How the person is judged today; of the viewer's own row nothing is said. */
function StandingText({ row, names }: { row: RowToDecide; names: Names }) {
  const t = useTranslate();
  const { standing, clash, lines } = row;
  if (standing === null) return null;
  const obstacle = obstacleOf(standing);
  if (obstacle === null)
    return (
      <Badge tone="good" icon="check">
        {t("roster.approvals.eligible")}
      </Badge>
    );
  return (
    <>
      <Badge tone="warn" icon="warning">
        {t("roster.approvals.notEligible")}
      </Badge>
      <p className="field-help">
        {obstacle === "clash" && clash !== null
          ? t("sending.clashWith", {
              course: clash.code,
              half: t(`sending.half.${clash.half as "morning"}`), // why: a check constraint names the halves
              date: formatDate(clash.day),
            })
          : (obstacle === "not_eligible" && openLinesText(t, lines, names)) ||
            t(`enrolment.obstacle.${obstacle}`)}
      </p>
    </>
  );
}
