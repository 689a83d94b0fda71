import { RadioField, TextArea } from "#app/ui/kit/fields.tsx";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type DecisionProps = {
  action: string;
  answer: Answer | undefined;
  cancel: string;
  submit: string;
  /** what either answer is called */
  words: { accepted: string; refused: string };
  refusal: (word: string) => string;
};

/** What a second person says to what was asked; refusing needs a reason. */
export function DecisionFields({ words, ...form }: DecisionProps) {
  const t = useTranslate();
  return (
    <Form
      {...form}
      labels={{
        decision: t("roster.field.decision"),
        reason: t("teaching.correction.decisionReason"),
      }}
    >
      <RadioField
        name="decision"
        options={(["accepted", "refused"] as const).map((value) => ({
          value,
          label: words[value],
        }))}
      />
      <TextArea
        name="reason"
        help={t("teaching.correction.decisionHelp")}
        maxLength={500}
        optional
      />
    </Form>
  );
}
