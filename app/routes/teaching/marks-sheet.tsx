import { judgeSheet } from "#app/domain/teaching/marks-sheet-queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { notFound, refused } from "#app/platform/http/form.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { CheckForm, SheetHelp } from "#app/routes/teaching/marks-sheet-parts.tsx";
import { SheetPreview } from "#app/routes/teaching/marks-verdicts-parts.tsx";
import { openMarkedCourse } from "#app/routes/teaching/open.server.ts";
import { receiveMarks, sheetAgain } from "#app/routes/teaching/receive-marks.server.ts";
import { previewOf } from "#app/routes/teaching/sheet-preview.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Page, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/marks-sheet";

export const loader = ({ params, context }: Route.LoaderArgs) =>
  openMarkedCourse(context, params.courseId);

export async function action({ request, params, context }: Route.ActionArgs) {
  const { course, obstacle } = await openMarkedCourse(context, params.courseId);
  const received = await receiveMarks(request, context, course.id);
  if (!received.ok) return received.answer;
  const { values } = received;
  if (obstacle !== null) return refused(obstacle, { values });
  const { db } = context.get(workContext);
  const asked = { courseId: course.id, read: received };
  const judged = await judgeSheet(db, viewerOf(context), asked);
  if (judged === null) throw notFound();
  const at = (values["pasted"] ?? "") === "" ? "file" : "pasted";
  if (judged.verdicts.length === 0)
    return sheetAgain(values, { fault: { at, refusal: "no_rows", values: {} } });
  const preview = previewOf(judged, received.head);
  recordRosterRead(context, course, { url: request.url, people: preview.people, what: "seen" });
  return { values, fieldErrors: {}, refusal: null, fault: null, preview };
}

export default function MarksSheetPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, obstacle, retries } = loaderData;
  const page = `/courses/${course.id}/marks`;
  const form = <CheckForm loaderData={loaderData} actionData={actionData} />;
  const preview = actionData && "preview" in actionData ? actionData.preview : null;
  return (
    <Page
      title={t(preview ? "marksSheet.preview.title" : "marksSheet.title", { course: course.name })}
      lead={t(preview ? "marksSheet.preview.lead" : "marksSheet.lead", { code: course.code })}
      path={<a href={page}>{t("teaching.marks.title", { course: course.name })}</a>}
      actions={
        obstacle === "not_graded" ? null : (
          <ButtonLink to={`${page}/sheet.xlsx`} icon="download">
            {t("marksSheet.download")}
          </ButtonLink>
        )
      }
      wide
    >
      {obstacle === null ? null : (
        <Message tone="note" icon="clock">
          {t(`teaching.refusal.${obstacle}`)}
        </Message>
      )}
      {preview ? (
        <>
          <SheetPreview preview={preview} page={page} />
          <Section title={t("marksSheet.again")}>{form}</Section>
        </>
      ) : obstacle === null || actionData ? (
        <>
          {form}
          <SheetHelp retries={retries} />
        </>
      ) : null}
    </Page>
  );
}
