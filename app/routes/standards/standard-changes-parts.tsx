import type { Requirement } from "#app/domain/standards/requirement.ts";
import type { FoundVersion } from "#app/domain/standards/version-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { conditionText, type ProgrammeNames } from "#app/ui/readiness/condition-text.ts";

export const namesById = (programmes: { id: number; name: string }[]): ProgrammeNames =>
  new Map(programmes.map(({ id, name }) => [id, name]));

/** What a requirement asks, in words; an any-of without alternatives says so. */
export function askedText(
  t: Translate,
  condition: Requirement["condition"],
  programmes: ProgrammeNames,
): string {
  return condition.kind === "any_of" && condition.of.length === 0
    ? t("versions.page.noAlternatives")
    : conditionText(t, condition, programmes);
}

/** What the version asks that the one before it did not, and the other way round. */
export function Changes({
  loaderData: { version, programmes },
}: {
  loaderData: { version: FoundVersion; programmes: { id: number; name: string }[] };
}) {
  const t = useTranslate();
  const names = namesById(programmes);
  const { before, changes } = version;
  if (before === null) return <p className="page-lead mt-6">{t("versions.page.first")}</p>;
  const date = formatDate(before.validFrom);
  return (
    <Section title={t("versions.page.changes", { date })}>
      {changes.length === 0 ? (
        <p>{t("versions.page.same", { date })}</p>
      ) : (
        <Table
          caption={t("versions.page.changes", { date })}
          rows={changes}
          rowKey={({ subject }) => subject}
          columns={[
            {
              key: "subject",
              label: t("versions.field.subject"),
              first: true,
              cell: ({ subject }) => t(`readiness.subject.${subject}`),
            },
            {
              key: "before",
              label: t("versions.page.before"),
              cell: (change) => sideText(t, change.before, names),
            },
            {
              key: "after",
              label: t("versions.page.after"),
              first: "labelled",
              cell: (change) => sideText(t, change.after, names),
            },
          ]}
        />
      )}
    </Section>
  );
}

function sideText(t: Translate, side: Requirement | null, names: ProgrammeNames): string {
  if (side === null) return t("versions.page.notAsked");
  const { condition, stage, source, waivableBy, toConfirm } = side;
  const by =
    waivableBy === null ? t("versions.page.notWaivable") : t(`standards.managing.${waivableBy}`);
  return [
    askedText(t, condition, names),
    t(`readiness.stage.${stage}`),
    `${t("versions.field.waivableBy")}: ${by}`,
    source,
    ...(toConfirm ? [t("common.toConfirm")] : []),
  ].join("; ");
}
