import { columnWord, type FormKind } from "#app/domain/importing/columns.ts";
import type {
  Difference,
  FileReason,
  ImportWarning,
  RowReason,
  Values,
} from "#app/domain/importing/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { imports } from "#app/i18n/vi/imports.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** A reason or warning with the values of its sentence and, where it stands at a cell, the form's word for the column. */
export type Said = {
  word: RowReason | FileReason | ImportWarning;
  values: Values;
  column?: string | null;
  /** the form of the list, where the word can stand in both */
  form?: FormKind;
};

export type SentenceKey = keyof (typeof imports)["sentence"];

type Case = (said: Said) => SentenceKey | null;

const cases: Partial<Record<Said["word"], Case>> = {
  unknown_unit: ({ values }) => ("didYouMean" in values ? "unknown_unit_similar" : null),
  unknown_term: ({ values }) => (values["value"] === "" ? "term_missing" : null),
  unknown_programme: ({ values }) => (values["value"] === "" ? "programme_missing" : null),
  duplicate_in_file: ({ form }) => (form === "past-training" ? "duplicate_training" : null),
  gender_ambiguous: ({ column }) =>
    column === columnWord("planning", "gender") ? "gender_contradicts" : null,
  ends_before_start: ({ column }) =>
    column === columnWord("planning", "partyOfficial") ? "party_dates_reversed" : null,
  level_not_recognised: ({ column }) =>
    column === columnWord("planning", "rating") ? "rating_not_recognised" : null,
  columns_not_recognised: ({ values }) =>
    values["found"] === "" ? "columns_not_recognised_blank" : null,
};

/** What the sentence of a reason, file reason or warning is kept under: some words have one for each case. */
export function sentenceKey(said: Said): SentenceKey {
  const { word, values } = said;
  if (word === "too_large") return tooLargeKeys.get(values["measure"]) ?? "too_large_file";
  return cases[word]?.(said) ?? word;
}

const tooLargeKeys = new Map<unknown, SentenceKey>([
  ["unpacked", "too_large_unpacked"],
  ["rows", "too_large_rows"],
  ["columns", "too_large_columns"],
]);

/** Values that the rules give as yyyy-mm-dd, yyyy-mm or yyyy. */
const dates = ["asOf", "from", "to", "anchor"];

/** The sentence of a reason, file reason or warning in the reader's language: what is wrong and what to do. */
export function sentenceOf(t: Translate, said: Said): string {
  const shown: Values = {};
  for (const [name, value] of Object.entries(said.values)) {
    shown[name] = dates.includes(name) ? formatDate(String(value)) : value;
  }
  const { group } = said.values;
  if (group === "women" || group === "young") shown["group"] = t(`imports.group.${group}`);
  return t(`imports.sentence.${sentenceKey(said)}`, shown);
}

type Placed = Said & { cell: string | null };

/** All that is wrong with a row in one text: each sentence, with its cell where there are several. */
export function reasonText(t: Translate, problems: readonly Placed[], form: FormKind): string {
  const sentences = problems.map((problem) => {
    const sentence = sentenceOf(t, { ...problem, form });
    return problems.length > 1 && problem.cell !== null ? `${problem.cell}: ${sentence}` : sentence;
  });
  return sentences.join("\n");
}

type DifferenceKey = keyof (typeof imports)["difference"];

const dateFields = ["birth", "partyJoinedOn", "partyOfficialOn", "from", "to", "issuedOn"];

/** A difference as people read it: the field's name, what is on record (null = nothing), what the file says. */
export function differenceText(
  t: Translate,
  { field, known, stated }: Difference,
): { field: string; known: string | null; stated: string } {
  const [name = field, year] = field.split(":");
  // why: the fields are those of comparePerson and recordDifferences; a test holds them and the catalogue together
  const key = name as DifferenceKey;
  const label = t(`imports.difference.${key}`, year === undefined ? undefined : { year });
  if (!dateFields.includes(name)) return { field: label, known, stated };
  return { field: label, known: known && formatDate(known), stated: formatDate(stated) };
}
