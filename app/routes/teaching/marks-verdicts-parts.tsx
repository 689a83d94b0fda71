import { markText } from "#app/domain/teaching/input.ts";
import { isOther, type MarksVerdict } from "#app/domain/teaching/marks-sheet.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { type Preview, type ShownPerson, writtenIn } from "#app/routes/teaching/sheet-preview.ts";
import { verdictSentence } from "#app/routes/teaching/verdict-text.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { Badge, Message } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form, HiddenField } from "#app/ui/kit/form.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { attemptText } from "#app/ui/teaching/attempt-text.ts";

type Props = { preview: Preview; /** address of the page of marks */ page: string };
type Kind = MarksVerdict["kind"];
type Row = { verdict: MarksVerdict; person: ShownPerson | null };

/** What each row would do: what is refused first, then the rest with the form that saves it. */
export function SheetPreview({ preview, page }: Props) {
  const t = useTranslate();
  const { verdicts, columns } = preview;
  const people = new Map(preview.people.map((person) => [person.id, person]));
  const rows = verdicts.map((verdict): Row => ({ verdict, person: personOf(verdict, people) }));
  const refused = rows.filter(({ verdict }) => verdict.kind === "refused");
  const others = rows.filter(({ verdict }) => verdict.kind !== "refused");
  return (
    <>
      <Summary verdicts={verdicts} />
      <p className="mb-4 field-help">
        {t("marksSheet.preview.read", { columns: columns.join(", ") })}
      </p>
      {refused.length === 0 ? null : (
        <Section title={t("marksSheet.preview.refused", { count: refused.length })}>
          <Table
            caption={t("marksSheet.preview.refused", { count: refused.length })}
            rows={refused}
            rowKey={({ verdict }) => verdict.row}
            columns={[
              ...nameColumns(t),
              {
                key: "why",
                label: t("marksSheet.field.why"),
                room: "text",
                cell: ({ verdict }) => <Why verdict={verdict} people={people} page={page} />,
              },
            ]}
          />
        </Section>
      )}
      {others.length === 0 ? null : (
        <Section title={t("marksSheet.preview.others", { count: others.length })}>
          <Table
            caption={t("marksSheet.preview.others", { count: others.length })}
            rows={others}
            rowKey={({ verdict }) => verdict.row}
            columns={[
              ...nameColumns(t),
              placeColumn(t),
              ...preview.attempts.map((attempt) => markColumn(t, attempt)),
              {
                key: "verdict",
                label: t("marksSheet.field.verdict"),
                cell: ({ verdict: { kind } }) => (
                  <Badge tone={looks[kind].tone} icon={looks[kind].icon}>
                    {t(`marksSheet.verdict.${kind}`)}
                  </Badge>
                ),
              },
            ]}
          />
          <div className="mt-4">
            <SaveForm preview={preview} page={page} />
          </div>
        </Section>
      )}
    </>
  );
}

const looks = {
  accepted: { tone: "good", icon: "check" },
  unchanged: { tone: "neutral", icon: "check" },
  empty: { tone: "neutral", icon: "help" },
  refused: { tone: "bad", icon: "alert" },
} as const satisfies Record<Kind, object>;

function personOf(
  verdict: MarksVerdict,
  people: ReadonlyMap<number, ShownPerson>,
): ShownPerson | null {
  const id = "person" in verdict ? verdict.person : null;
  return id === null ? null : (people.get(id) ?? null);
}

const countOf = (verdicts: readonly MarksVerdict[], kind: Kind): number =>
  verdicts.filter((verdict) => verdict.kind === kind).length;

/** How many rows would be saved, and what of the others. */
function Summary({ verdicts }: Pick<Preview, "verdicts">) {
  const t = useTranslate();
  const accepted = countOf(verdicts, "accepted");
  const refused = countOf(verdicts, "refused");
  const values = {
    count: verdicts.length,
    accepted,
    refused,
    unchanged: countOf(verdicts, "unchanged"),
    empty: countOf(verdicts, "empty"),
  };
  return (
    <Message tone={refused > 0 ? "warn" : "note"} icon={refused > 0 ? "warning" : "help"} live>
      <p>{t("marksSheet.preview.counts", values)}</p>
      <p>
        {accepted === 0
          ? t("marksSheet.preview.nothing")
          : refused > 0
            ? t("marksSheet.preview.leftOut", { count: refused })
            : t("marksSheet.preview.notSaved")}
      </p>
    </Message>
  );
}

/** The marks of the accepted rows in the form that marks are typed into, so that its command alone decides on them. */
function SaveForm({ preview: { verdicts }, page }: Props) {
  const t = useTranslate();
  const written = writtenIn(verdicts);
  if (written.length === 0) return null;
  const isReplacing = written.some(({ stands }) => stands !== null);
  return (
    <Form
      action={page}
      page={page}
      labels={isReplacing ? { reason: t("teaching.marks.reason") } : {}}
      submit={t("marksSheet.preview.submit", { count: countOf(verdicts, "accepted") })}
      cancel={`${page}/sheet`}
      ids="save"
    >
      {written.map(({ id, attempt, tenths, stands }) => (
        <span key={`${attempt} ${id}`} hidden>
          <HiddenField name={`stands-${attempt}-${id}`} value={stands?.id ?? ""} />
          <HiddenField name={`mark-${attempt}-${id}`} value={markText(tenths)} />
        </span>
      ))}
      <HiddenField name="leftOut" value={countOf(verdicts, "refused")} />
      {isReplacing ? (
        <TextField name="reason" help={t("teaching.marks.reasonHelp")} maxLength={500} optional />
      ) : null}
    </Form>
  );
}

const nameColumns = (t: Translate): Column<Row>[] => [
  {
    key: "row",
    label: t("marksSheet.field.row"),
    numeric: true,
    cell: ({ verdict }) => verdict.row,
  },
  {
    key: "name",
    label: t("roster.field.name"),
    first: true,
    room: "name",
    cell: ({ verdict, person }) =>
      person === null ? (
        verdict.name || t("marksSheet.noName")
      ) : (
        <>
          {person.fullName}
          <div className="field-help">{formatDate(person.birthDate)}</div>
        </>
      ),
  },
];

const placeColumn = (t: Translate): Column<Row> => ({
  key: "place",
  label: t("roster.field.place"),
  room: "place",
  cell: ({ person }) => (person === null ? null : <PlaceText posts={person.posts} />),
});

const markColumn = (t: Translate, attempt: number): Column<Row> => ({
  key: `attempt-${attempt}`,
  label: attemptText(t, attempt),
  cell: ({ verdict }) => {
    const marks = "marks" in verdict ? verdict.marks : [];
    const mark = marks.find((one) => one.attempt === attempt);
    if (!mark) return null;
    const shown = (tenths: number | null): string =>
      tenths === null ? t("teaching.marks.notThere") : markText(tenths);
    const to = shown(mark.tenths);
    if (!isOther(mark)) return to;
    const from = mark.stands === null ? null : shown(mark.stands.tenths);
    return from === null ? <strong>{to}</strong> : t("marksSheet.change", { from, to });
  },
});

type WhyProps = { verdict: MarksVerdict; people: ReadonlyMap<number, ShownPerson>; page: string };

/** Why a row is refused; a mark whose time is over leads to asking for its correction. */
function Why({ verdict, people, page }: WhyProps) {
  const t = useTranslate();
  if (verdict.kind !== "refused") return null;
  const { fault, person, attempt } = verdict;
  const name = person === null ? verdict.name : (people.get(person)?.fullName ?? verdict.name);
  return (
    <>
      {verdictSentence(t, verdict, people)}
      {fault === "mark_frozen" && attempt !== null ? (
        <div>
          <a href={`${page}/corrections/new?enrolment=${person}&attempt=${attempt}`}>
            {t("teaching.correction.askFor", { attempt: attemptText(t, attempt), name })}
          </a>
        </div>
      ) : null}
    </>
  );
}
