import { listTemplates, type TemplateRow } from "#app/domain/papers/template-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { Badge, ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/templates";

export async function loader({ context }: Route.LoaderArgs) {
  return { rows: await listTemplates(context.get(workContext).db, viewerOf(context)) };
}

export default function TemplatesPage({ loaderData: { rows } }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page
      title={t("papers.templates.title")}
      lead={t("papers.templates.lead")}
      path={<a href="/courses">{t("courses.list.title")}</a>}
      actions={
        <>
          <ButtonLink to="/paper-templates/new" icon="add" look="primary">
            {t("papers.templates.add")}
          </ButtonLink>
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      {rows.length === 0 ? (
        <Empty>{t("papers.templates.empty")}</Empty>
      ) : (
        <Table
          caption={t("papers.templates.caption")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={columnsOf(t)}
        />
      )}
      <PrintSignatures />
    </Page>
  );
}

const columnsOf = (t: Translate): Column<TemplateRow>[] => [
  {
    key: "kind",
    label: t("papers.field.kind"),
    first: true,
    room: "text",
    cell: ({ kind }) => t(`courses.paperKind.${kind}`),
  },
  {
    key: "issuer",
    label: t("papers.field.issuer"),
    first: true,
    room: "place",
    cell: ({ issuer, superior }) => (
      <>
        {issuer}
        {superior === null ? null : <div className="field-help">{superior}</div>}
      </>
    ),
  },
  {
    key: "family",
    label: t("papers.field.family"),
    cell: ({ family }) => t(`papers.familyShort.${family}`),
  },
  { key: "code", label: t("papers.field.code"), cell: ({ code }) => code },
  {
    key: "signer",
    label: t("papers.field.signerPost"),
    room: "text",
    cell: ({ authority, signerPost, signerName }) =>
      [authority, signerPost, signerName].filter((words) => words !== null).join(", "),
  },
  stateColumn(t),
  {
    key: "edit",
    label: t("papers.templates.edit"),
    cell: ({ id, kind, issuer }) => (
      <a
        href={`/paper-templates/${id}`}
        className="btn btn-outline btn-sm no-print"
        aria-label={t("papers.templates.editOf", { kind: t(`courses.paperKind.${kind}`), issuer })}
      >
        {t("papers.templates.edit")}
      </a>
    ),
  },
];

const stateColumn = (t: Translate): Column<TemplateRow> => ({
  key: "state",
  label: t("papers.field.state"),
  cell: ({ toConfirm, source }) => (
    <>
      <Badge tone={toConfirm === 1 ? "warn" : "good"} icon={toConfirm === 1 ? "warning" : "check"}>
        {t(`papers.templates.${toConfirm === 1 ? "notConfirmed" : "confirmed"}`)}
      </Badge>
      <div className="field-help">{source}</div>
    </>
  ),
});
