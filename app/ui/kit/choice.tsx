import { use } from "react";
import { FieldsContext, useErrorText } from "#app/ui/kit/form.tsx";

/** One choice among few, all visible. */
export function RadioField({
  name,
  label,
  options,
}: { name: string; label: string } & { options: { value: string; label: string }[] }) {
  const { ids, values, errors } = use(FieldsContext);
  const say = useErrorText();
  const id = `${ids}-${name}`;
  const error = errors[name];
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
              defaultChecked={values[name] === option.value}
            />
            {option.label}
          </label>
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {say(error)}
        </p>
      ) : null}
    </fieldset>
  );
}
