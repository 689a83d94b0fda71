import type { DecisionState } from "#app/domain/readiness/decisions.ts";
import type { Band } from "#app/domain/readiness/readiness.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import type { RecordView } from "#app/routes/readiness/record-view.ts";
import { Badge, ButtonLink } from "#app/ui/kit/button.tsx";
import { DateField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/planning/states.tsx";

/** The labels of the fields that say what a paper says. */
export const paperLabels = (t: Translate) => ({
  decisionNumber: t("waivers.field.decisionNumber"),
  decisionDate: t("waivers.field.decisionDate"),
  signatory: t("waivers.field.signatory"),
  reason: t("waivers.field.reason"),
  validFrom: t("waivers.field.validFrom"),
  validTo: t("waivers.field.validTo"),
});

export function PaperFields() {
  const t = useTranslate();
  return (
    <>
      <TextField name="decisionNumber" help={t("waivers.help.decisionNumber")} maxLength={100} />
      <DateField name="decisionDate" />
      <TextField name="signatory" help={t("waivers.help.signatory")} maxLength={200} />
      <TextArea name="reason" maxLength={500} />
      <DateField name="validFrom" />
      <DateField name="validTo" help={t("waivers.help.validTo")} optional />
    </>
  );
}

/** "Miễn: Chuyên môn", "Kết luận: Đã đáp ứng". */
export const waiverName = (t: Translate, { subject }: { subject: Subject }): string =>
  t("waivers.waiverOf", { subject: t(`readiness.subject.${subject}`) });
export const overrideName = (t: Translate, { band }: { band: Band }): string =>
  t("waivers.overrideOf", { band: t(`readiness.band.${band}`) });

const stateLooks = {
  in_force: { tone: "good", icon: "check" },
  not_begun: { tone: "note", icon: "clock" },
  expired: { tone: "neutral", icon: "clock" },
  revoked: { tone: "neutral", icon: "undo" },
} satisfies Record<DecisionState, { tone: "good" | "note" | "neutral"; icon: IconName }>;

type Row = (RecordView["waivers"][number] | RecordView["overrides"][number]) & {
  key: string;
  what: string;
  page: string;
};

type Props = { view: RecordView; mayKeep: boolean };

/** What decisions say of a record, also those that no longer count, the newest first, with who recorded them. */
export function DecisionsOf({ view, mayKeep }: Props) {
  const t = useTranslate();
  const { record } = view;
  const page = `/readiness/records/${record.id}`;
  const rows: Row[] = [
    ...view.waivers.map((waiver) => ({
      ...waiver,
      key: `waiver-${waiver.id}`,
      what: waiverName(t, waiver),
      page: `${page}/waivers/${waiver.id}/revocation`,
    })),
    ...view.overrides.map((override) => ({
      ...override,
      key: `override-${override.id}`,
      what: overrideName(t, override),
      page: `${page}/overrides/${override.id}/revocation`,
    })),
  ].toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return (
    <Section
      title={t("waivers.title")}
      actions={mayKeep && record.status !== "ended" ? <RecordButtons page={page} /> : null}
    >
      {rows.length === 0 ? (
        <Empty>{t("waivers.none")}</Empty>
      ) : (
        <Table
          caption={t("waivers.title")}
          rows={rows}
          rowKey={({ key }) => key}
          columns={decisionColumns(t, mayKeep)}
        />
      )}
    </Section>
  );
}

function RecordButtons({ page }: { page: string }) {
  const t = useTranslate();
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink to={`${page}/waivers/new`} icon="add" small>
        {t("waivers.waive")}
      </ButtonLink>
      <ButtonLink to={`${page}/overrides/new`} icon="add" small>
        {t("waivers.conclude")}
      </ButtonLink>
    </div>
  );
}

function decisionColumns(t: Translate, mayKeep: boolean): Column<Row>[] {
  const columns: Column<Row>[] = [
    { key: "what", label: t("waivers.field.what"), first: true, cell: ({ what }) => what },
    {
      key: "decision",
      label: t("waivers.field.decision"),
      cell: ({ decisionNumber: number, decisionDate, signatory, reason }) => (
        <>
          {`${t("planning.decided", { number, date: formatDate(decisionDate) })}, ${t("planning.signedBy", { signatory })}`}
          <p className="field-help">{reason}</p>
        </>
      ),
    },
    {
      key: "validity",
      label: t("waivers.field.validity"),
      cell: (row) => validityText(t, row),
    },
    {
      key: "state",
      label: t("waivers.field.state"),
      first: true,
      cell: (row) => <State row={row} />,
    },
    {
      key: "recorded",
      label: t("waivers.field.recorded"),
      cell: ({ recorded, recordedAt }) => madeText(t, recorded, recordedAt),
    },
  ];
  if (!mayKeep) return columns;
  return [
    ...columns,
    {
      key: "act",
      label: t("waivers.field.act"),
      cell: ({ revokedOn, page, what, decisionNumber: number }) =>
        revokedOn === null ? (
          <a
            href={page}
            className="btn btn-outline btn-sm no-print"
            aria-label={t("waivers.revokeOf", { what, number })}
          >
            {t("waivers.revoke")}
          </a>
        ) : null,
    },
  ];
}

function State({ row: { state, revokedOn, revokedReason, revoked, updatedAt } }: { row: Row }) {
  const t = useTranslate();
  return (
    <>
      <Badge {...stateLooks[state]}>{t(`waivers.state.${state}`)}</Badge>
      {revokedOn === null ? null : (
        <p className="field-help font-normal">
          {t("waivers.revokedOn", { date: formatDate(revokedOn), reason: revokedReason ?? "" })} (
          {madeText(t, revoked, updatedAt)})
        </p>
      )}
    </>
  );
}

/** Who did it, and when. */
const madeText = (t: Translate, made: Row["recorded"], at: string): string =>
  t("waivers.by", {
    name: made?.actorName || t("people.history.system"),
    time: formatInstant(made?.at ?? at),
  });
