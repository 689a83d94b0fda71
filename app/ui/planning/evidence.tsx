import {
  type EvidenceDimension,
  evidenceDimensions,
  type EvidenceGrade,
  type EvidenceState,
  standsOn,
} from "#app/domain/evidence/evidence.ts";
import type { MessageKey, Translate } from "#app/i18n/locales.ts";
import { dayOfInstant, formatDate } from "#app/platform/i18n/formats.ts";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Stated = {
  id: number;
  dimension: EvidenceDimension;
  level: string | null;
  year: number | null;
  text: string;
  state: EvidenceState;
  grade: EvidenceGrade;
  statedOn: string;
  replacedOn: string | null;
  startedOn: string | null;
  endedOn: string | null;
  issuer: string | null;
  issuedOn: string | null;
  validTo: string | null;
  certificate: string | null;
  programmeName: string | null;
  /** when it was voided, having been recorded by hand in error */
  voidedAt: string | null;
  voidReason?: string | null;
  /** of what was recorded by hand, for whoever may read it */
  source?: string | null;
  isByHand?: boolean;
};

type Voiding = {
  /** the page that asks why one recorded by hand is wrong, for whoever may void it */
  voidPage?: ((id: number) => string) | undefined;
};

/** What sources say of a person's levels, ratings and courses; those that contradict each other stand side by side. */
export function Evidence({
  statements,
  day,
  voidPage,
}: { statements: Stated[]; day: string } & Voiding) {
  const t = useTranslate();
  const ordered = statements.toSorted((a, b) => placeOf(a) - placeOf(b) || byYear(a, b));
  const standing = ordered.filter((one) => standsOn(one, day));
  const replaced = ordered.filter((one) => !standsOn(one, day));
  const levels = standing.filter(({ dimension }) => dimension !== "programme");
  const courses = standing.filter(({ dimension }) => dimension === "programme");
  if (statements.length === 0) return <Empty>{t("planning.evidence.none")}</Empty>;
  return (
    <div className="grid gap-4">
      {levels.length > 0 ? (
        <Statements caption={t("planning.evidence.title")} rows={levels} voidPage={voidPage} />
      ) : null}
      {courses.length > 0 ? <Courses rows={courses} voidPage={voidPage} /> : null}
      {replaced.length > 0 ? (
        <details className="more">
          <summary>{t("planning.evidence.history", { n: replaced.length })}</summary>
          <Statements caption={t("planning.evidence.historyTitle")} rows={replaced} past />
        </details>
      ) : null}
    </div>
  );
}

const placeOf = ({ dimension }: Stated): number => evidenceDimensions.indexOf(dimension);
const byYear = (a: Stated, b: Stated): number => (b.year ?? 0) - (a.year ?? 0);

function Statements({
  caption,
  rows,
  past,
  voidPage,
}: { caption: string; rows: Stated[]; past?: true } & Voiding) {
  const t = useTranslate();
  const columns: Column<Stated>[] = [
    {
      key: "what",
      label: t("planning.evidence.what"),
      first: true,
      cell: ({ dimension, year }) =>
        dimension === "rating" && year !== null
          ? t("planning.evidence.ratingOf", { year: String(year) })
          : t(`planning.evidence.dimension.${dimension}`),
    },
    {
      key: "held",
      label: t("planning.evidence.levelHeld"),
      first: true,
      cell: (row) => <Level stated={row} />,
    },
    ...sourceColumns(t),
    ...voidColumn(t, rows, voidPage),
  ];
  if (past) {
    columns.push({
      key: "replaced",
      label: t("planning.evidence.replacedOn"),
      cell: (row) => <Ended stated={row} />,
    });
  }
  return <Table caption={caption} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

function sourceColumns(t: Translate): Column<Stated>[] {
  return [
    {
      key: "grade",
      label: t("planning.evidence.grade"),
      cell: ({ grade, source }) => (
        <>
          {t(`planning.evidence.gradeName.${grade}`)}
          {source ? <p className="field-help">{source}</p> : null}
        </>
      ),
    },
    {
      key: "stated",
      label: t("planning.evidence.statedOn"),
      cell: ({ statedOn }) => formatDate(statedOn),
    },
  ];
}

/** Only where something can be voided: a column of its own for whoever may. */
function voidColumn(
  t: Translate,
  rows: readonly Stated[],
  voidPage: Voiding["voidPage"],
): Column<Stated>[] {
  if (!voidPage || !rows.some(({ isByHand }) => isByHand)) return [];
  return [
    {
      key: "act",
      label: t("evidence.void.column"),
      cell: ({ id, isByHand, text }) =>
        isByHand ? (
          <a
            href={voidPage(id)}
            className="btn btn-outline btn-sm no-print"
            aria-label={t("evidence.void.actOf", { text })}
          >
            {t("evidence.void.act")}
          </a>
        ) : null,
    },
  ];
}

/** Since when another statement stands instead, or why it was recorded in error. */
function Ended({ stated: { replacedOn, voidedAt, voidReason } }: { stated: Stated }) {
  const t = useTranslate();
  if (voidedAt === null) return replacedOn === null ? null : formatDate(replacedOn);
  return (
    <>
      {t("evidence.void.voided", { date: dayOfInstant(voidedAt) })}
      {voidReason ? <p className="field-help">{voidReason}</p> : null}
    </>
  );
}

/** Number, body and days of a paper, as far as they are known. */
function paperText(t: Translate, { certificate, issuer, issuedOn, validTo }: Stated): string {
  return [
    ...(certificate === null ? [] : [t("record.certificate", { number: certificate })]),
    ...(issuer === null ? [] : [issuer]),
    ...(issuedOn === null ? [] : [t("record.issuedOn", { date: formatDate(issuedOn) })]),
    ...(validTo === null ? [] : [t("record.until", { date: formatDate(validTo) })]),
  ].join("; ");
}

/** The level by its name, with the source's own words; studying is never held. */
function Level({ stated }: { stated: Stated }) {
  const t = useTranslate();
  const { state, text, grade } = stated;
  if (state === "not_recognised") return t("planning.evidence.notRecognised", { text });
  const level = levelName(t, stated) ?? text;
  const notes = [
    state === "studying" ? t("planning.evidence.studyingOnly") : null,
    grade === "self_declared" ? t("planning.evidence.selfDeclared") : null,
    level === text ? null : t("planning.evidence.asWritten", { text }),
    paperText(t, stated) || null,
  ].filter((line) => line !== null);
  return (
    <>
      {state === "studying" ? t("planning.evidence.studying", { level }) : level}
      {notes.map((line) => (
        <p key={line} className="field-help font-normal">
          {line}
        </p>
      ))}
    </>
  );
}

const namedLevels: Record<string, readonly string[]> = {
  degree: ["none", "intermediate", "college", "bachelor", "master", "doctor"],
  political_theory: ["none", "elementary", "intermediate", "advanced", "bachelor"],
  state_management: ["none", "officer", "principal", "senior"],
  rating: ["excellent", "good", "completed", "not_completed"],
};

/** Null where levels go by what their certificates say: languages, informatics, courses. */
function levelName(t: Translate, { dimension, level }: Stated): string | null {
  if (level === null || !namedLevels[dimension]?.includes(level)) return null;
  // why: each level above has its name in the catalogue
  return t(`planning.evidence.level.${dimension}.${level}` as MessageKey);
}

function Courses({ rows, voidPage }: { rows: Stated[] } & Voiding) {
  const t = useTranslate();
  const columns: Column<Stated>[] = [
    {
      key: "course",
      label: t("planning.evidence.course"),
      first: true,
      cell: ({ programmeName, text, state }) => (
        <>
          {programmeName ?? text}
          {state === "studying" ? (
            <p className="field-help font-normal">{t("planning.evidence.studyingOnly")}</p>
          ) : null}
        </>
      ),
    },
    {
      key: "time",
      label: t("planning.evidence.time"),
      cell: ({ startedOn, endedOn }) =>
        [startedOn, endedOn].flatMap((day) => (day === null ? [] : formatDate(day))).join(" – "),
    },
    {
      key: "certificate",
      label: t("planning.evidence.certificate"),
      cell: ({ certificate, validTo }) => (
        <>
          {certificate}
          {validTo === null ? null : (
            <p className="field-help">{t("record.until", { date: formatDate(validTo) })}</p>
          )}
        </>
      ),
    },
    { key: "issuer", label: t("planning.evidence.issuer"), cell: ({ issuer }) => issuer },
    ...sourceColumns(t),
    ...voidColumn(t, rows, voidPage),
  ];
  return (
    <Table
      caption={t("planning.evidence.courses")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}
