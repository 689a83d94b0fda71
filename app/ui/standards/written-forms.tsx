import { Badge, ButtonLink } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Written = { id: number; text: string };

type WrittenFormsProps = {
  /** what the words are for, in a sentence */
  lead: string;
  forms: Written[];
  /** of the words, of which `own` say that they stay */
  isOwn: (form: Written) => boolean;
  /** address of the page of what is written so; null = the reader changes nothing */
  keptAt: string | null;
};

/** How files write a title or programme, with a way to add one and to remove each. */
export function WrittenForms({ lead, forms, isOwn, keptAt }: WrittenFormsProps) {
  const t = useTranslate();
  return (
    <Section title={t("standards.words.title")}>
      <p className="page-lead mb-4">{lead}</p>
      <div className="narrow">
        <Table
          caption={t("standards.words.title")}
          rows={forms}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "text",
              label: t("standards.field.text"),
              first: true,
              cell: (form) => (
                <>
                  {form.text}
                  {isOwn(form) ? (
                    <>
                      {" "}
                      <Badge tone="neutral">{t("standards.words.own")}</Badge>
                    </>
                  ) : null}
                </>
              ),
            },
            ...(keptAt === null
              ? []
              : [
                  {
                    key: "act",
                    label: t("standards.words.act"),
                    cell: (form: Written) =>
                      isOwn(form) || forms.length === 1 ? null : (
                        <ButtonLink
                          to={`${keptAt}/names/${form.id}/removal`}
                          look="quiet"
                          icon="close"
                          small
                        >
                          {t("standards.words.remove")}
                          <span className="sr-only">: {form.text}</span>
                        </ButtonLink>
                      ),
                  },
                ]),
          ]}
        />
      </div>
      {keptAt === null ? null : (
        <div className="mt-4">
          <AddWrittenForm to={`${keptAt}/names/new`} ids="words" />
        </div>
      )}
    </Section>
  );
}

type AddWrittenFormProps = {
  to: string;
  ids: string;
  answer?: Answer | undefined;
  text?: string | undefined;
  cancel?: string;
  refusal?: (word: string) => string;
};

/** One more way of writing it. */
export function AddWrittenForm({ to, ids, answer, text, cancel, refusal }: AddWrittenFormProps) {
  const t = useTranslate();
  return (
    <Form
      action={to}
      ids={ids}
      answer={answer}
      labels={{ text: t("standards.field.text") }}
      initial={{ text }}
      submit={t("standards.words.add")}
      cancel={cancel}
      refusal={refusal}
    >
      <TextField name="text" help={t("standards.words.addLead")} maxLength={200} />
    </Form>
  );
}
