import type { ReactNode } from "react";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { timelineBars, timelineMarks } from "#app/routes/readiness/record-bars.ts";
import { StepsTable } from "#app/routes/readiness/step-parts.tsx";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Filters, FilterSelect } from "#app/ui/kit/list.tsx";
import { Empty, Facts, Section } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { AsOfFilter } from "#app/ui/organisation/as-of-filter.tsx";
import { birthText } from "#app/ui/people/birth-text.ts";
import { unitText } from "#app/ui/people/post-text.ts";
import { RecordStatusBadge, validityText } from "#app/ui/planning/states.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import { ReadinessOfPerson } from "#app/ui/readiness/readiness-of-person.tsx";
import { TimelinePicture, TimelineTable } from "#app/ui/readiness/timeline.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import type { Route } from "./+types/record";

export type Parts = Pick<Route.ComponentProps, "loaderData">;

/** The day asked and which evidence counts. */
export function RecordFilters({ loaderData: { asOf, verifiedOnly } }: Parts) {
  const t = useTranslate();
  return (
    <Filters>
      <AsOfFilter asOf={asOf} />
      <FilterSelect
        name="verified"
        label={t("board.field.evidence")}
        value={verifiedOnly ? "1" : ""}
        options={[
          { value: "", label: t("board.evidence.all") },
          { value: "1", label: t("board.evidence.verified") },
        ]}
      />
    </Filters>
  );
}

/** What keeps the record out of the numbers on the day asked, and what the switch leaves out. */
export function Standing({ loaderData }: Parts) {
  const t = useTranslate();
  const { record, day, verifiedOnly } = loaderData;
  const { status, validFrom, validTo, unitEnd } = record;
  const notes = [
    status === "proposed" ? t("record.proposed") : null,
    validFrom > day ? t("record.notYet", { date: formatDate(validFrom) }) : null,
    validTo !== null && validTo < day ? t("record.ended", { date: formatDate(validTo) }) : null,
    unitEnd !== null && unitEnd < day ? t("record.unitEnded", { date: formatDate(unitEnd) }) : null,
  ].filter((note) => note !== null);
  return (
    <>
      {notes.map((note) => (
        <Message key={note} tone="warn" icon="warning">
          {note}
        </Message>
      ))}
      {verifiedOnly ? (
        <Message tone="note" icon="shield">
          {t("record.verifiedOnly")}
        </Message>
      ) : null}
    </>
  );
}

/** The band with the decision beside it, what it was judged by, and who it is about. */
export function Result({ loaderData }: Parts) {
  const t = useTranslate();
  const { record, band, target, ageMonth, eventMonth, override, readsPlanning } = loaderData;
  const month = (value: string | null): string =>
    value === null ? t("record.notRecorded") : formatDate(value);
  const items: { term: string; value: ReactNode }[] = [
    { term: t("record.band"), value: <BandBadge band={band} target={target} /> },
    ...(override ? [{ term: t("record.override"), value: <Override override={override} /> }] : []),
    {
      term: t("record.target"),
      value:
        target === null
          ? t("record.notRecorded")
          : t("record.targetValue", { date: formatDate(target) }),
    },
    { term: t("record.standard"), value: <StandardOf loaderData={loaderData} /> },
    {
      term: t("planning.field.birth"),
      value: `${birthText(t, record.birthDate)}, ${t(`common.gender.${record.gender}`)}`,
    },
    { term: t("planning.field.title"), value: record.titleText },
    { term: t("planning.field.titleUnit"), value: unitText(t, record) },
    { term: t("planning.field.term"), value: record.term },
    { term: t("record.ageMonth"), value: month(ageMonth) },
    { term: t("record.eventMonth"), value: month(eventMonth) },
    ...(readsPlanning
      ? [{ term: t("record.status"), value: <RecordStatusBadge record={record} /> }]
      : []),
    { term: t("planning.field.validity"), value: validityText(t, record) },
  ];
  return <Facts items={items} />;
}

function Override({ override }: { override: NonNullable<Parts["loaderData"]["override"]> }) {
  const t = useTranslate();
  const { band, decisionNumber: number, decisionDate, signatory } = override;
  return (
    <>
      <BandBadge band={band} /> {t("record.by", { number, date: formatDate(decisionDate) })},{" "}
      {t("planning.signedBy", { signatory })}
    </>
  );
}

function StandardOf({ loaderData: { standard, day } }: Parts) {
  const t = useTranslate();
  if (standard === null) return t("readiness.sum.noStandard", { date: formatDate(day) });
  const { decisionNumber: number, decisionDate } = standard;
  const from = formatDate(standard.validFrom);
  return (
    <>
      {number === null || decisionDate === null
        ? t("record.standardFrom", { date: from })
        : t("record.standardDecided", { number, date: formatDate(decisionDate), from })}
      <span className="field-help block">
        <Source text={standard.source} toConfirm={standard.toConfirm ? 1 : 0} />
      </span>
    </>
  );
}

/** The picture of the way to the anchors, with its table, and every step of it by its day. */
export function TimelineOf({ loaderData }: Parts) {
  const t = useTranslate();
  const { day } = loaderData;
  const programmes = new Map(loaderData.programmes);
  const bars = timelineBars(t, loaderData, programmes, day);
  return (
    <Section title={t("record.timeline.title")}>
      {bars.length === 0 ? (
        <Empty>{t("record.timeline.empty")}</Empty>
      ) : (
        <>
          <TimelinePicture bars={bars} marks={timelineMarks(t, loaderData, day)} />
          <TimelineTable bars={bars} />
        </>
      )}
      <StepsTable view={loaderData} day={day} />
    </Section>
  );
}

/** What else the person is planned for, as far as the viewer sees it. */
export function OtherTitles({ loaderData: { others, day, today } }: Parts) {
  const t = useTranslate();
  if (others.length === 0) return null;
  return (
    <Section title={t("record.others")}>
      <ReadinessOfPerson
        caption={t("record.others")}
        records={others}
        asOf={day === today ? null : day}
      />
    </Section>
  );
}

/** Where else one may look. */
export function RecordLinks({ loaderData: { record, readsPlanning } }: Parts) {
  const t = useTranslate();
  return (
    <>
      {record.personInScope ? (
        <ButtonLink to={`/cadres/${record.cadreId}`} icon="account">
          {t("record.person")}
        </ButtonLink>
      ) : null}
      {readsPlanning ? (
        <ButtonLink to={`/planning/records/${record.id}`} icon="planning">
          {t("record.planning")}
        </ButtonLink>
      ) : null}
    </>
  );
}
