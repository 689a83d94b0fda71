import type { SessionRow } from "#app/domain/courses/course-queries.server.ts";
import type { Half } from "#app/domain/courses/session.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { type Lecturer, sessionLabels } from "#app/routes/courses/session-fields-parts.tsx";
import { differences } from "#app/routes/standards/stale.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StaleMessage } from "#app/ui/people/stale-message.tsx";

/** The fields of a half-day as its form shows them. */
export const storedSession = (session: SessionRow): Record<string, string> => ({
  day: formatDate(session.day),
  half: session.half,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  periods: String(session.periods),
  topic: session.topic ?? "",
  lecturerName: session.lecturerName ?? "",
  lecturerId: session.lecturerId === null ? "" : String(session.lecturerId),
  room: session.room ?? "",
  link: session.link ?? "",
});

type Props = {
  loaderData: {
    session: SessionRow;
    lecturers: Lecturer[];
    change: { name: string; at: string } | null;
  };
  typed: Record<string, string>;
};

/** Somebody else has corrected the half-day: who, when, and where it differs from what was typed. */
export function StaleSession({ loaderData: { session, lecturers, change }, typed }: Props) {
  const t = useTranslate();
  const shown = {
    // why: a check constraint names the words
    half: (word: string) => t(`courses.half.${word as Half}`),
    lecturerId: (word: string) => lecturers.find(({ id }) => String(id) === word)?.name ?? word,
  };
  const stored = storedSession(session);
  return (
    <StaleMessage
      change={change}
      fields={differences({ labels: sessionLabels(t), stored, typed, shown })}
    />
  );
}
