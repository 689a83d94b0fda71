import { createContext, type ReactNode, use } from "react";
import type { MessageKey } from "#app/i18n/locales.ts";
import { Button, buttonClass, ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type FieldError = {
  word: string;
  values: Record<string, string | number>;
  /** its sentence, where that is a refusal's */
  text?: string;
};

/** What the server answered to a form that was not accepted. */
export type Answer = {
  values: Record<string, string>;
  fieldErrors: Record<string, FieldError>;
  refusal: string | null;
} | null;

type FormPlace = {
  /** path and query of the page the form stands on */
  page: string;
  /** what was typed before a session ended, for the form with this action */
  kept: { action: string; fields: Record<string, string> } | null;
  /** a fresh key for a form that creates something */
  newKey: () => string;
  /** whose typing the browser keeps; null = nobody is signed in */
  accountId: number | null;
};

const FormPlaceContext = createContext<FormPlace>({
  page: "/",
  kept: null,
  newKey: () => "",
  accountId: null,
});
type Fields = {
  ids: string;
  labels: Record<string, string>;
  values: Record<string, string>;
  /** what was sent or kept, without what the fields said before; a box that is not in it was not ticked */
  typed: Record<string, string> | null;
  errors: Record<string, FieldError>;
};

const FieldsContext = createContext<Fields>({
  ids: "field",
  labels: {},
  values: {},
  typed: null,
  errors: {},
});

/** Tells every form of a page where it stands. */
export function FormPlaceProvider({ value, children }: { value: FormPlace; children: ReactNode }) {
  return <FormPlaceContext value={value}>{children}</FormPlaceContext>;
}

export function useFormPlace(): FormPlace {
  return use(FormPlaceContext);
}

type FormProps = {
  /** path it posts to */
  action: string;
  answer?: Answer | undefined;
  /** the label of each field by its name, in the order of the page */
  labels?: Record<string, string>;
  /** what the fields say before anything was typed */
  initial?: Record<string, string | null | undefined>;
  /** what the button will do, in words */
  submit: string;
  cancel?: string | undefined;
  /** it creates something: a second post of the same form must find the first one's result */
  once?: boolean | undefined;
  /** the words of a refusal */
  refusal?: ((word: string) => string) | undefined;
  /** refusals that are about one field, by their words: they stand beside it */
  refusedAt?: Record<string, string>;
  look?: "primary" | "plain" | "danger" | undefined;
  /** it carries a file */
  upload?: boolean;
  /** path of the page that shows what was typed when the session has ended, where that is another */
  page?: string;
  /** what the ids of its fields begin with; a second form on a page has its own */
  ids?: string;
  /** it holds a table whose rows have fields: it takes the width of the page */
  rows?: boolean;
  /** it takes long to fill in: what was typed survives a line that is cut, and is sent when it is back */
  keeps?: boolean;
  children?: ReactNode;
};

const keptOf = ({ kept }: FormPlace, action: string): Record<string, string> | null =>
  kept?.action === action ? kept.fields : null;

/** What was sent to a form, or kept of it when the session ended; null before anything was typed. */
export function useSent(action: string, answer: Answer | undefined): Record<string, string> | null {
  const place = useFormPlace();
  return answer?.values ?? keptOf(place, action);
}

/** A form that works without JavaScript, keeps what was typed and lists what is wrong, with links, on top. */
export function Form({ action, answer, labels = {}, initial = {}, children, ...own }: FormProps) {
  const { submit, cancel, once, refusal, refusedAt = {}, look, upload, rows, keeps } = own;
  const { ids = "field" } = own;
  const t = useTranslate();
  const place = useFormPlace();
  const kept = keptOf(place, action);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(initial)) values[name] = value ?? "";
  Object.assign(values, kept, answer?.values);
  const typed = answer?.values ?? kept;
  const word = answer?.refusal ?? "";
  const field = refusedAt[word];
  const refused = refusal && field ? { [field]: { word, values: {}, text: refusal(word) } } : {};
  const errors = { ...answer?.fieldErrors, ...refused };
  return (
    <form
      method="post"
      action={action}
      className={rows ? "form form-rows" : "form"}
      encType={upload ? "multipart/form-data" : undefined}
      noValidate
      data-keeps={(keeps ? place.accountId : null) ?? undefined}
      data-answered={typed === null ? undefined : ""}
    >
      <input type="hidden" name="_page" value={own.page ?? place.page} />
      {once ? (
        <input type="hidden" name="_key" value={answer?.values["_key"] ?? place.newKey()} />
      ) : null}
      {keeps ? <KeptNotes /> : null}
      {kept && !answer ? (
        <Message tone="note" icon="clock" live>
          {t("form.restored")}
        </Message>
      ) : null}
      <ErrorSummary ids={ids} labels={labels} errors={errors} />
      <Refused word={field ? null : word} say={refusal} />
      <FieldsContext value={{ ids, labels, values, typed, errors }}>{children}</FieldsContext>
      <div className="form-actions">
        <Button look={look ?? "primary"}>{submit}</Button>
        {cancel ? (
          <ButtonLink look="quiet" to={cancel}>
            {t("common.action.cancel")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

/** What the script says of typing that it keeps; a page without it never shows them. */
function KeptNotes() {
  const t = useTranslate();
  return (
    <>
      <div role="status" data-kept="restore" hidden>
        <Message tone="note" icon="clock">
          <p>{t("form.kept.restored")}</p>
          <DropKept />
        </Message>
      </div>
      <div role="status" data-kept="changed" hidden>
        <Message tone="warn" icon="warning">
          <p>{t("form.kept.changed")}</p>
          <DropKept />
        </Message>
      </div>
      <div role="status" data-kept="waiting" hidden>
        <Message tone="warn" icon="clock">
          {t("form.kept.waiting")}
        </Message>
      </div>
    </>
  );
}

function DropKept() {
  const t = useTranslate();
  return (
    <button type="button" className={buttonClass({ look: "plain", small: true })} data-kept-drop>
      {t("form.kept.drop")}
    </button>
  );
}

type RefusedProps = {
  word: string | null | undefined;
  say: ((word: string) => string) | undefined;
};

/** Why a form was refused, in the words of its command; what any form that creates may be refused for, in its own. */
export function Refused({ word, say }: RefusedProps) {
  const t = useTranslate();
  const text = word === "saved_otherwise" ? t("form.saved_otherwise") : word ? say?.(word) : null;
  return text ? (
    <Message tone="bad" icon="alert" live>
      {text}
    </Message>
  ) : null;
}

/** Says what is wrong with a field. */
export function useErrorText() {
  const t = useTranslate();
  // why: the words come from the schemas, each with its sentence in the catalogue; a test holds them together
  return (error: FieldError) =>
    error.text ?? t(`form.error.${error.word}` as MessageKey, error.values);
}

/** Where a field of the form around it stands: its id and label, what it says, what is wrong with it. */
export function useField(name: string) {
  const { ids, labels, values, errors } = use(FieldsContext);
  const label = labels[name];
  if (label === undefined) throw new Error(`the form has no label for its field ${name}`);
  return { id: `${ids}-${name}`, label, value: values[name] ?? "", error: errors[name] };
}

/** What the fields of the form around it say, by their names: for the rows of a table. */
export function useTyped(): (name: string) => string {
  const { values } = use(FieldsContext);
  return (name) => values[name] ?? "";
}

/** What marks a field of a row that is wrong, so that the summary's link leads to it; `error` says what it is. */
export function useRowError(name: string): { id?: string; "aria-invalid"?: true; error?: string } {
  const { ids, errors } = use(FieldsContext);
  const say = useErrorText();
  const error = errors[name];
  return error ? { id: `${ids}-${name}`, "aria-invalid": true, error: say(error) } : {};
}

/** Whether a box is ticked: as it was sent or kept, else as it was before. */
export function useTicked(): (box: { name: string; ticked: boolean }) => boolean {
  const { typed } = use(FieldsContext);
  return ({ name, ticked }) => (typed === null ? ticked : typed[name] === "yes");
}

/** What is wrong, field by field in the order of the page; each line leads to its field. */
function ErrorSummary({ ids, labels, errors }: Omit<Fields, "values" | "typed">) {
  const t = useTranslate();
  const say = useErrorText();
  const lines = Object.entries(labels).flatMap(([name, label]) => {
    const error = errors[name];
    return error ? [{ name, text: t("form.errorOf", { label, error: say(error) }) }] : [];
  });
  // why: a value that the page carries unseen has no place to go to
  const unseen = Object.keys(errors).some((name) => !Object.hasOwn(labels, name));
  const count = lines.length + (unseen ? 1 : 0);
  if (count === 0) return null;
  return (
    <Message tone="bad" icon="alert" live>
      <p>{t("form.summary", { count })}</p>
      <ul className="list-disc pl-5">
        {lines.map(({ name, text }) => (
          <li key={name}>
            <a href={`#${ids}-${name}`}>{text}</a>
          </li>
        ))}
        {unseen ? <li>{t("form.unseen")}</li> : null}
      </ul>
    </Message>
  );
}

/** One value the form carries without showing it. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
