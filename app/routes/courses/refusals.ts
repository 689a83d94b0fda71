import type { AddSessionsRefusal } from "#app/domain/courses/add-sessions.server.ts";
import type { CopyCourseRefusal } from "#app/domain/courses/copy-course.server.ts";
import type { CorrectCourseRefusal } from "#app/domain/courses/correct-course.server.ts";
import type {
  CorrectSessionRefusal,
  RemoveSessionRefusal,
} from "#app/domain/courses/correct-session.server.ts";
import type { CreateCourseRefusal } from "#app/domain/courses/create-course.server.ts";
import type { MoveOnRefusal } from "#app/domain/courses/move-on.server.ts";
import type {
  RecordPaperRefusal,
  RevokePaperRefusal,
} from "#app/domain/courses/record-paper.server.ts";
import type { TimetableRefusal } from "#app/domain/courses/timetable.ts";
import type { CancelCourseRefusal } from "#app/domain/enrolment/cancel-course.server.ts";
import type { SetCapacityRefusal } from "#app/domain/enrolment/set-capacity.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { OnceRefusal } from "#app/platform/receipt.server.ts";

type Refusal =
  | AddSessionsRefusal
  | CancelCourseRefusal
  | CopyCourseRefusal
  | CorrectCourseRefusal
  | CorrectSessionRefusal
  | CreateCourseRefusal
  | MoveOnRefusal
  | RecordPaperRefusal
  | RemoveSessionRefusal
  | RevokePaperRefusal
  | SetCapacityRefusal
  | TimetableRefusal;

export type RefusalWord = Exclude<Refusal, "not_found" | "not_allowed" | OnceRefusal>;

/** The sentence of a refusal of a command about courses; some name a day or a number of seats. */
export function courseRefusal(
  t: Translate,
  values: { date?: string; n?: number } = {},
): (word: string) => string {
  const { date = "", n = 0 } = values;
  // why: the words are those of the commands above, of which each has its sentence
  return (word) => t(`courses.refusal.${word as RefusalWord}`, { date, n });
}
