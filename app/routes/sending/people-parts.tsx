import type { PersonToSend } from "#app/domain/reporting/sending-queries.server.ts";
import { sendingGroups } from "#app/domain/reporting/sending.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { readPeopleToSend } from "#app/routes/sending/wanted.ts";
import type { Names } from "#app/ui/catalogue/audience-text.ts";
import { LetterFields } from "#app/ui/enrolment/letter-fields.tsx";
import { openLinesText } from "#app/ui/enrolment/line-text.ts";
import { PlaceText } from "#app/ui/enrolment/person-text.tsx";
import { StatusBadge } from "#app/ui/enrolment/status-badge.tsx";
import { type Answer, Form } from "#app/ui/kit/form.tsx";
import { ChoiceChips, FilterChips, Filters, FilterText } from "#app/ui/kit/list.tsx";
import { Section } from "#app/ui/kit/page.tsx";
import { RowCheck, RowText } from "#app/ui/kit/row-fields.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/course";

type Parts = Pick<Route.ComponentProps, "loaderData">;

export function PeopleFilter({ loaderData: { wanted, url } }: Parts) {
  const t = useTranslate();
  const { list } = readPeopleToSend(url);
  return (
    <>
      <Filters hidden={{ group: wanted.group }}>
        <FilterText name="q" label={t("sending.course.search")} value={wanted.q} search />
      </Filters>
      <FilterChips
        address={list.with}
        chips={[
          wanted.q === ""
            ? null
            : { label: t("sending.chipSearch", { q: wanted.q }), names: ["q"] },
        ]}
      />
    </>
  );
}

/** The three groups with how many stand in each. */
export function GroupChoices({ loaderData: { wanted, url, counts } }: Parts) {
  const t = useTranslate();
  const { list } = readPeopleToSend(url);
  const all = counts.need + counts.may + counts.rest;
  return (
    <ChoiceChips
      name="group"
      label={t("sending.course.group")}
      address={list.with}
      choices={[
        {
          value: null,
          label: t("sending.course.all", { n: all }),
          chosen: wanted.group === null,
        },
        ...sendingGroups.map((group) => ({
          value: group,
          label: t("sending.groupCount", { group: t(`sending.group.${group}`), n: counts[group] }),
          chosen: wanted.group === group,
        })),
      ]}
    />
  );
}

/** The people in their groups with boxes to tick, the letter, and one button. */
export function PeopleForm({
  loaderData: { course, rows, names, isOpen },
  answer,
}: Parts & { answer: Answer | undefined }) {
  const t = useTranslate();
  const sendable = rows.filter(({ reason }) => reason === null);
  const rest = rows.filter(({ reason }) => reason !== null);
  const orders = sendable.map(({ cadreId, fullName: name }) => [
    `order-${cadreId}`,
    t("sending.orderFor", { name }),
  ]);
  const labels = {
    ...Object.fromEntries(orders),
    letterNumber: t("sending.field.letterNumber"),
    letterDate: t("sending.field.letterDate"),
    signatory: t("sending.field.signatory"),
  };
  return (
    <>
      {isOpen && sendable.length > 0 ? (
        <Form
          action={`/sending/${course.id}`}
          answer={answer}
          labels={labels}
          submit={t("sending.course.submit")}
          cancel="/sending"
          once
          rows
          keeps
          refusedAt={{ letter_in_future: "letterDate" }}
          refusal={(word) => t(`enrolment.refusal.${word as "nobody_chosen"}`)} // why: nominate's own words
        >
          <GroupTables rows={sendable} names={names} choosable />
          <p className="field-help">{t("sending.course.orderHelp")}</p>
          <LetterFields />
        </Form>
      ) : (
        <GroupTables rows={sendable} names={names} choosable={false} />
      )}
      <GroupTables rows={rest} names={names} choosable={false} />
    </>
  );
}

function GroupTables({
  rows,
  names,
  choosable,
}: {
  rows: PersonToSend[];
  names: Names;
  choosable: boolean;
}) {
  const t = useTranslate();
  return sendingGroups.map((group) => {
    const those = rows.filter((row) => row.group === group);
    if (those.length === 0) return null;
    const name = t(`sending.group.${group}`);
    return (
      <Section key={group} title={t("sending.groupCount", { group: name, n: those.length })}>
        <Table
          caption={name}
          rows={those}
          rowKey={({ cadreId }) => cadreId}
          columns={columnsOf(t, {
            choosable,
            names,
            hasNeeds: those.some(({ need }) => need !== null),
          })}
        />
      </Section>
    );
  });
}

type Shown = { choosable: boolean; hasNeeds: boolean; names: Names };

function columnsOf(t: Translate, { choosable, hasNeeds, names }: Shown): Column<PersonToSend>[] {
  const choosing: Column<PersonToSend>[] = [
    {
      key: "choose",
      label: t("sending.field.choose"),
      first: true,
      cell: ({ cadreId, fullName }) => (
        <RowCheck name={`pick-${cadreId}`} label={t("sending.chooseFor", { name: fullName })} />
      ),
    },
    {
      key: "order",
      label: t("sending.field.order"),
      cell: ({ cadreId, fullName }) => (
        <RowText
          name={`order-${cadreId}`}
          label={t("sending.orderFor", { name: fullName })}
          maxLength={3}
          short
          says
        />
      ),
    },
  ];
  return [
    ...(choosable ? choosing : []),
    {
      key: "name",
      label: t("sending.field.name"),
      first: true,
      room: "name",
      cell: ({ cadreId, fullName }) => <a href={`/cadres/${cadreId}`}>{fullName}</a>,
    },
    {
      key: "birth",
      label: t("sending.field.birth"),
      cell: ({ birthDate }) => formatDate(birthDate),
    },
    {
      key: "place",
      label: t("sending.field.place"),
      room: "place",
      cell: ({ posts }) => <PlaceText posts={posts} />,
    },
    ...(hasNeeds ? [needed(t)] : []),
    {
      key: "state",
      label: t("sending.field.state"),
      room: "text",
      cell: (row) => <State row={row} names={names} />,
    },
  ];
}

const needed = (t: Translate): Column<PersonToSend> => ({
  key: "need",
  label: t("sending.field.need"),
  room: "place",
  cell: ({ need }) => (need === null ? null : gapText(t, need)),
});

type Need = NonNullable<PersonToSend["need"]>;

/** "Lý luận chính trị: còn 14 tháng, trước 08/2027", of the gap and never of the person. */
function gapText(t: Translate, { subject: word, monthsLeft, target }: Need): string {
  const subject = t(`readiness.subject.${word satisfies Subject}`);
  if (target === null || monthsLeft === null) return t("sending.gapNoMonth", { subject });
  const month = formatDate(target.slice(0, 7));
  return monthsLeft > 0
    ? t("sending.gap", { subject, n: monthsLeft, count: monthsLeft, month })
    : t("sending.gapPast", { subject, month });
}

function State({ row, names }: { row: PersonToSend; names: Names }) {
  const t = useTranslate();
  const { reason, row: standing, clash } = row;
  if (standing !== null)
    return (
      <>
        <a href={`/enrolments/${standing.id}`} className="badge-link">
          <StatusBadge status={standing.status} />
        </a>
        {standing.status === "requested" ? (
          <p className="field-help">{t("sending.asked")}</p>
        ) : null}
      </>
    );
  if (reason === null) return t("sending.mayCome");
  if (reason === "clash" && clash !== null)
    return t("sending.clashWith", {
      course: clash.code,
      half: t(`sending.half.${clash.half as "morning"}`), // why: a check constraint names the halves
      date: formatDate(clash.day),
    });
  const lines = openLinesText(t, row.lines, names);
  return lines === "" ? t(`enrolment.refusal.${reason}`) : lines;
}
