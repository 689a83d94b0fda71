import type { RuleSetRow } from "#app/domain/standards/queries.server.ts";
import { levelText } from "#app/routes/standards/rules-parts.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { limitText } from "#app/ui/standards/limit-text.ts";
import { Source } from "#app/ui/standards/source.tsx";

type Limit = RuleSetRow["limits"][number];
type LimitTableProps = { ruleSetId: number; limits: Limit[]; keeps: boolean };

export function LimitTable({ ruleSetId, limits, keeps }: LimitTableProps) {
  const t = useTranslate();
  const act: Column<Limit> = {
    key: "act",
    label: t("standards.ruleSet.correctLimit"),
    cell: ({ id, kind, level }) => (
      <ButtonLink to={`/rules/${ruleSetId}/limits/${id}`} look="quiet" icon="edit" small>
        {t("standards.ruleSet.correctLimit")}
        <span className="sr-only">
          {": "}
          {t(`standards.limit.${kind}`)}, {levelText(t, level)}
        </span>
      </ButtonLink>
    ),
  };
  const columns: Column<Limit>[] = [
    {
      key: "limit",
      label: t("standards.ruleSet.limit"),
      first: true,
      cell: ({ kind }) => t(`standards.limit.${kind}`),
    },
    {
      key: "level",
      label: t("standards.ruleSet.level"),
      cell: ({ level }) => levelText(t, level),
    },
    {
      key: "value",
      label: t("standards.ruleSet.value"),
      numeric: true,
      first: true,
      cell: ({ kind, value }) =>
        value === null ? (
          <span className="field-optional">{limitText(t, kind, value)}</span>
        ) : (
          <strong>{limitText(t, kind, value)}</strong>
        ),
    },
    {
      key: "source",
      label: t("standards.field.source"),
      cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
    },
  ];
  return (
    <Table
      caption={t("standards.ruleSet.limits")}
      rows={limits}
      rowKey={({ id }) => id}
      columns={keeps ? [...columns, act] : columns}
    />
  );
}
