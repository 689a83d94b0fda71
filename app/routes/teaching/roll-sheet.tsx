import { canSend } from "#app/domain/enrolment/policy.ts";
import { findRollSheet } from "#app/domain/reporting/roll-sheet.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import { recordRosterRead } from "#app/routes/seats/read-log.server.ts";
import { openTaughtCourse } from "#app/routes/teaching/open.server.ts";
import { RollSheetPages } from "#app/routes/teaching/roll-sheet-parts.tsx";
import { ButtonLink, PrintButton } from "#app/ui/kit/button.tsx";
import { Empty, Page, PrintSignatures } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roll-sheet";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const viewer = viewerOf(context);
  const course = await openTaughtCourse(context, params.courseId);
  const sheet = await findRollSheet(context.get(workContext).db, viewer, course.id);
  recordRosterRead(context, course, { url: request.url, people: sheet.people, what: "seen" });
  return { course, sheet, ownOnly: canSend(viewer) };
}

export default function RollSheetPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { course, sheet, ownOnly } = loaderData;
  const { pages, people } = sheet;
  const lead = t("courseSheets.roll.lead", {
    code: course.code,
    people: people.length,
    sessions: pages.flat().length,
  });
  const page = `/courses/${course.id}/roll`;
  return (
    <Page
      title={t("courseSheets.roll.pageTitle", { course: course.name })}
      lead={`${lead}${ownOnly ? ` ${t("teaching.roll.ownOnly")}` : ""}`}
      path={<a href={page}>{t("teaching.roll.title", { course: course.name })}</a>}
      actions={
        <>
          {people.length > 0 ? (
            <ButtonLink to={`${page}/sheet.xlsx`} icon="download">
              {t("courseSheets.roll.export")}
            </ButtonLink>
          ) : null}
          <PrintButton>{t("common.action.print")}</PrintButton>
        </>
      }
      wide
    >
      {pages.length === 0 || people.length === 0 ? (
        <Empty>{t(`courseSheets.roll.${emptyWord(pages.length, ownOnly)}`)}</Empty>
      ) : (
        <RollSheetPages sheet={sheet} />
      )}
      <PrintSignatures />
    </Page>
  );
}

function emptyWord(pages: number, ownOnly: boolean) {
  if (pages === 0) return "noSessions";
  return ownOnly ? "nobodyOfOwn" : "nobody";
}
