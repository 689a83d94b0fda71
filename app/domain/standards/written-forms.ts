import { identityKey, tidy } from "#app/kernel/vietnamese.ts";

/** Texts that files write, as they are stored, each once: those equal but for case, spaces and tone placement are one. */
export function writtenForms(texts: readonly string[]): { text: string; identityKey: string }[] {
  const forms = texts
    .map((text) => ({ text: tidy(text), identityKey: identityKey(text) }))
    .filter(({ text }) => text !== "");
  return forms.filter(
    (form, index) => forms.findIndex((other) => other.identityKey === form.identityKey) === index,
  );
}
