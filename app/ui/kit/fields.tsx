import type { ReactNode } from "react";
import { useErrorText, useField, useTicked } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type FieldProps = {
  name: string;
  /** beside the field, where a group around it says the rest of its label */
  shown?: string;
  help?: string;
  optional?: boolean;
};

type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The texts that are read out with a field. */
function describedBy(id: string, help: unknown, error: unknown): string | undefined {
  const texts = [help ? `${id}-help` : null, error ? `${id}-error` : null];
  return texts.filter((text) => text !== null).join(" ") || undefined;
}

/** Label above, help beneath, the error beside the field. */
function Field({
  name,
  shown,
  help,
  optional,
  control,
}: FieldProps & { control: (props: ControlProps, value: string) => ReactNode }) {
  const t = useTranslate();
  const { id, label, value, error } = useField(name);
  const props = {
    id,
    name,
    "aria-describedby": describedBy(id, help, error),
    "aria-invalid": error ? (true as const) : undefined,
    required: !optional,
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {shown ?? label}{" "}
        {optional ? <span className="field-optional">({t("form.optional")})</span> : null}
      </label>
      {control(props, value)}
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      <FieldError name={name} />
    </div>
  );
}

/** What is wrong with a field, beside it. */
function FieldError({ name }: { name: string }) {
  const say = useErrorText();
  const { id, error } = useField(name);
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="field-error">
      {say(error)}
    </p>
  );
}

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "tel" | "password" | "search";
  autoComplete?: string;
  maxLength?: number;
  inputMode?: "text" | "numeric" | "tel";
  placeholder?: string;
  /** texts offered while typing */
  suggestions?: string[];
};

export function TextField({
  type = "text",
  autoComplete,
  maxLength,
  inputMode,
  placeholder,
  suggestions = [],
  ...field
}: TextFieldProps) {
  return (
    <Field
      {...field}
      control={(props, value) => (
        <>
          <input
            {...props}
            type={type}
            className="input"
            defaultValue={type === "password" ? undefined : value}
            autoComplete={autoComplete ?? "off"}
            maxLength={maxLength}
            inputMode={inputMode}
            placeholder={placeholder}
            list={suggestions.length > 0 ? `${props.id}-list` : undefined}
          />
          {suggestions.length > 0 ? (
            <datalist id={`${props.id}-list`}>
              {suggestions.map((text) => (
                <option key={text} value={text}>
                  {text}
                </option>
              ))}
            </datalist>
          ) : null}
        </>
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

/** A file to be sent; a browser forgets the choice when the form comes back. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field
      {...field}
      control={(props) => <input {...props} type="file" className="input file" accept={accept} />}
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

type TextAreaProps = FieldProps & { maxLength?: number; grows?: boolean; rows?: number };

/** A text of some lines; one that `grows` takes no more room than it has text. */
export function TextArea({ maxLength, grows, rows = grows ? 2 : 3, ...field }: TextAreaProps) {
  return (
    <Field
      {...field}
      control={(props, value) => (
        <textarea
          {...props}
          className={grows ? "textarea textarea-grows" : "textarea"}
          rows={rows}
          maxLength={maxLength}
          defaultValue={value}
        />
      )}
    />
  );
}

/** One choice among few, all visible. */
export function RadioField({
  name,
  options,
}: {
  name: string;
  options: { value: string; label: string }[];
}) {
  const { id, label, value: chosen, error } = useField(name);
  // why: the list of errors leads to the first choice
  const idOf = (index: number): string => (index === 0 ? id : `${id}-${index}`);
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option, index) => (
          <label key={option.value} className="choice" htmlFor={idOf(index)}>
            <input
              id={idOf(index)}
              type="radio"
              className="radio"
              name={name}
              value={option.value}
              defaultChecked={chosen === option.value}
            />
            {option.label}
          </label>
        ))}
      </div>
      <FieldError name={name} />
    </fieldset>
  );
}

/**
 * A box to tick: for what the person has looked at and stands by, or, where it keeps its state, for a fact or a wish.
 */
export function CheckField({
  name,
  help,
  keeps = false,
}: {
  name: string;
  help?: string;
  keeps?: boolean;
}) {
  const { id, label, value, error } = useField(name);
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          className="checkbox"
          name={name}
          value="yes"
          defaultChecked={keeps && value === "yes"}
          aria-describedby={describedBy(id, help, error)}
        />
        {label}
      </label>
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      <FieldError name={name} />
    </div>
  );
}

/** Several choices among few, each with a name of its own; all visible, and kept as they were ticked. */
export function CheckGroup({
  name,
  help,
  options,
}: {
  /** of the group, for its label and its error */
  name: string;
  help?: string;
  /** `ticked` before anything was typed */
  options: { name: string; label: string; ticked: boolean }[];
}) {
  const { id, label, error } = useField(name);
  const isTicked = useTicked();
  return (
    <fieldset className="field" aria-describedby={describedBy(id, help, error)}>
      <legend>{label}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {options.map((option, index) => (
          <label key={option.name} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              className="checkbox"
              name={option.name}
              value="yes"
              defaultChecked={isTicked(option)}
            />
            {option.label}
          </label>
        ))}
      </div>
      {help ? (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      ) : null}
      <FieldError name={name} />
    </fieldset>
  );
}
