import type { BirthSource } from "#app/domain/people/birth.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { Badge, Message } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Standing = "counts" | "agrees" | "clashes" | "corrected";

type Statement = {
  id: number;
  value: string;
  source: BirthSource;
  originCadreId: number;
  recordedAt: string;
  standing: Standing;
};

const marks = {
  counts: { tone: "good", icon: "check" },
  agrees: { tone: "neutral", icon: "check" },
  clashes: { tone: "warn", icon: "warning" },
  corrected: { tone: "neutral", icon: "close" },
} as const satisfies Record<Standing, { tone: string; icon: IconName }>;

/** What each source says on a birth date; where they clash, which one is used. */
export function BirthsTable({ births, cadreId }: { births: Statement[]; cadreId: number }) {
  const t = useTranslate();
  const counting = births.find(({ standing }) => standing === "counts");
  const columns: Column<Statement>[] = [
    {
      key: "date",
      label: t("people.field.birthDate"),
      first: true,
      cell: ({ value }) => formatDate(value),
    },
    {
      key: "source",
      label: t("people.field.birthSource"),
      first: "labelled",
      cell: ({ source }) => t(`people.source.${source}`),
    },
    {
      key: "standing",
      label: t("people.field.postState"),
      cell: ({ standing }) => (
        <Badge {...marks[standing]}>{t(`people.standing.${standing}`)}</Badge>
      ),
    },
    {
      key: "recorded",
      label: t("people.page.recordedAt"),
      cell: ({ recordedAt }) => formatInstant(recordedAt),
    },
  ];
  if (births.some(({ originCadreId }) => originCadreId !== cadreId)) {
    columns.push({
      key: "origin",
      label: t("people.field.origin"),
      cell: ({ originCadreId }) => t("people.page.origin", { id: String(originCadreId) }),
    });
  }
  return (
    <>
      {counting && births.some(({ standing }) => standing === "clashes") ? (
        <Message tone="warn" icon="warning">
          {t("people.birthClash", {
            source: t(`people.sourceWithin.${counting.source}`),
            date: formatDate(counting.value),
          })}
        </Message>
      ) : null}
      <Table
        caption={t("people.page.births")}
        rows={births}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </>
  );
}
