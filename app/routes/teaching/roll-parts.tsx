import { attendanceStates } from "#app/domain/teaching/attendance.ts";
import type { RollRow } from "#app/domain/teaching/roll-queries.server.ts";
import { isInCourse } from "#app/domain/teaching/roll.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { nameColumn, placeColumn } from "#app/routes/teaching/person-parts.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { type Answer, Form, HiddenField } from "#app/ui/kit/form.tsx";
import { RowRadios, RowText } from "#app/ui/kit/row-fields.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/roll-day";

type Parts = Pick<Route.ComponentProps, "loaderData">;

/** Everybody with a state to choose; all are present until somebody is not. */
export function RollFields({ loaderData, answer }: Parts & { answer: Answer | undefined }) {
  const t = useTranslate();
  const { course, session, rows } = loaderData;
  const isTaken = session.takenAt !== null;
  const marked = rows.filter(({ isOwn, status }) => !isOwn && isInCourse(status));
  const initial = Object.fromEntries(
    marked.flatMap(({ id, state, usual, document }) => [
      [`state-${id}`, state ?? usual],
      [`document-${id}`, document ?? ""],
    ]),
  );
  return (
    <Form
      action={`/courses/${course.id}/roll/${session.id}`}
      answer={answer ?? null}
      labels={{
        ...Object.fromEntries(
          marked.map(({ id, fullName }) => [
            `document-${id}`,
            t("teaching.rollDay.documentFor", { name: fullName }),
          ]),
        ),
        reason: t("teaching.rollDay.reason"),
      }}
      initial={initial}
      submit={t("teaching.rollDay.submit")}
      cancel={`/courses/${course.id}/roll`}
      rows
      keeps
      refusal={(word) => t(`teaching.refusal.${word as "stale"}`)} // why: takeRoll's own words
    >
      <HiddenField name="revision" value={session.revision ?? 0} />
      <p className="mb-3">
        {t(isTaken ? "teaching.rollDay.correctHelp" : "teaching.rollDay.help")}
      </p>
      <Table
        caption={t("teaching.rollDay.state")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[...personColumns(t), choosing(t)]}
      />
      {isTaken ? (
        <TextField name="reason" help={t("teaching.rollDay.reasonHelp")} maxLength={500} optional />
      ) : null}
    </Form>
  );
}

/** The roll as it was taken. */
export function RollTable({ rows }: { rows: RollRow[] }) {
  const t = useTranslate();
  return (
    <Table
      caption={t("teaching.rollDay.state")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[...personColumns(t), stated(t)]}
    />
  );
}

const personColumns = (t: Translate): Column<RollRow>[] => [nameColumn(t), placeColumn(t)];

const stated = (t: Translate): Column<RollRow> => ({
  key: "state",
  label: t("teaching.rollDay.state"),
  room: "text",
  cell: (row) => <StateText row={row} />,
});

function StateText({ row: { state, document } }: { row: RollRow }) {
  const t = useTranslate();
  return (
    <>
      {state === null ? t("teaching.roll.notTaken") : t(`teaching.state.${state}`)}
      {document === null ? null : <div className="field-help">{document}</div>}
    </>
  );
}

const choosing = (t: Translate): Column<RollRow> => ({
  key: "state",
  label: t("teaching.rollDay.state"),
  first: true,
  cell: (row) => {
    const { id, fullName, isOwn, status } = row;
    if (isOwn) return t("teaching.rollDay.own");
    if (!isInCourse(status)) return <StateText row={row} />;
    return (
      <>
        <RowRadios
          name={`state-${id}`}
          label={t("teaching.rollDay.stateFor", { name: fullName })}
          options={attendanceStates.map((value) => ({
            value,
            label: t(`teaching.state.${value}`),
          }))}
        />
        <div className="row-document">
          <RowText
            name={`document-${id}`}
            label={t("teaching.rollDay.documentFor", { name: fullName })}
            hint={t("teaching.rollDay.document")}
            maxLength={200}
          />
        </div>
      </>
    );
  },
});
