import { decisionKinds, decisionStates } from "#app/domain/reporting/decision-kinds.ts";
import type { DecisionRow } from "#app/domain/reporting/override-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { readDecisions } from "#app/routes/inspection/wanted.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { FilterSelect, ListFilters, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { validityText } from "#app/ui/planning/states.tsx";

export function DecisionFilters({ url }: { url: string }) {
  const t = useTranslate();
  const { person, kind, state, pageSize } = readDecisions(url).wanted;
  return (
    <ListFilters
      search={{ label: t("inspection.overrides.search"), q: person }}
      size={{ sizes: pageSizes, pageSize }}
    >
      <FilterSelect
        name="kind"
        label={t("inspection.overrides.field.kind")}
        value={kind}
        any={t("inspection.anyKind")}
        options={decisionKinds.map((value) => ({
          value,
          label: t(`inspection.overrides.kind.${value}`),
        }))}
      />
      <FilterSelect
        name="state"
        label={t("inspection.overrides.field.state")}
        value={state}
        any={t("inspection.anyKind")}
        options={decisionStates.map((value) => ({
          value,
          label: t(`inspection.overrides.state.${value}`),
        }))}
      />
    </ListFilters>
  );
}

export function DecisionsTable({
  loaderData: { rows, total, url },
}: {
  loaderData: { rows: DecisionRow[]; total: number; url: string };
}) {
  const t = useTranslate();
  const { page, pageSize, with: address } = readDecisions(url).list;
  return (
    <ListTable
      caption={t("inspection.overrides.caption")}
      rows={rows}
      rowKey={({ kind, id }) => `${kind} ${id}`}
      list={{ page, pageSize, with: address }}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<DecisionRow>[] {
  return [
    {
      key: "person",
      label: t("inspection.overrides.field.person"),
      first: true,
      room: "place",
      cell: ({ recordId, fullName, titleText, unitName }) => (
        <>
          <a href={`/readiness/records/${recordId}`}>{fullName}</a>
          <p className="font-normal">
            {t("inspection.overrides.titleAt", { title: titleText, unit: unitName ?? "" })}
          </p>
        </>
      ),
    },
    {
      key: "content",
      label: t("inspection.overrides.field.content"),
      first: true,
      cell: (row) => contentText(t, row),
    },
    {
      key: "paper",
      label: t("inspection.overrides.field.paper"),
      cell: (row) => <Paper row={row} />,
    },
    {
      key: "validity",
      label: t("inspection.overrides.field.validity"),
      cell: (row) => validityText(t, row),
    },
    {
      key: "recorded",
      label: t("inspection.overrides.field.recorded"),
      cell: ({ recordedBy, recordedAt }) =>
        t("inspection.overrides.recordedBy", {
          name: actorText(t, recordedBy),
          time: formatInstant(recordedAt),
        }),
    },
    {
      key: "state",
      label: t("inspection.overrides.field.state"),
      cell: (row) => <State row={row} />,
    },
  ];
}

function contentText(t: Translate, { subject, band }: DecisionRow): string {
  if (subject !== null)
    return t("inspection.overrides.waives", { subject: t(`readiness.subject.${subject}`) });
  return band === null
    ? ""
    : t("inspection.overrides.concludes", { band: t(`readiness.band.${band}`) });
}

function Paper({ row: { decisionNumber, decisionDate, signatory, reason } }: { row: DecisionRow }) {
  const t = useTranslate();
  const date = formatDate(decisionDate);
  return (
    <>
      {t("inspection.overrides.paper", { number: decisionNumber, date, signatory })}
      <p className="field-help">{t("inspection.overrides.reason", { reason })}</p>
    </>
  );
}

function State({ row: { revokedOn, revokedReason, updatedBy } }: { row: DecisionRow }) {
  const t = useTranslate();
  if (revokedOn === null) {
    return (
      <Badge tone="note" icon="document">
        {t("inspection.overrides.state.standing")}
      </Badge>
    );
  }
  const revoked = {
    name: actorText(t, updatedBy),
    date: formatDate(revokedOn),
    reason: revokedReason ?? "",
  };
  return (
    <>
      <Badge tone="neutral" icon="close">
        {t("inspection.overrides.state.revoked")}
      </Badge>
      <p className="field-help">{t("inspection.overrides.revokedBy", revoked)}</p>
    </>
  );
}
