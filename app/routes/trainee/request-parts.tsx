import { isActive } from "#app/domain/enrolment/enrolment.ts";
import type { CatalogueCourse } from "#app/domain/readiness/own-catalogue.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { openLinesText } from "#app/ui/enrolment/line-text.ts";
import { againstText, type Refusal } from "#app/ui/enrolment/open-course-text.ts";
import { RefusalMessage } from "#app/ui/enrolment/refusal-message.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { CheckField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type RequestProps = {
  course: CatalogueCourse;
  names: Names;
  answer: Answer | undefined;
};

/** The form that asks for a seat, or why there is none; nothing where the person stands in the course already. */
export function RequestForm({ course, names, answer }: RequestProps) {
  const t = useTranslate();
  const { opening, own, policy, offerHours } = course;
  if (opening.act === null) {
    if (own !== null && (isActive(own.status) || !course.isOpen)) return null;
    return <Against text={refusalText(t, { course, names }, opening.refusal)} />;
  }
  const { act } = opening;
  return (
    <div className="my-4">
      <p className="mb-2">{leadText(t, act)}</p>
      <Form
        action={`/catalogue/${course.id}/enrolment`}
        // why: what was refused is said above the form, which now offers the waiting list
        answer={answer ? { ...answer, refusal: null } : answer}
        labels={{ autoAccept: t("study.enrol.autoAccept") }}
        submit={t(`study.enrol.${act}`)}
        once
      >
        <HiddenField name="wait" value={act === "wait" ? "yes" : ""} />
        {act === "wait" || policy === "approval" ? (
          <CheckField
            name="autoAccept"
            help={t("study.enrol.autoAcceptHelp", { n: offerHours })}
            keeps
          />
        ) : null}
      </Form>
    </div>
  );
}

const leadText = (t: Translate, act: "request" | "enrol" | "wait"): string => {
  if (act === "request") return t("study.enrol.approval");
  return act === "wait" ? t("study.enrol.full") : t("study.enrol.open");
};

type Shown = Pick<RequestProps, "course" | "names">;

/** Why not, with what of the conditions is open. */
function refusalText(t: Translate, { course, names }: Shown, refusal: Refusal): string {
  const text = againstText(t, course, refusal);
  if (refusal === "clash") return `${text} ${t("study.against.clashRule")}`;
  if (refusal !== "not_eligible") return text;
  const open = openLinesText(t, course.lines, names);
  return open === "" ? text : `${text} ${open}.`;
}

function Against({ text }: { text: string }) {
  return (
    <Message tone="note" icon="help">
      {text}
    </Message>
  );
}

/** What a sent form was refused for; of a course that has just filled up with the waiting list on offer. */
export function Refused({ course, names, answer }: RequestProps) {
  const t = useTranslate();
  const refusal = answer?.refusal;
  if (!refusal) return null;
  if (refusal === "saved_otherwise") return <RefusalMessage refusal={refusal} />;
  return (
    <Message tone={refusal === "just_full" ? "warn" : "bad"} icon="alert" live>
      {
        refusal === "just_full"
          ? t("study.enrol.justFull")
          : refusalText(t, { course, names }, refusal as Refusal) /* why: requestSeat's own words */
      }
    </Message>
  );
}
