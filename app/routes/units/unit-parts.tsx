import { unitKinds } from "#app/domain/organisation/unit.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { unitAddress } from "#app/routes/units/addresses.ts";
import { Badge, Message } from "#app/ui/kit/button.tsx";
import { Empty, Facts, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { SuccessionPicture } from "#app/ui/organisation/succession-picture.tsx";
import { UnitLine } from "#app/ui/organisation/unit-line.tsx";
import { validityText } from "#app/ui/organisation/validity.ts";
import type { Route } from "./+types/unit";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Unit = Route.ComponentProps["loaderData"]["unit"];
type Relative = Unit["predecessors"][number];
type Dated = Pick<Relative, "code" | "validFrom" | "validTo">;

/** What became of an ended unit, and which day is shown when it is not the one asked for. */
export function UnitState({ loaderData: { asOf, today, unit } }: Parts) {
  const t = useTranslate();
  const ended = unit.validTo !== null && unit.validTo < today;
  const days = { asOf: formatDate(asOf.day ?? ""), shownOn: formatDate(unit.shownOn) };
  return (
    <>
      {ended ? (
        <Message tone="note" icon="merge">
          <EndedUnit unit={unit} lastDay={unit.validTo ?? ""} />
        </Message>
      ) : null}
      {asOf.day !== null && asOf.day !== unit.shownOn && !(ended && asOf.day === today) ? (
        <Message tone="note" icon="clock">
          {t(asOf.day < unit.shownOn ? "units.unit.notYet" : "units.unit.noMore", days)}
        </Message>
      ) : null}
    </>
  );
}

function EndedUnit({ unit, lastDay }: { unit: Unit; lastDay: string }) {
  const t = useTranslate();
  const { presentUnits, successors } = unit;
  const [first] = presentUnits;
  if (!first) return t("units.unit.endedOnly", { old: unit.name, date: formatDate(lastDay) });
  const dissolved = successors.every(({ succession }) => succession === "dissolve");
  const sentence = t(dissolved ? "units.unit.passedOn" : "units.unit.formerUnit", {
    old: unit.name,
    new: presentUnits.map(({ name }) => name).join(", "),
    date: formatDate(first.date),
  });
  const open = presentUnits.filter(({ inScope }) => inScope === 1);
  return (
    <>
      <p>{sentence}</p>
      {open.map(({ id, name }) => (
        <p key={id}>
          <a href={unitAddress(id, { asOf: null })}>{t("units.tree.openUnit", { name })}</a>
        </p>
      ))}
    </>
  );
}

export function UnitFacts({ loaderData: { today, unit } }: Parts) {
  const t = useTranslate();
  const { path, code, source } = unit;
  const ended = unit.validTo !== null && unit.validTo < today;
  return (
    <Facts
      items={[
        { term: t("units.field.code"), value: code ?? t("common.none") },
        {
          term: t("units.unit.path"),
          value: path.length > 0 ? path.join(", ") : t("units.unit.noPath"),
        },
        { term: t("units.unit.validity"), value: validityText(unit, t) || t("units.hint.always") },
        { term: t("units.unit.people"), value: <PeopleToday unit={unit} ended={ended} /> },
        {
          term: t("units.unit.source"),
          value: <Source text={source} toConfirm={unit.toConfirm} />,
        },
      ]}
    />
  );
}

/** People of the unit and all below it, as its list shows them; an ended unit has no list of its own. */
function PeopleToday({
  unit: { id, people, peopleWithin },
  ended,
}: {
  unit: Unit;
  ended: boolean;
}) {
  const t = useTranslate();
  if (ended) return t("units.unit.peopleEnded", { count: people });
  return (
    <>
      {t("units.unit.peopleCount", { count: peopleWithin, n: peopleWithin })}
      {people < peopleWithin ? `, ${t("units.unit.peopleHere", { count: people })}` : null}
      {peopleWithin > 0 ? (
        <span className="no-print">
          {" · "}
          <a href={`/cadres?unit=${id}`}>{t("units.unit.openPeople")}</a>
        </span>
      ) : null}
    </>
  );
}

/** A source or decision; what is only recalled says so. */
function Source({ text, toConfirm }: { text: string; toConfirm: number }) {
  const t = useTranslate();
  return (
    <>
      {text === "" ? t("units.unit.noDecision") : text}{" "}
      {toConfirm === 1 ? (
        <Badge tone="warn" icon="warning">
          {t("common.toConfirm")}
        </Badge>
      ) : null}
    </>
  );
}

export function UnitHistory({ loaderData: { unit } }: Parts) {
  const t = useTranslate();
  const { name, kind, successors } = unit;
  // why: provinces before the districts that ended with them, so that the picture shows them
  const predecessors = unit.predecessors.toSorted(
    (a, b) => Number(b.kind === kind) - Number(a.kind === kind),
  );
  const rows = [
    ...predecessors.map((relative) => ({ ...relative, relation: t("units.unit.predecessor") })),
    ...successors.map((relative) => ({ ...relative, relation: t("units.unit.successor") })),
  ];
  const noteOf = (days: Dated): string =>
    [days.code, validityText(days, t)].filter(Boolean).join(", ");
  return (
    <Section title={t("units.unit.history")}>
      {rows.length === 0 ? (
        <Empty>{t("units.unit.noHistory")}</Empty>
      ) : (
        <>
          <SuccessionPicture
            unit={{ name, note: noteOf(unit) }}
            before={predecessors.map((one) => ({
              name: one.name,
              note: noteOf({ ...one, validFrom: null }),
            }))}
            after={successors.map((one) => ({
              name: one.name,
              note: noteOf({ ...one, validFrom: one.date, validTo: null }),
            }))}
          />
          <Table
            caption={t("units.unit.history")}
            rows={rows}
            rowKey={({ id, date, relation }) => `${relation} ${id} ${date}`}
            columns={relativeColumns(t)}
          />
        </>
      )}
    </Section>
  );
}

function relativeColumns(t: Translate): Column<Relative & { relation: string }>[] {
  return [
    { key: "relation", label: t("units.unit.relation"), cell: ({ relation }) => relation },
    {
      key: "name",
      label: t("units.field.name"),
      first: true,
      cell: ({ id, name, inScope }) =>
        inScope === 1 ? <a href={unitAddress(id, { asOf: null })}>{name}</a> : name,
    },
    { key: "code", label: t("units.field.code"), cell: ({ code }) => code },
    { key: "date", label: t("units.unit.date"), cell: ({ date }) => formatDate(date) },
    {
      key: "change",
      label: t("units.unit.change"),
      cell: ({ succession }) => t(`units.succession.${succession}`),
    },
    {
      key: "decision",
      label: t("units.unit.decision"),
      cell: ({ decision, toConfirm }) => <Source text={decision} toConfirm={toConfirm} />,
    },
  ];
}

export function UnitVersions({ loaderData: { unit } }: Parts) {
  const t = useTranslate();
  return (
    <Section title={t("units.unit.versions")}>
      <Table
        caption={t("units.unit.versions")}
        rows={unit.versions}
        rowKey={({ validFrom }) => validFrom ?? ""}
        columns={[
          { key: "name", label: t("units.field.name"), first: true, cell: ({ name }) => name },
          { key: "code", label: t("units.field.code"), cell: ({ code }) => code },
          { key: "parent", label: t("units.field.parent"), cell: (version) => version.parentName },
          {
            key: "period",
            label: t("units.unit.period"),
            cell: (version) => validityText(version, t) || t("units.hint.always"),
          },
        ]}
      />
    </Section>
  );
}

export function UnitsBelow({ loaderData: { unit, today } }: Parts) {
  const t = useTranslate();
  const { children, shownOn } = unit;
  const date = formatDate(shownOn);
  const asOf = shownOn === today ? null : shownOn;
  return (
    <Section title={t("units.unit.below", { date })}>
      {children.length === 0 ? <p>{t("units.unit.noBelow", { date })}</p> : null}
      {unitKinds.map((kind) => {
        const alike = children.filter((child) => child.kind === kind);
        if (alike.length === 0) return null;
        return (
          <div key={kind} className="tree-group">
            <p className="tree-kind">{t(`units.count.${kind}`, { count: alike.length })}</p>
            <ul className="tree-leaves">
              {alike.map((child) => (
                <li key={child.id}>
                  <UnitLine unit={child} address={(id) => unitAddress(id, { asOf })} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
