import type { ImportShown } from "#app/domain/importing/queries.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { actorText } from "#app/ui/actor-text.ts";
import { sizeText, uploaderText } from "#app/ui/importing/import-text.ts";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Who, when, from which file, how it was read. */
export function ImportFacts({ shown }: { shown: ImportShown }) {
  const t = useTranslate();
  const { acceptedAt, undoneAt, layout } = shown;
  const items = [
    { term: t("imports.history.by"), value: uploaderText(t, shown) },
    { term: t("imports.history.at"), value: formatInstant(shown.createdAt) },
    { term: t("imports.field.kind"), value: t(`imports.kind.${shown.kind}`) },
    { term: t("imports.field.asOf"), value: formatDate(shown.asOf) },
    {
      term: t("imports.field.classification"),
      value: t(`imports.classification.${shown.classification}`),
    },
    { term: t("imports.field.unit"), value: shown.unitName ?? "" },
    { term: t("imports.field.fileSize"), value: sizeText(t, shown.fileSize) },
    ...(layout ? [{ term: t("imports.field.sheet"), value: layout.sheet }] : []),
    ...(acceptedAt
      ? [
          { term: t("imports.field.acceptedAt"), value: formatInstant(acceptedAt) },
          { term: t("imports.field.acceptedBy"), value: actorText(t, shown.acceptedBy) },
        ]
      : []),
    ...(undoneAt
      ? [
          { term: t("imports.field.undoneAt"), value: formatInstant(undoneAt) },
          { term: t("imports.field.undoneBy"), value: actorText(t, shown.undoneBy) },
        ]
      : []),
    { term: t("imports.field.hash"), value: <code className="hash">{shown.fileHash}</code> },
  ];
  return (
    <Section title={t("imports.page.facts")}>
      <Facts items={items} />
    </Section>
  );
}
