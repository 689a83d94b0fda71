import type { Closing } from "#app/domain/readiness/closing-courses.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { CourseName, freeText } from "#app/routes/readiness/gap-parts.tsx";
import { Button } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";
import type { Route } from "./+types/list";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Of a list of who lacks something: the programmes that give it, with the courses that one can enter. */
export function ClosingCourses({ loaderData: { closing, opener, wanted } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const { cell } = wanted;
  if (cell === null || (cell.verdict !== "open" && cell.verdict !== "missing")) return null;
  const title = t("board.closing.title", { subject: t(`readiness.subject.${cell.subject}`) });
  const toNew = (programmeId: number): string =>
    `/courses/new?programme=${programmeId}&gap=${cell.subject}`;
  return (
    <Section title={title}>
      {closing.length === 0 ? (
        <Empty>{t("board.closing.none")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={closing}
          rowKey={({ programmeId }) => programmeId}
          columns={columnsOf(t, write, opener === null ? null : { grantId: opener, toNew })}
        />
      )}
    </Section>
  );
}

type Opening = { grantId: number; toNew: (programmeId: number) => string };

function columnsOf(
  t: Translate,
  write: (n: number) => string,
  opening: Opening | null,
): Column<Closing>[] {
  const columns: Column<Closing>[] = [
    {
      key: "programme",
      label: t("board.closing.programme"),
      first: true,
      room: "place",
      cell: ({ name }) => name,
    },
    {
      key: "missing",
      label: t("board.closing.missing"),
      numeric: true,
      cell: ({ missing }) => write(missing),
    },
    {
      key: "covered",
      label: t("board.closing.covered"),
      numeric: true,
      cell: ({ covered }) => write(covered),
    },
    {
      key: "courses",
      label: t("board.closing.courses"),
      room: "text",
      cell: (row) => <Courses row={row} />,
    },
  ];
  if (opening === null) return columns;
  const { grantId, toNew } = opening;
  return [
    ...columns,
    {
      key: "open",
      label: t("board.closing.open"),
      cell: ({ programmeId }) => <OpenCourse grantId={grantId} to={toNew(programmeId)} />,
    },
  ];
}

function Courses({ row: { programmeId, courses, more } }: { row: Closing }) {
  const t = useTranslate();
  if (courses.length === 0) return t("record.close.noCourse");
  return (
    <ul className="list-disc pl-5">
      {courses.map((course) => (
        <li key={course.id}>
          <CourseName course={course} />:{" "}
          {[
            t("record.close.starts", { date: formatDate(course.startsOn) }),
            t("record.close.recognised", { date: formatDate(course.recognisedOn) }),
            freeText(t, course.free),
          ].join("; ")}
        </li>
      ))}
      {more > 0 ? (
        <li>
          <a href={`/courses?programme=${programmeId}`}>
            {t("record.close.moreCourses", { count: more, n: more })}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** Goes on as the administrator of courses that the same person is. */
function OpenCourse({ grantId, to }: { grantId: number; to: string }) {
  const t = useTranslate();
  return (
    <form method="post" action="/active-role" className="no-print">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="next" value={to} />
      <Button small look="plain">
        {t("board.closing.openHere")}
      </Button>
    </form>
  );
}
