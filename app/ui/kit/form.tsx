import { createContext, type ReactNode, use } from "react";
import type { MessageKey } from "#app/i18n/locales.ts";
import { Button, ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type FieldError = { word: string; values: Record<string, string | number> };

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
};

const FormPlaceContext = createContext<FormPlace>({ page: "/", kept: null, newKey: () => "" });
/** What the fields of a form say and what is wrong with them. */
export const FieldsContext = createContext<{
  ids: string;
  values: Record<string, string>;
  errors: Record<string, FieldError>;
}>({ ids: "field", values: {}, errors: {} });

/** Tells every form of a page where it stands. */
export function FormPlaceProvider({ value, children }: { value: FormPlace; children: ReactNode }) {
  return <FormPlaceContext value={value}>{children}</FormPlaceContext>;
}

type FormProps = {
  /** path it posts to */
  action: string;
  answer?: Answer | undefined;
  /** what the fields say before anything was typed */
  initial?: Record<string, string | null | undefined>;
  /** what the button will do, in words */
  submit: string;
  cancel?: string;
  /** it creates something: a second post of the same form must find the first one's result */
  once?: boolean;
  /** the words of a refusal */
  refusal?: (word: string) => string;
  look?: "primary" | "danger";
  /** what the ids of its fields begin with; a second form on a page has its own */
  ids?: string;
  children?: ReactNode;
};

/** A form that works without JavaScript, keeps what was typed and lists what is wrong, with links, on top. */
export function Form({ action, answer, initial = {}, ids = "field", children, ...own }: FormProps) {
  const { submit, cancel, once, refusal, look } = own;
  const t = useTranslate();
  const place = use(FormPlaceContext);
  const kept = place.kept?.action === action ? place.kept.fields : null;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(initial)) values[name] = value ?? "";
  Object.assign(values, kept, answer?.values);
  const errors = answer?.fieldErrors ?? {};
  return (
    <form method="post" action={action} className="form" noValidate>
      <input type="hidden" name="_page" value={place.page} />
      {once ? (
        <input type="hidden" name="_key" value={answer?.values["_key"] ?? place.newKey()} />
      ) : null}
      {kept && !answer ? (
        <Message tone="note" icon="clock" live>
          {t("form.restored")}
        </Message>
      ) : null}
      <ErrorSummary errors={errors} ids={ids} />
      {answer?.refusal && refusal ? (
        <Message tone="bad" icon="alert" live>
          {refusal(answer.refusal)}
        </Message>
      ) : null}
      <FieldsContext value={{ ids, values, errors }}>{children}</FieldsContext>
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

/** Says what is wrong with a field. */
export function useErrorText() {
  const t = useTranslate();
  // why: the words come from the schemas, each with its sentence in the catalogue; a test holds them together
  return (error: FieldError) => t(`form.error.${error.word}` as MessageKey, error.values);
}

function ErrorSummary({ errors, ids }: { errors: Record<string, FieldError>; ids: string }) {
  const t = useTranslate();
  const say = useErrorText();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <Message tone="bad" icon="alert" live>
      <p>{t("form.summary", { count: entries.length })}</p>
      <ul className="list-disc pl-5">
        {entries.map(([name, error]) => (
          <li key={name}>
            <a href={`#${ids}-${name}`}>{say(error)}</a>
          </li>
        ))}
      </ul>
    </Message>
  );
}

type FieldProps = {
  name: string;
  label: string;
  help?: string;
  optional?: boolean;
};

/** Label above, help beneath, the error beside the field. */
function Field({
  name,
  label,
  help,
  optional,
  control,
}: FieldProps & { control: (props: ControlProps, value: string) => ReactNode }) {
  const t = useTranslate();
  const say = useErrorText();
  const { ids, values, errors } = use(FieldsContext);
  const id = `${ids}-${name}`;
  const error = errors[name];
  const described = [help ? `${id}-help` : null, error ? `${id}-error` : null].filter(
    (part) => part !== null,
  );
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional ? <span className="field-optional">({t("form.optional")})</span> : null}
      </label>
      {control(
        {
          id,
          name,
          "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
          "aria-invalid": error ? true : undefined,
          required: !optional,
        },
        values[name] ?? "",
      )}
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {say(error)}
        </p>
      ) : null}
    </div>
  );
}

type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "tel" | "password" | "search";
  autoComplete?: string;
  maxLength?: number;
  inputMode?: "text" | "numeric" | "tel";
  placeholder?: string;
  /** texts offered while typing; without JavaScript it is a plain field */
  list?: string;
};

export function TextField({
  type = "text",
  autoComplete,
  maxLength,
  inputMode,
  placeholder,
  list,
  ...field
}: TextFieldProps) {
  return (
    <Field
      {...field}
      control={(props, value) => (
        <input
          {...props}
          type={type}
          className="input"
          defaultValue={type === "password" ? undefined : value}
          autoComplete={autoComplete ?? "off"}
          maxLength={maxLength}
          inputMode={inputMode}
          placeholder={placeholder}
          list={list}
        />
      )}
    />
  );
}

/** A date typed dd/mm/yyyy; `partial` also takes mm/yyyy and yyyy. */
export function DateField({ partial = false, ...field }: FieldProps & { partial?: boolean }) {
  const t = useTranslate();
  return (
    <TextField
      {...field}
      help={field.help ?? t(partial ? "form.partialDateHelp" : "form.dateHelp")}
      maxLength={10}
      placeholder="dd/mm/yyyy"
    />
  );
}

export function SelectField({
  options,
  empty,
  ...field
}: FieldProps & { options: { value: string; label: string }[]; empty?: string }) {
  return (
    <Field
      {...field}
      control={(props, value) => (
        <select {...props} className="select" defaultValue={value}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function TextArea({
  maxLength,
  rows = 3,
  ...field
}: FieldProps & { maxLength?: number; rows?: number }) {
  return (
    <Field
      {...field}
      control={(props, value) => (
        <textarea
          {...props}
          className="textarea"
          rows={rows}
          maxLength={maxLength}
          defaultValue={value}
        />
      )}
    />
  );
}

/** One value the form carries without showing it. */
export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
