/** Why a row is refused, the closed list of product 5.3. */
export const rowReasons = [
  "name_missing",
  "name_invalid",
  "legacy_encoding",
  "birth_missing",
  "invalid_date",
  "birth_in_future",
  "gender_missing",
  "gender_ambiguous",
  "title_missing",
  "unknown_title",
  "unknown_unit",
  "ambiguous_unit",
  "unknown_term",
  "duplicate_in_file",
  "unknown_cadre",
  "ambiguous_cadre",
  "unknown_programme",
  "ends_before_start",
  "out_of_scope",
] as const;
export type RowReason = (typeof rowReasons)[number];

/** Why a file is refused whole. */
export const fileReasons = [
  "not_a_workbook",
  "too_large",
  "password_protected",
  "unreadable",
  "classified_marking",
  "columns_not_recognised",
  "no_rows",
  "several_tables",
] as const;
export type FileReason = (typeof fileReasons)[number];

/** What is said about an accepted row or file; it never refuses. */
export const importWarnings = [
  "too_many_for_title",
  "too_many_titles",
  "not_higher",
  "too_little_time",
  "share_not_met",
  "birth_less_exact",
  "studying",
  "level_not_recognised",
  "post_not_recognised",
  "vote_columns_ignored",
] as const;
export type ImportWarning = (typeof importWarnings)[number];

export const verdicts = ["new", "changed", "unchanged", "refused", "ignored"] as const;
export type Verdict = (typeof verdicts)[number];

/** What becomes of the person beside the verdict on what the row states. */
export type PersonVerdict = "new" | "known" | "changed";

/** The values of a reason's or warning's sentence, by the names words.md gives them. */
export type Values = Record<string, string | number>;

/** Where something stands: the form's own word for the column, the cell ("B45") and the file's word above it. */
export type Place = { column: string; cell: string | null; header: string | null };

export type Problem = Place & { reason: RowReason; values: Values };
export type Warning = Place & { warning: ImportWarning; values: Values };

/** One thing the file states otherwise than the record; texts as shown, null = nothing on record. */
export type Difference = { field: string; known: string | null; stated: string };
