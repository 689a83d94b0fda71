import { Refused } from "#app/ui/kit/form.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Why an act on a course was refused, where no form stands any more that could say it. */
export function RefusalMessage({ refusal }: { refusal: string | null | undefined }) {
  const t = useTranslate();
  // why: the commands' own words
  return <Refused word={refusal} say={(word) => t(`enrolment.refusal.${word as "stale"}`)} />;
}
