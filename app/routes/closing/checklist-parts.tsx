import type { ClosingGap } from "#app/domain/completion/closing.ts";
import type { Checklist } from "#app/domain/completion/record-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Props = { course: { id: number; code: string }; checklist: Checklist; isAsked: boolean };

/** What is missing, each with the page on which it is done; where nothing is, what closing will do, and the way to it. */
export function ClosingChecklist({ course, checklist, isAsked }: Props) {
  const t = useTranslate();
  const { gaps } = checklist;
  if (gaps.length > 0)
    return (
      <Section title={t("closing.list.title")}>
        <ul className="plain-list">
          {gaps.map((gap) => (
            <li key={keyOf(gap)}>
              <a href={addressOf(gap, course.id)}>{gapText(t, gap)}</a>
            </li>
          ))}
        </ul>
      </Section>
    );
  const { isOwn, enteredResults } = checklist;
  const page = `/courses/${course.id}/record`;
  return (
    <Section title={t("closing.ready.title")}>
      <ClosingPreview checklist={checklist} />
      {isOwn ? (
        <Message tone="warn" icon="shield">
          {t("closing.refusal.own_row")}
        </Message>
      ) : enteredResults ? (
        <Message tone="warn" icon="shield">
          {t("closing.refusal.second_person")}
        </Message>
      ) : null}
      <div className="form-actions no-print">
        {isOwn || enteredResults ? null : (
          <ButtonLink to={`${page}/closing`} icon="check" look="primary">
            {t("closing.act.close")}
          </ButtonLink>
        )}
        {isAsked ? null : (
          <ButtonLink to={`${page}/request`} icon="next">
            {t("closing.act.ask")}
          </ButtonLink>
        )}
      </div>
    </Section>
  );
}

/** How many complete the course and how many do not, and the numbers that are drawn. */
export function ClosingPreview({ checklist: { counts, numbers } }: { checklist: Checklist }) {
  const t = useTranslate();
  const people = (["completed", "failed", "no_show"] as const).map((outcome) => ({
    term: t(`teaching.outcome.${outcome}`),
    value: t("closing.ready.people", { count: counts[outcome] }),
  }));
  return (
    <Facts
      items={[
        ...people,
        {
          term: t("closing.ready.numbers"),
          value: numbers === null ? t("closing.ready.noNumbers") : t("closing.ready.from", numbers),
        },
      ]}
    />
  );
}

const keyOf = (gap: ClosingGap): string =>
  [
    gap.kind,
    "session" in gap ? gap.session.id : "",
    "person" in gap ? gap.person.enrolmentId : "",
    "paper" in gap ? gap.paper : "",
  ].join(" ");

/** The page on which a gap is closed. */
function addressOf(gap: ClosingGap, courseId: number): string {
  const page = `/courses/${courseId}`;
  switch (gap.kind) {
    case "teaching_not_over":
      return page;
    case "nobody_attends":
    case "places_open":
      return `${page}/roster`;
    case "roll_missing":
      return `${page}/roll/${gap.session.id}`;
    case "roll_incomplete":
      return `${page}/roll`;
    case "mark_missing":
      return `${page}/marks`;
    case "correction_open":
      return `${page}/marks/corrections`;
    case "leave_open":
      return `/enrolments/${gap.person.enrolmentId}/leave-answer`;
    case "paper_missing":
      return `${page}/papers/new`;
  }
}

function gapText(t: Translate, gap: ClosingGap): string {
  switch (gap.kind) {
    case "teaching_not_over":
    case "nobody_attends":
      return t(`closing.gap.${gap.kind}`);
    case "roll_missing":
      return t("closing.gap.roll_missing", {
        date: formatDate(gap.session.day),
        time: gap.session.startsAt,
      });
    case "roll_incomplete":
      return t("closing.gap.roll_incomplete", {
        name: gap.person.fullName,
        count: gap.sessions,
      });
    case "mark_missing":
    case "correction_open":
    case "leave_open":
      return t(`closing.gap.${gap.kind}`, { name: gap.person.fullName });
    case "places_open":
      return t("closing.gap.places_open", { count: gap.count });
    case "paper_missing":
      return t(`closing.gap.paper_${gap.paper}`);
  }
}
