import { Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = {
  /** what was typed */
  typed: string;
  /** units that may be meant; null = nothing to say */
  choices: { id: number; label: string }[] | null;
  address: (change: Record<string, string | null>) => string;
};

/** A unit typed into a filter that names none, or several. */
export function UnitChoices({ typed, choices, address }: Props) {
  const t = useTranslate();
  if (choices === null) return null;
  return (
    <Message tone="warn" icon="warning" live>
      {choices.length === 0 ? (
        t("people.filter.unitUnknown", { value: typed })
      ) : (
        <>
          {t("people.filter.unitChoose", { value: typed })}
          <ul className="list-disc pl-5">
            {choices.map(({ id, label }) => (
              <li key={id}>
                <a href={address({ in: null, unit: String(id), page: null })}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Message>
  );
}
