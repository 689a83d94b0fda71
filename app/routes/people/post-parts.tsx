import type { Translate } from "#app/i18n/locales.ts";
import { DateField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { action: string; revision: number; answer?: Answer | undefined; cancel?: string };

type Days = { from: string | undefined; to: string | undefined };

/** The sentence of a refusal of a command about posts; some name the days that were typed. */
export function postRefusal(t: Translate, { from = "", to = "" }: Days): (word: string) => string {
  // why: the words come from the commands, each with its sentence in the catalogue
  return (word) => t(`people.refusal.${word as "unit_not_there"}`, { from, to });
}

/** Says on which day a post was held last. */
export function EndForm({ action, revision, answer, cancel }: Props) {
  const t = useTranslate();
  return (
    <Section title={t("people.post.endTitle")}>
      <Form
        action={action}
        answer={answer}
        labels={{ validTo: t("people.post.lastDay") }}
        submit={t("people.post.endSubmit")}
        ids="end"
        {...(cancel === undefined ? {} : { cancel })}
        refusal={postRefusal(t, { from: answer?.values["from"], to: answer?.values["validTo"] })}
      >
        <HiddenField name="revision" value={revision} />
        <DateField name="validTo" />
      </Form>
    </Section>
  );
}
