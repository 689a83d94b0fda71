import type { WayToClose } from "#app/domain/readiness/closing.ts";
import type { EvidenceUse } from "#app/domain/readiness/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { GapCourses, GapNote } from "#app/routes/readiness/gap-parts.tsx";
import type { RequirementView } from "#app/routes/readiness/record-view.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { VerdictBadge } from "#app/ui/readiness/badges.tsx";
import { conditionText, type ProgrammeNames, sumText } from "#app/ui/readiness/condition-text.ts";
import { factText, originText } from "#app/ui/readiness/fact-text.ts";
import { Source } from "#app/ui/standards/source.tsx";

type Shown = {
  requirements: RequirementView[];
  programmes: ProgrammeNames;
  day: string;
  target: string | null;
  personInScope: boolean;
};
type Props = Omit<Shown, "requirements"> & { view: RequirementView };

/** Every requirement with what is asked, the answer, the evidence or the sum behind it, and its source. */
export function RequirementsTable({ requirements, ...shown }: Shown) {
  const t = useTranslate();
  return (
    <Table
      caption={t("record.requirements")}
      rows={requirements}
      rowKey={({ requirement }) => requirement.id}
      columns={[
        {
          key: "requirement",
          label: t("record.requirement"),
          first: true,
          room: "place",
          cell: ({ requirement }) => (
            <>
              <strong>{t(`readiness.subject.${requirement.subject}`)}</strong>
              <p className="font-normal">
                {conditionText(t, requirement.condition, shown.programmes)}
              </p>
              <p className="field-help font-normal">{t(`readiness.stage.${requirement.stage}`)}</p>
            </>
          ),
        },
        {
          key: "verdict",
          label: t("record.verdict"),
          first: true,
          cell: (view) => <Answer view={view} target={shown.target} />,
        },
        {
          key: "proof",
          label: t("record.proof"),
          room: "text",
          cell: (view) => <Proof view={view} {...shown} />,
        },
        {
          key: "source",
          label: t("record.source"),
          cell: ({ requirement }) => (
            <Source text={requirement.source} toConfirm={requirement.toConfirm ? 1 : 0} />
          ),
        },
      ]}
    />
  );
}

function Answer({ view, target }: Pick<Props, "view" | "target">) {
  const t = useTranslate();
  const { verdict, waiver, signatory, computed, until, dueBy, endsBeforeTarget } = view;
  const decided = waiver && {
    number: waiver.decisionNumber,
    date: formatDate(waiver.decisionDate),
  };
  const end = until === null ? null : formatDate(until);
  const notes = [
    decided && signatory ? t("record.waivedBy", { ...decided, signatory }) : null,
    decided ? t("record.waivedComputed", { verdict: t(`readiness.verdict.${computed}`) }) : null,
    dueBy === null ? null : t("record.dueBy", { date: formatDate(dueBy) }),
    end !== null && endsBeforeTarget && dueBy === null
      ? t("record.endsBeforeTarget", { date: end, target: formatDate(target ?? "") })
      : null,
    end !== null && !endsBeforeTarget && dueBy === null
      ? t("record.validUntil", { date: end })
      : null,
  ].filter((note) => note !== null);
  return (
    <>
      <VerdictBadge verdict={verdict} />
      <GapNote gap={view.gap?.answer ?? null} />
      {notes.map((note) => (
        <p key={note} className="field-help font-normal">
          {note}
        </p>
      ))}
    </>
  );
}

function Proof({ view, ...shown }: Props) {
  const t = useTranslate();
  const { sum, lines, hasLines, unratedYears, contradicts } = view;
  const years = unratedYears.toSorted((a, b) => a - b).join(", ");
  const isTime = view.requirement.condition.kind === "working_time";
  return (
    <div className="proof">
      {sum === null ? null : <p>{sumText(t, sum)}</p>}
      {isTime && sum === null ? (
        <p>{t(view.schedule ? "readiness.sum.noAnchor" : "record.noSchedule")}</p>
      ) : null}
      {hasLines && !shown.personInScope ? <p>{t("record.proofElsewhere")}</p> : null}
      {!hasLines && !isTime ? <p>{t("record.noProof")}</p> : null}
      {contradicts && shown.personInScope ? <p>{t("record.contradicts")}</p> : null}
      {lines.length > 0 ? <Lines lines={lines} programmes={shown.programmes} /> : null}
      {unratedYears.length > 0 ? <p>{t("record.unrated", { years })}</p> : null}
      <Closing view={view} {...shown} />
    </div>
  );
}

const useLooks = {
  meets: { tone: "good", icon: "check" },
  below: { tone: "warn", icon: "gap" },
  expired: { tone: "warn", icon: "clock" },
  studying: { tone: "note", icon: "book" },
  own_word: { tone: "neutral", icon: "account" },
  not_recognised: { tone: "neutral", icon: "help" },
} satisfies Record<EvidenceUse, { tone: "good" | "warn" | "note" | "neutral"; icon: IconName }>;

/** Each statement with what it is to the requirement, so that those which contradict each other stand side by side. */
function Lines({ lines, programmes }: Pick<RequirementView, "lines"> & Pick<Props, "programmes">) {
  const t = useTranslate();
  return (
    <ul className="proof">
      {lines.map(({ fact, use, until }) => {
        const text = factText(t, fact, programmes);
        return (
          <li key={fact.id}>
            <Badge {...useLooks[use]}>{t(`readiness.use.${use}`)}</Badge> {text}
            <p className="field-help">
              {originText(t, fact, until)}
              {text === fact.text || fact.text === ""
                ? null
                : `. ${t("planning.evidence.asWritten", { text: fact.text })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** What would close a gap; of something that is not known, what would tell. */
function Closing({ view, programmes, day, target }: Props) {
  const t = useTranslate();
  const { ways, soonest, computed } = view;
  if (ways.length === 0) return null;
  const courses = ways.filter((way) => way.kind === "programme");
  const values = { from: formatDate(day), date: formatDate(soonest ?? "") };
  const late = soonest !== null && target !== null && soonest > target;
  const lines = [
    computed === "no_data" ? t("record.close.confirm") : null,
    ...(courses.length > 0 ? coursesText(t, courses, programmes) : []),
    ...ways.flatMap((way) => (way.kind === "programme" ? [] : t(`record.close.${way.kind}`))),
    soonest === null || late ? null : t("record.close.soonest", values),
    late ? t("record.close.soonestLate", { ...values, target: formatDate(target) }) : null,
    courses.length > 0 && view.gap?.courses.length === 0 ? t("record.close.noCourse") : null,
  ].filter((line) => line !== null);
  return (
    <div className="closing">
      <strong>{t("record.close.title")}</strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.gap === null ? null : (
        <GapCourses gap={view.gap} programmeIds={courses.map(({ programmeId }) => programmeId)} />
      )}
    </div>
  );
}

type Course = Extract<WayToClose, { kind: "programme" }>;

/** The programmes of which one closes it, and how long the quickest usually takes. */
function coursesText(
  t: Translate,
  courses: readonly Course[],
  programmes: ProgrammeNames,
): string[] {
  const names = courses.map(({ programmeId }) => programmes.get(programmeId) ?? "");
  const [first] = courses;
  const [quickest = ""] = names;
  const { usualDays: days, certificateDays: certificate } = first ?? noLength;
  const length =
    days === null
      ? t("record.close.noLength")
      : certificate === null
        ? t("record.close.lengthOnly", { days, count: days })
        : t("record.close.length", { days, count: days, certificate });
  return names.length === 1
    ? [t("record.close.programme", { programme: quickest, length })]
    : [
        t("record.close.programmes", { programmes: names.join("; ") }),
        t("record.close.quickest", { programme: quickest, length }),
      ];
}

const noLength = { usualDays: null, certificateDays: null };
