import type { VersionRow } from "#app/domain/standards/version-queries.server.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import { audienceText, VersionBadge, versionDays } from "#app/ui/standards/version-text.tsx";

type Props = { titleId: number; versions: VersionRow[]; drafts: boolean };

/** The versions of a title's standard on its page: in force, to come, drafted and past. */
export function TitleStandards({ titleId, versions, drafts }: Props) {
  const t = useTranslate();
  const address = `/titles/${titleId}/standards`;
  const draft = (
    <ButtonLink to={`${address}/new`} icon="add">
      {t("versions.section.draft")}
    </ButtonLink>
  );
  return (
    <Section title={t("versions.section.title")} actions={drafts ? draft : null}>
      <p className="page-lead mb-4">{t("versions.section.lead")}</p>
      {versions.length === 0 ? (
        <Empty>{t("versions.noneOf")}</Empty>
      ) : (
        <VersionTable titleId={titleId} versions={versions} />
      )}
      <p className="no-print mt-4">
        <a href={`${address}/history`}>{t("versions.section.history")}</a>
      </p>
    </Section>
  );
}

function VersionTable({ titleId, versions }: Omit<Props, "drafts">) {
  const t = useTranslate();
  return (
    <Table
      caption={t("versions.section.title")}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "days",
          label: t("versions.field.days"),
          first: true,
          cell: (version) => (
            <a href={`/titles/${titleId}/standards/${version.id}`}>{versionDays(t, version)}</a>
          ),
        },
        {
          key: "state",
          label: t("versions.field.state"),
          first: true,
          cell: ({ state }) => <VersionBadge state={state} />,
        },
        {
          key: "appliesTo",
          label: t("versions.field.appliesTo"),
          room: "place",
          cell: (version) => audienceText(t, version),
        },
        {
          key: "requirements",
          label: t("versions.field.requirements"),
          numeric: true,
          cell: ({ requirements }) => requirements,
        },
        {
          key: "source",
          label: t("versions.field.source"),
          cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
        },
      ]}
    />
  );
}
