import { useRowError, useTyped } from "#app/ui/kit/form.tsx";

type RowFieldProps = {
  name: string;
  /** says of which row it is; the column's head says the rest */
  label: string;
};

/** A box in a row of a form's table. */
export function RowCheck({ name, label }: RowFieldProps) {
  const typed = useTyped();
  return (
    <input
      type="checkbox"
      className="checkbox"
      name={name}
      value="yes"
      aria-label={label}
      defaultChecked={typed(name) === "yes"}
    />
  );
}

type TickAllProps = { action: string; all: string; none: string; submit: string };

/**
 * Ticks every box of the rows, or none: in the page where the script runs, else by sending the form to `action`, which
 * answers it as it was typed.
 */
export function TickAll({ action, all, none, submit }: TickAllProps) {
  const one = (value: "all" | "none", label: string) => (
    <button
      type="submit"
      className="btn btn-ghost btn-sm"
      name="tick"
      value={value}
      formAction={action}
      data-tick={value}
    >
      {label}
    </button>
  );
  return (
    <p className="quick-views no-print">
      {/* why: the first button is what Enter presses, and that must stay the form's own */}
      <button type="submit" hidden tabIndex={-1}>
        {submit}
      </button>
      {one("all", all)}
      {one("none", none)}
    </p>
  );
}

/** A short text or number in a row of a form's table. */
export function RowText({
  name,
  label,
  short = false,
  says = false,
  hint,
  maxLength,
}: RowFieldProps & {
  /** what is wrong stands beneath it, too */
  says?: boolean;
  short?: boolean;
  /** stands in the field while it is empty, where the column's head does not say what it is for */
  hint?: string;
  maxLength: number;
}) {
  const typed = useTyped();
  const { error, ...field } = useRowError(name);
  const input = (
    <input
      type="text"
      {...field}
      placeholder={hint}
      className={short ? "input row-number" : "input row-text"}
      name={name}
      aria-label={label}
      inputMode={short ? "numeric" : undefined}
      autoComplete="off"
      maxLength={maxLength}
      defaultValue={typed(name)}
    />
  );
  if (!says || error === undefined) return input;
  return (
    <>
      {input}
      <p className="field-error">{error}</p>
    </>
  );
}

/** A choice in a row of a form's table; the first stands where nothing was chosen. */
export function RowSelect({
  name,
  label,
  options,
}: RowFieldProps & { options: { value: string; label: string }[] }) {
  const typed = useTyped();
  return (
    <select
      name={name}
      aria-label={label}
      className="select row-choice"
      defaultValue={typed(name) || options[0]?.value}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** One of a few words, each a tap away. */
export function RowRadios({
  name,
  label,
  options,
}: RowFieldProps & { options: { value: string; label: string }[] }) {
  const typed = useTyped();
  return (
    <fieldset className="row-radios" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={typed(name) === option.value}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
