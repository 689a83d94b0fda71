import type { MarksVerdict } from "#app/domain/teaching/marks-sheet.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { ShownPerson } from "#app/routes/teaching/sheet-preview.ts";
import { placeLines } from "#app/ui/enrolment/person-text.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";

type Refused = Extract<MarksVerdict, { kind: "refused" }>;

/** Why a row of a sheet of marks is refused, and what to do. */
export function verdictSentence(
  t: Translate,
  verdict: Refused,
  people: ReadonlyMap<number, ShownPerson>,
): string {
  const { fault, name, value, attempt, rows } = verdict;
  const candidates = verdict.candidates.flatMap((id) => people.get(id) ?? []);
  const [first] = candidates;
  const list = candidates.map((person) => whoText(t, person)).join("; ");
  const atMark = (error: string): string =>
    attempt === null ? error : t("form.errorOf", { label: attemptText(t, attempt), error });
  switch (fault) {
    case "unknown_name":
      return first
        ? t("marksSheet.fault.unknown_name_near", { name, near: first.fullName, who: list })
        : t("marksSheet.fault.unknown_name", { name });
    case "ambiguous_name":
      return t("marksSheet.fault.ambiguous_name", { name, count: candidates.length, list });
    case "birth_differs":
      return t("marksSheet.fault.birth_differs", { name, value: formatDate(value), list });
    case "other_person":
      return t("marksSheet.fault.other_person", { value, other: first?.fullName ?? "", name });
    case "unknown_code":
      return t("marksSheet.fault.unknown_code", { value });
    case "twice":
      return t("marksSheet.fault.twice", { count: rows.length, rows: rows.join(", ") });
    case "name_invalid":
    case "name_missing":
    case "legacy_encoding":
    case "left_course":
    case "own_row":
      return t(`marksSheet.fault.${fault}`);
    case "invalid_date":
      return t("imports.sentence.invalid_date", { value });
    case "mark_not_number":
    case "mark_too_high":
    case "mark_too_exact":
      return atMark(t(`form.error.${fault}`, { value: value.slice(0, 20) }));
    case "mark_frozen":
      return atMark(t("marksSheet.fault.mark_frozen", { value }));
    case "attempt_not_open":
    case "attempts_used_up":
      return atMark(t(`teaching.refusal.${fault}`));
  }
}

/** "12/03/1980, Phó Chủ tịch UBND, Xã Lệ Thủy": what tells two people of one name apart. */
const whoText = (t: Translate, { birthDate, posts }: ShownPerson): string =>
  [formatDate(birthDate), ...placeLines(t, posts)].join(", ");
