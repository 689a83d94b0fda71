import { previewStandard } from "#app/domain/readiness/preview.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import {
  BandMoves,
  PreviewChips,
  PreviewFilters,
  PreviewTable,
  SubjectMoves,
} from "#app/routes/standards/preview-parts.tsx";
import { previewRow } from "#app/routes/standards/preview-row.ts";
import { readPreview } from "#app/routes/standards/preview-wanted.ts";
import { openDraft } from "#app/routes/standards/versions.server.ts";
import { ButtonLink, Message, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { JudgingNote } from "#app/ui/planning/states.tsx";
import { audienceText } from "#app/ui/standards/version-text.tsx";
import type { Route } from "./+types/standard-preview";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { title, version } = await openDraft(context, params);
  const work = context.get(workContext);
  const asked = { titleId: title.id, standardId: version.id };
  const { wanted } = readPreview(request.url);
  const found = await previewStandard(work, viewerOf(context), asked, wanted);
  const people = found?.rows.map(({ record }) => record) ?? [];
  recordPlanningRead(context, { url: request.url, people, what: "seen" });
  const { id, validFrom, appliesTo, term } = version;
  const preview = found === null ? null : { ...found, rows: found.rows.map(previewRow) };
  const draft = { id, validFrom, appliesTo, term };
  return { title, draft, preview, wanted, today: work.today, url: request.url };
}

export default function StandardPreviewPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { title, draft, preview } = loaderData;
  const page = `/titles/${title.id}/standards/${draft.id}`;
  const path = <a href={page}>{t("versions.of", { title: title.name })}</a>;
  const heading = t("versions.preview.title", { title: title.name });
  if (preview === null) {
    return (
      <Page title={heading} path={path}>
        <Message tone="warn" icon="warning">
          {t("versions.preview.unfinished")}
        </Message>
      </Page>
    );
  }
  return (
    <Page
      title={heading}
      lead={`${leadOf(t, loaderData)} ${t("versions.field.appliesTo")}: ${audienceText(t, draft)}.`}
      actions={
        <>
          <ButtonLink to={`${page}/publication`} icon="check" look="primary">
            {t("versions.page.publish")}
          </ButtonLink>
          {preview.total > 0 ? <ExportLink loaderData={loaderData} /> : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      path={path}
    >
      <Notes loaderData={loaderData} />
      {preview.judged > 0 ? <BandMoves loaderData={loaderData} /> : null}
      {preview.changed > 0 ? (
        <>
          <SubjectMoves loaderData={loaderData} />
          <ChangedRecords loaderData={loaderData} />
        </>
      ) : null}
      <JudgingNote />
      <PrintSignatures />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

function leadOf(t: ReturnType<typeof useTranslate>, { draft, preview }: Parts["loaderData"]) {
  const day = formatDate(preview?.day ?? "");
  const { judged, changed } = preview ?? { judged: 0, changed: 0 };
  if (judged === 0) return t("versions.preview.leadNobody", { day });
  if (changed === 0) return t("versions.preview.leadNone", { day, judged });
  return t("versions.preview.lead", { from: formatDate(draft.validFrom), day, changed, judged });
}

function ExportLink({ loaderData: { title, draft, url } }: Parts) {
  const t = useTranslate();
  const { search } = new URL(url);
  const to = `/titles/${title.id}/standards/${draft.id}/preview/export.xlsx${search}`;
  return (
    <ButtonLink to={to} icon="download">
      {t("versions.preview.export")}
    </ButtonLink>
  );
}

/** What else a planner has to know before putting it in force. */
function Notes({ loaderData: { draft, preview, today } }: Parts) {
  const t = useTranslate();
  return (
    <>
      {draft.validFrom < today ? (
        <Message tone="warn" icon="warning">
          {t("versions.preview.past", { from: formatDate(draft.validFrom) })}
        </Message>
      ) : null}
      {preview !== null && preview.endedChanged > 0 ? (
        <Message tone="note" icon="unit">
          {t("versions.preview.ended", { n: preview.endedChanged, count: preview.endedChanged })}
        </Message>
      ) : null}
    </>
  );
}

function ChangedRecords({ loaderData }: Parts) {
  const t = useTranslate();
  const { preview, url } = loaderData;
  const { pathname } = new URL(url);
  return (
    <Section title={t("versions.preview.list")}>
      <PreviewFilters loaderData={loaderData} />
      <PreviewChips loaderData={loaderData} />
      {preview !== null && preview.total > 0 ? (
        <PreviewTable loaderData={loaderData} />
      ) : (
        <Empty action={<ButtonLink to={pathname}>{t("common.action.clear")}</ButtonLink>}>
          {t("versions.preview.empty")}
        </Empty>
      )}
    </Section>
  );
}
