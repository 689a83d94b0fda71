import type { CadrePage } from "#app/domain/people/cadre-queries.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { aliasText, unmergeQuestion } from "#app/routes/people/unmerge-parts.ts";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { birthText } from "#app/ui/people/birth-text.ts";

type FactsShown = Pick<
  CadrePage,
  | "id"
  | "gender"
  | "birthDate"
  | "birthSource"
  | "phone"
  | "ethnicity"
  | "partyJoinedOn"
  | "partyOfficialOn"
>;

/** What a record says of a person; the sensitive part only for roles that may read it. */
export function PersonalFacts({
  cadre,
  showsSensitive,
}: {
  cadre: FactsShown;
  showsSensitive: boolean;
}) {
  const t = useTranslate();
  const { birthDate, birthSource, ethnicity, partyJoinedOn, partyOfficialOn } = cadre;
  const dateOrNone = (date: string | null): string =>
    date === null ? t("common.none") : formatDate(date);
  const sensitive = [
    { term: t("people.field.ethnicity"), value: ethnicity ?? t("common.none") },
    { term: t("people.field.partyJoinedOn"), value: dateOrNone(partyJoinedOn) },
    { term: t("people.field.partyOfficialOn"), value: dateOrNone(partyOfficialOn) },
  ];
  return (
    <>
      <Facts
        items={[
          { term: t("people.field.birthDate"), value: birthText(t, birthDate) },
          { term: t("people.field.birthSource"), value: t(`people.source.${birthSource}`) },
          { term: t("people.field.gender"), value: t(`common.gender.${cadre.gender}`) },
          { term: t("people.field.phone"), value: cadre.phone ?? t("common.none") },
          ...(showsSensitive ? sensitive : []),
        ]}
      />
      {showsSensitive ? null : (
        <p className="field-help mt-2">{t("people.page.sensitiveHidden")}</p>
      )}
    </>
  );
}

/** The records that were merged into this one, each with the way back. */
export function MergedRecords({ cadre, mayMerge }: { cadre: CadrePage; mayMerge: boolean }) {
  const t = useTranslate();
  if (cadre.aliases.length === 0) return null;
  return (
    <Section title={t("people.page.merged")}>
      <ul className="grid gap-3">
        {cadre.aliases.map((alias) => (
          <li key={alias.id} className="flex flex-wrap items-center gap-3">
            {aliasText(t, alias)}
            {mayMerge ? (
              <div className="no-print">
                <AskButton question={unmergeQuestion(t, cadre, alias)} small>
                  {t("people.action.unmerge", { id: String(alias.id) })}
                </AskButton>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
