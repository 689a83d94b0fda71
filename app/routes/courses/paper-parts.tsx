import type { CoursePage, PaperRow } from "#app/domain/courses/course-queries.server.ts";
import { paperKinds } from "#app/domain/courses/paper.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Badge, ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** "Quyết định cử đi học (Tỉnh ủy)" */
export function paperText(t: Translate, { kind, level }: Pick<PaperRow, "kind" | "level">): string {
  const name = t(`courses.paperKind.${kind}`);
  return level === null ? name : `${name} (${level})`;
}

/** The papers of a course; revoked ones stay to be seen. */
export function PaperTable({ course: { id, papers, keeps, status } }: { course: CoursePage }) {
  const t = useTranslate();
  if (papers.length === 0) return <Empty>{t("courses.page.noPapers")}</Empty>;
  const revokes = keeps && status !== "closed";
  const columns: Column<PaperRow>[] = [
    {
      key: "kind",
      label: t("courses.field.kind"),
      first: true,
      room: "text",
      cell: (paper) => paperText(t, paper),
    },
    { key: "number", label: t("courses.field.number"), first: true, cell: ({ number }) => number },
    { key: "date", label: t("courses.field.date"), cell: ({ date }) => formatDate(date) },
    {
      key: "signatory",
      label: t("courses.field.signatory"),
      room: "name",
      cell: ({ signatory }) => signatory,
    },
    {
      key: "state",
      label: t("courses.field.status"),
      cell: (paper) => <PaperState paper={paper} courseId={id} keeps={keeps} revokes={revokes} />,
    },
  ];
  return (
    <Table
      caption={t("courses.page.papers")}
      rows={papers}
      rowKey={(paper) => paper.id}
      columns={columns}
    />
  );
}

/** Where each kind of paper is made as a file, with number and day blank until it is recorded. */
export function PaperDrafts({ courseId }: { courseId: number }) {
  const t = useTranslate();
  return (
    <div className="no-print mt-4">
      <h3>{t("papers.draft.section")}</h3>
      <p className="field-help mb-2">{t("papers.draft.sectionHelp")}</p>
      <div className="flex flex-wrap gap-2">
        {paperKinds.map((kind) => (
          <ButtonLink key={kind} to={`/courses/${courseId}/papers/${kind}/draft`} icon="edit" small>
            {t(`courses.paperKind.${kind}`)}
          </ButtonLink>
        ))}
      </div>
    </div>
  );
}

type StateProps = { paper: PaperRow; courseId: number; keeps: boolean; revokes: boolean };

function PaperState({ paper, courseId, keeps, revokes }: StateProps) {
  const t = useTranslate();
  const { id, kind, number, revokedAt, revokedReason } = paper;
  if (revokedAt !== null)
    return (
      <Badge tone="neutral" icon="close">
        {t("courses.page.revoked", { reason: revokedReason ?? "" })}
      </Badge>
    );
  return (
    <>
      {t("courses.page.inForce")}{" "}
      {keeps ? (
        <a
          className="no-print ml-2 underline"
          href={`/courses/${courseId}/papers/${kind}/paper.docx?paper=${id}`}
          aria-label={t("papers.draft.fileOf", { kind: t(`courses.paperKind.${kind}`), number })}
        >
          {t("papers.draft.file")}
        </a>
      ) : null}
      {revokes ? (
        <a
          className="no-print ml-2 underline"
          href={`/courses/${courseId}/papers/${id}/revocation`}
          aria-label={t("courses.page.revokeOf", { kind: t(`courses.paperKind.${kind}`), number })}
        >
          {t("courses.page.revoke")}
        </a>
      ) : null}
    </>
  );
}
