import type { ListedVersion } from "#app/domain/catalogue/version-queries.server.ts";
import { ProgrammeVersionBadge, versionDays } from "#app/ui/catalogue/version-text.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";

type Props = { programmeId: number; versions: ListedVersion[]; keeps: boolean };

/** The versions of a programme on its page: in force, to come, drafted and past. */
export function ProgrammeVersions({ programmeId, versions, keeps }: Props) {
  const t = useTranslate();
  const address = `/programmes/${programmeId}/versions`;
  const draft = (
    <ButtonLink to={`${address}/new`} icon="add">
      {t("programmes.version.draft")}
    </ButtonLink>
  );
  return (
    <Section title={t("programmes.version.all")} actions={keeps ? draft : null}>
      <p className="page-lead mb-4">{t("programmes.version.allLead")}</p>
      {versions.length === 0 ? (
        <Empty>{t("programmes.noneOf")}</Empty>
      ) : (
        <Table
          caption={t("programmes.version.all")}
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "days",
              label: t("programmes.field.days"),
              first: true,
              cell: (version) => <a href={`${address}/${version.id}`}>{versionDays(t, version)}</a>,
            },
            {
              key: "state",
              label: t("programmes.field.state"),
              first: true,
              cell: ({ state }) => <ProgrammeVersionBadge state={state} />,
            },
            {
              key: "form",
              label: t("programmes.field.form"),
              cell: ({ form }) => t(`programmes.form.${form}`),
            },
            {
              key: "periods",
              label: t("programmes.field.periods"),
              numeric: true,
              cell: ({ periods }) => periods ?? t("programmes.notKnown"),
            },
            {
              key: "source",
              label: t("programmes.field.source"),
              cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
            },
          ]}
        />
      )}
      <p className="no-print mt-4">
        <a href={`${address}/history`}>{t("programmes.version.history")}</a>
      </p>
    </Section>
  );
}
