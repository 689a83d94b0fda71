import type { CatalogueTerm } from "#app/domain/standards/reference.server.ts";
import type { TermAnchor } from "#app/domain/standards/term.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { dayNumber, latestDay, monthsBetween } from "#app/kernel/calendar.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The age and event months of a term with what is left of them on a day. */
export function TermMonths({ term, day }: { term: Pick<CatalogueTerm, "anchors">; day: string }) {
  const t = useTranslate();
  const anchors = term.anchors.filter(({ unitId }) => unitId === null);
  if (anchors.length === 0) return null;
  return (
    <Section title={t("board.months.title")}>
      <Table
        caption={t("board.months.title")}
        rows={anchors}
        rowKey={({ sector, level }) => `${sector}-${level}`}
        columns={[
          {
            key: "whose",
            label: t("board.months.whose"),
            first: true,
            cell: ({ sector, level }) =>
              `${t(`standards.sector.${sector}`)}, ${t(`standards.level.${level}`)}`,
          },
          {
            key: "age",
            label: t("board.months.ageMonth"),
            cell: (anchor: TermAnchor) => monthText(t, anchor.ageMonth, day),
          },
          {
            key: "event",
            label: t("board.months.eventMonth"),
            cell: (anchor: TermAnchor) => monthText(t, anchor.eventMonth, day),
          },
        ]}
      />
      <p className="field-help mt-2">{t("board.months.target")}</p>
    </Section>
  );
}

/** "09/2025, còn 12 tháng (365 ngày)": to the last day of the month. */
export function monthText(t: Translate, month: string | null, day: string): string {
  if (month === null) return t("board.months.none");
  const months = monthsBetween(day.slice(0, 7), month);
  const days = dayNumber(latestDay(month)) - dayNumber(day);
  const left =
    months < 0
      ? t("board.months.passed")
      : months === 0
        ? t("board.months.now")
        : t("board.months.left", { months, days });
  return `${formatDate(month)}, ${left}`;
}
