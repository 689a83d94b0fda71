import { Message } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Why an act on a course was refused, where no form stands any more that could say it. */
export function RefusalMessage({ refusal }: { refusal: string | null | undefined }) {
  const t = useTranslate();
  if (!refusal) return null;
  return (
    <Message tone="bad" icon="alert" live>
      {t(`enrolment.refusal.${refusal as "stale"}`) /* why: the commands' own words */}
    </Message>
  );
}
