import { percentOf, tightest } from "#app/domain/teaching/attendance.ts";
import { markText } from "#app/domain/teaching/input.ts";
import type { MarksRow } from "#app/domain/teaching/marks-queries.server.ts";
import { isInCourse } from "#app/domain/teaching/roll.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { nameColumn, placeColumn } from "#app/routes/teaching/person-parts.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField, useSent } from "#app/ui/kit/form.tsx";
import { RowText } from "#app/ui/kit/row-fields.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";
import { shareText } from "#app/ui/teaching/share-text.ts";
import type { Route } from "./+types/marks";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** The attempts that a programme allows: 1, and its retries; -1 = it gives no marks. */
const attemptsOf = (retries: number): number[] =>
  Array.from({ length: retries + 1 }, (_, index) => index + 1);

/** Everybody with a field for each attempt that stands open to them. */
export function MarksFields({ loaderData, answer }: Parts & { answer: Answer | undefined }) {
  const t = useTranslate();
  const { course, rule, rows, isFrozen } = loaderData;
  const action = `/courses/${course.id}/marks`;
  const sent = useSent(action, answer);
  const attempts = attemptsOf(rule.retries);
  const entry = { isFrozen, sent, courseId: course.id };
  const fields = rows.flatMap((row) =>
    attempts
      .filter((attempt) => hasField(row, { ...entry, attempt }))
      .map((attempt) => ({ row, attempt })),
  );
  const standing = ({ row, attempt }: (typeof fields)[number]) =>
    row.attempts.find((one) => one.attempt === attempt);
  return (
    <Form
      action={action}
      answer={answer ?? null}
      labels={{
        ...Object.fromEntries(
          fields.map(({ row, attempt }) => [nameOf(row, attempt), labelOf(t, row, attempt)]),
        ),
        reason: t("teaching.marks.reason"),
      }}
      initial={Object.fromEntries(
        fields.map((field) => {
          const mark = standing(field);
          return [nameOf(field.row, field.attempt), mark ? markText(mark.tenths) : ""];
        }),
      )}
      submit={t("teaching.marks.submit")}
      cancel={`/courses/${course.id}`}
      rows
      keeps
      refusal={(word) => refusalText(t, word)}
    >
      {fields.map((field) => (
        <HiddenField
          key={nameOf(field.row, field.attempt)}
          name={`stands-${field.attempt}-${field.row.id}`}
          value={standing(field)?.id ?? ""}
        />
      ))}
      {sent?.["leftOut"] ? <HiddenField name="leftOut" value={sent["leftOut"]} /> : null}
      <p className="mb-3">{t("teaching.marks.help")}</p>
      <Table
        caption={t("teaching.marks.caption")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          ...personColumns(t),
          ...attempts.map((attempt) => entering(t, { ...entry, attempt })),
          resultColumn(t),
        ]}
      />
      <TextField name="reason" help={t("teaching.marks.reasonHelp")} maxLength={500} optional />
    </Form>
  );
}

/** why: enterMarks' own words; what is stale of a roll has a sentence of its own */
const refusalText = (t: Translate, word: string): string =>
  t(word === "stale" ? "teaching.marks.stale" : `teaching.refusal.${word as "twice"}`);

/** Marks and results as they stand. */
export function MarksTable({ rows, retries }: { rows: MarksRow[]; retries: number }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("teaching.marks.caption")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...personColumns(t),
        ...attemptsOf(retries).map((attempt) => stated(t, attempt)),
        resultColumn(t),
      ]}
    />
  );
}

const nameOf = ({ id }: MarksRow, attempt: number): string => `mark-${attempt}-${id}`;

const labelOf = (t: Translate, { fullName }: MarksRow, attempt: number): string =>
  t("teaching.marks.markFor", { attempt: attemptText(t, attempt), name: fullName });

type Entry = {
  attempt: number;
  isFrozen: boolean;
  /** what was sent before and not accepted */
  sent: Record<string, string> | null;
  courseId: number;
};

/** Where a mark is typed; one that was sent, as by a sheet with both attempts of somebody, keeps its field. */
const hasField = (row: MarksRow, entry: Entry): boolean =>
  isOpenTo(row, entry) || Boolean(entry.sent?.[nameOf(row, entry.attempt)]);

/** Of whom a mark may be entered: not oneself, nobody who has left, and a retry of who failed the attempt before. */
function isOpenTo(
  row: MarksRow,
  { attempt, isFrozen }: Pick<Entry, "attempt" | "isFrozen">,
): boolean {
  const { isOwn, status, attempts, mayRetry } = row;
  if (isOwn || !isInCourse(status)) return false;
  const stands = attempts.some((one) => one.attempt === attempt);
  if (stands || attempt === 1) return !(stands && isFrozen);
  return mayRetry && attempts.some((one) => one.attempt === attempt - 1);
}

const personColumns = (t: Translate): Column<MarksRow>[] => [
  nameColumn(t),
  placeColumn(t),
  {
    key: "attended",
    label: t("teaching.marks.attended"),
    room: "text",
    cell: ({ shares }) => <Attended shares={shares} />,
  },
];

function Attended({ shares }: Pick<MarksRow, "shares">) {
  const t = useTranslate();
  const share = tightest(shares);
  if (share === null) return t("courses.page.notSet");
  const { attended, counted } = share;
  const percent = percentOf(share);
  return (
    <>
      <div>
        {percent === null
          ? t("teaching.marks.nothingCounted")
          : t("teaching.marks.periods", { n: attended, of: counted, percent })}
      </div>
      <div className="field-help">{shareText(t, share)}</div>
    </>
  );
}

const entering = (t: Translate, entry: Entry): Column<MarksRow> => ({
  key: `attempt-${entry.attempt}`,
  label: attemptText(t, entry.attempt),
  first: entry.attempt === 1,
  cell: (row) =>
    hasField(row, entry) ? (
      <>
        <RowText
          name={nameOf(row, entry.attempt)}
          label={labelOf(t, row, entry.attempt)}
          short
          maxLength={5}
        />
        <OtherStands row={row} entry={entry} />
      </>
    ) : (
      <Standing row={row} entry={entry} />
    ),
});

/** What is recorded, beneath a field in which something else was typed. */
function OtherStands({ row, entry: { attempt, sent } }: { row: MarksRow; entry: Entry }) {
  const t = useTranslate();
  const typed = sent?.[nameOf(row, attempt)];
  const mark = row.attempts.find((one) => one.attempt === attempt);
  if (!typed || !mark || typed.trim() === markText(mark.tenths)) return null;
  return (
    <div className="field-help">{t("teaching.marks.stands", { mark: markText(mark.tenths) })}</div>
  );
}

/** A mark that cannot be typed over; a frozen one leads to asking for its correction. */
function Standing({ row, entry }: { row: MarksRow; entry: Entry }) {
  const t = useTranslate();
  const { attempt, courseId } = entry;
  if (row.isOwn) return t("teaching.marks.own");
  const stands = row.attempts.some((one) => one.attempt === attempt);
  if (!stands || !entry.isFrozen) return <MarkText row={row} attempt={attempt} />;
  const address = `/courses/${courseId}/marks/corrections/new?enrolment=${row.id}&attempt=${attempt}`;
  const name = { attempt: attemptText(t, attempt), name: row.fullName };
  return (
    <a href={address} aria-label={t("teaching.correction.askFor", name)}>
      <MarkText row={row} attempt={attempt} />
    </a>
  );
}

const stated = (t: Translate, attempt: number): Column<MarksRow> => ({
  key: `attempt-${attempt}`,
  label: attemptText(t, attempt),
  numeric: true,
  cell: (row) => <MarkText row={row} attempt={attempt} />,
});

function MarkText({ row, attempt }: { row: MarksRow; attempt: number }) {
  const t = useTranslate();
  const mark = row.attempts.find((one) => one.attempt === attempt);
  if (!mark) return null;
  return mark.tenths === null ? t("teaching.marks.notThere") : markText(mark.tenths);
}

const resultColumn = (t: Translate): Column<MarksRow> => ({
  key: "result",
  label: t("teaching.marks.result"),
  room: "text",
  cell: ({ result: { outcome, reason, band }, isPending }) =>
    isPending ? (
      t("teaching.marks.pending")
    ) : (
      <>
        <div>{t(`teaching.outcome.${outcome}`)}</div>
        {band === null ? null : <div className="field-help">{t(`teaching.band.${band}`)}</div>}
        {reason === null ? null : <div className="field-help">{t(`teaching.why.${reason}`)}</div>}
      </>
    ),
});
