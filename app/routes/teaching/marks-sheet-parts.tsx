import { longestPasted } from "#app/domain/teaching/input.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { SheetFault } from "#app/routes/teaching/receive-marks.server.ts";
import { sentenceOf } from "#app/ui/importing/sentence.ts";
import { FileField, TextArea } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";
import type { Route } from "./+types/marks-sheet";

const workbooks = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

type Parts = Pick<Route.ComponentProps, "loaderData"> & {
  actionData: Route.ComponentProps["actionData"] | undefined;
};

/** The file comes last: nothing of it is stored where rows were pasted too. */
export function CheckForm({ loaderData, actionData }: Parts) {
  const t = useTranslate();
  const { course, limit } = loaderData;
  const page = `/courses/${course.id}/marks`;
  return (
    <Form
      action={`${page}/sheet`}
      answer={answerOf(t, actionData)}
      labels={{ pasted: t("marksSheet.pasted"), file: t("marksSheet.file") }}
      submit={t("marksSheet.check")}
      // why: beneath rows that can be saved, that is the page's main act
      look={actionData && "preview" in actionData && actionData.preview ? "plain" : "primary"}
      cancel={page}
      refusal={(word) => t(`teaching.refusal.${word as "record_closed"}`)} // why: findMarksObstacle's own words
      upload
    >
      <TextArea
        name="pasted"
        help={t("marksSheet.pastedHelp")}
        rows={8}
        maxLength={longestPasted}
        optional
      />
      <FileField
        name="file"
        accept={workbooks}
        help={t("marksSheet.fileHelp", { limit: limit.megabytes, rows: limit.rows })}
        optional
      />
    </Form>
  );
}

/** What is wrong with what was pasted or sent, at its field, in the words of imports. */
function answerOf(t: Translate, actionData: Parts["actionData"]) {
  if (!actionData) return null;
  const fault = "fault" in actionData ? actionData.fault : null;
  if (fault === null) return actionData;
  const { at, refusal, values } = fault;
  const error = { word: refusal, values, text: faultText(t, fault) };
  return { ...actionData, fieldErrors: { [at]: error } };
}

function faultText(t: Translate, { refusal, values }: SheetFault): string {
  // why: what a sheet of marks needs is not what a list needs that is imported
  if (
    refusal === "columns_not_recognised" ||
    refusal === "two_columns" ||
    refusal === "no_rows" ||
    refusal === "classified_marking"
  )
    return t(`marksSheet.refusal.${refusal}`, values);
  return sentenceOf(t, { word: refusal, values });
}

/** How a sheet has to look to be read. */
export function SheetHelp({ retries }: { retries: number }) {
  const t = useTranslate();
  const attempts = Array.from(
    { length: retries + 1 },
    (_, index) => `“${attemptText(t, index + 1)}”`,
  );
  return (
    <Section title={t("marksSheet.how")}>
      <ul className="list-disc pl-5 narrow">
        <li>{t("marksSheet.howHead", { marks: attempts.join(", ") })}</li>
        <li>{t("marksSheet.howNames")}</li>
        <li>{t("marksSheet.howMarks")}</li>
        <li>{t("marksSheet.howSaved")}</li>
      </ul>
    </Section>
  );
}
