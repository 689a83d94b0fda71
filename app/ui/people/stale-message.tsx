import { formatInstant } from "#app/platform/i18n/formats.ts";
import { Message } from "#app/ui/kit/button.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** A field in which what is stored now differs from what was typed, both as people read them. */
export type StaleField = { label: string; stored: string; typed: string };

type Props = { change: { name: string; at: string } | null; fields: StaleField[] };

/** Somebody else was quicker: who, when, and where it differs; saving again overwrites just that. */
export function StaleMessage({ change, fields }: Props) {
  const t = useTranslate();
  const time = change === null ? "" : formatInstant(change.at);
  return (
    <div className="mb-6">
      <Message tone="warn" icon="warning" live>
        {change === null
          ? t("people.refusal.stale")
          : t("people.stale.said", { name: change.name || t("people.history.system"), time })}{" "}
        {t(fields.length > 0 ? "people.stale.same" : "people.stale.none")}
      </Message>
      {fields.length > 0 ? (
        <Table
          caption={t("people.stale.record")}
          rows={fields}
          rowKey={({ label }) => label}
          columns={[
            {
              key: "field",
              label: t("people.stale.field"),
              first: true,
              cell: ({ label }) => label,
            },
            {
              key: "stored",
              label: t("people.stale.record"),
              cell: ({ stored }) => stored || t("common.none"),
            },
            {
              key: "typed",
              label: t("people.stale.typed"),
              cell: ({ typed }) => typed || t("common.none"),
            },
          ]}
        />
      ) : null}
    </div>
  );
}
