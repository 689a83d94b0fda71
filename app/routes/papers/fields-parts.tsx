import type { PaperKind } from "#app/domain/courses/paper.ts";
import {
  isLetter,
  paperFamilies,
  type PaperFamily,
  type PaperWords,
} from "#app/domain/papers/paper-words.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { RadioField, TextArea, TextField } from "#app/ui/kit/fields.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The labels of the words of a paper, in the order of their form; a kind has only those that it uses. */
export function wordLabels(t: Translate, kind: PaperKind | null): Record<string, string> {
  const label = (name: keyof PaperWords) => t(`papers.field.${name}`);
  return {
    family: label("family"),
    issuer: label("issuer"),
    superior: label("superior"),
    code: label("code"),
    place: label("place"),
    ...(kind !== null && isLetter(kind)
      ? {}
      : { decider: label("decider"), bases: label("bases") }),
    ...(kind === null || isLetter(kind) ? { addressees: label("addressees") } : {}),
    authority: label("authority"),
    signerPost: label("signerPost"),
    signerName: label("signerName"),
    recipients: label("recipients"),
  };
}

/** How people read the words of the choices among them. */
export const wordsShown = (t: Translate) => ({
  // why: the word comes from the choices of the form
  family: (word: string) => t(`papers.family.${word as PaperFamily}`),
});

/** What a kind of paper says of who issues it, why, and to whom it goes; null = any kind. */
export function WordFields({ kind }: { kind: PaperKind | null }) {
  const t = useTranslate();
  const lines = t("papers.help.lines");
  return (
    <>
      <RadioField
        name="family"
        options={paperFamilies.map((value) => ({ value, label: t(`papers.family.${value}`) }))}
      />
      <TextField name="issuer" help={t("papers.help.issuer")} maxLength={200} />
      <TextField name="superior" help={t("papers.help.superior")} maxLength={200} optional />
      <TextField name="code" help={t("papers.help.code")} maxLength={40} optional />
      <TextField name="place" maxLength={60} optional />
      {kind !== null && isLetter(kind) ? null : (
        <>
          <TextField name="decider" help={t("papers.help.decider")} maxLength={200} optional />
          <TextArea name="bases" help={lines} maxLength={8000} grows optional />
        </>
      )}
      {kind === null || isLetter(kind) ? (
        <TextArea name="addressees" help={t("papers.help.addressees")} grows optional />
      ) : null}
      <TextField name="authority" help={t("papers.help.authority")} maxLength={120} optional />
      <TextField name="signerPost" maxLength={120} optional />
      <TextField name="signerName" help={t("papers.help.signerName")} maxLength={120} optional />
      <TextArea name="recipients" help={lines} maxLength={8000} grows optional />
    </>
  );
}

/** The words as the fields show them. */
export const wordValues = (words: PaperWords): Record<string, string> => ({
  family: words.family,
  issuer: words.issuer,
  superior: words.superior ?? "",
  code: words.code ?? "",
  place: words.place ?? "",
  decider: words.decider ?? "",
  bases: words.bases ?? "",
  addressees: words.addressees ?? "",
  authority: words.authority ?? "",
  signerPost: words.signerPost ?? "",
  signerName: words.signerName ?? "",
  recipients: words.recipients ?? "",
});
