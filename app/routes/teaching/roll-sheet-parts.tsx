import type { RollSheet } from "#app/domain/reporting/roll-sheet.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { nameColumn } from "#app/routes/teaching/person-parts.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { pageText, rollColumnText } from "#app/ui/teaching/roll-sheet-text.ts";

type Person = RollSheet["people"][number];
type Session = RollSheet["pages"][number][number];

/** The sheet page by page; on paper each begins a page that lies on its side. */
export function RollSheetPages({ sheet: { pages, people } }: { sheet: RollSheet }) {
  const t = useTranslate();
  return (
    <div className="roll-sheet">
      {pages.map((sessions, index) => (
        <Section key={sessions[0]?.id ?? index} title={pageText(t, pages, index)}>
          <Table
            caption={pageText(t, pages, index)}
            rows={people}
            rowKey={({ id }) => id}
            columns={[nameColumn(t), ...sessions.map((session) => sessionColumn(t, session))]}
            pinned
          />
          <p className="field-help mt-2">{t("courseSheets.roll.legend")}</p>
        </Section>
      ))}
    </div>
  );
}

const sessionColumn = (t: Translate, session: Session): Column<Person> => ({
  key: String(session.id),
  label: rollColumnText(t, session),
  cell: ({ states }) => {
    const state = states[session.id];
    return state === undefined ? null : t(`courseSheets.roll.mark.${state}`);
  },
});
