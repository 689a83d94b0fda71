import type { tellRows } from "#app/domain/enrolment/approval-queries.server.ts";
import type {
  DecidedRow,
  DecisionRefusal,
} from "#app/domain/enrolment/decide-enrolments.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { statusText } from "#app/ui/enrolment/status-badge.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Told = Awaited<ReturnType<typeof tellRows>>[number];

/** What came of a batch: how many of each, then each person in words. */
export function DecisionResult({ answer }: { answer: { decided: DecidedRow[]; told: Told[] } }) {
  const t = useTranslate();
  const { decided, told } = answer;
  const count = (outcome: DecidedRow["outcome"]): number =>
    decided.filter((row) => row.outcome === outcome).length;
  const [a, w] = [count("confirmed"), count("waitlisted")];
  const [r, b] = [count("rejected"), count("returned")];
  const s = decided.length - a - w - r - b;
  const named = new Map(told.map((row) => [row.id, row]));
  return (
    <Section title={t("roster.approvals.result")}>
      <Message tone={s === 0 ? "good" : "warn"} icon={s === 0 ? "check" : "warning"} live>
        <p>{t("roster.approvals.sentence", { a, w, r })}</p>
        {b + s > 0 ? <p>{t("roster.approvals.more", { b, s })}</p> : null}
      </Message>
      <Table
        caption={t("roster.approvals.result")}
        rows={decided}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: "name",
            label: t("roster.field.name"),
            first: true,
            room: "name",
            cell: ({ enrolmentId: id }) => {
              const row = named.get(id);
              if (!row) return t("roster.approvals.unnamed");
              return <a href={`/enrolments/${id}`}>{row.fullName}</a>;
            },
          },
          {
            key: "birth",
            label: t("roster.field.birth"),
            cell: ({ enrolmentId: id }) => formatDate(named.get(id)?.birthDate ?? ""),
          },
          {
            key: "outcome",
            label: t("roster.field.decision"),
            first: true,
            room: "text",
            cell: (row) => outcomeText(t, row.outcome, named.get(row.enrolmentId) ?? null),
          },
        ]}
      />
    </Section>
  );
}

const outcomes = ["confirmed", "waitlisted", "rejected", "returned"] as const;

/** What became of a row; where somebody else was quicker, who, when, and where it stands. */
function outcomeText(t: Translate, outcome: DecidedRow["outcome"], row: Told | null): string {
  const became = outcomes.find((word) => word === outcome);
  if (became) return t(`roster.approvals.outcome.${became}`);
  const isStale = outcome === "stale" || outcome === "not_sent";
  if (isStale && row?.change) return changedText(t, row, row.change);
  return t(`enrolment.refusal.${outcome as DecisionRefusal}`); // why: the outcomes are the words above
}

function changedText(t: Translate, row: Told, change: { name: string; at: string }): string {
  const values = { time: formatInstant(change.at), status: statusText(t, row) };
  return change.name === ""
    ? t("roster.approvals.staleNobody", values)
    : t("roster.approvals.staleBy", { ...values, name: change.name });
}
