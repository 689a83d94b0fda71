import type { ChangedRecord } from "#app/domain/readiness/comparison-queries.server.ts";
import { changeKinds, type Standing } from "#app/domain/readiness/comparison.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { changeChips } from "#app/routes/readiness/change-text.ts";
import { type ComparedParts, daysOf } from "#app/routes/readiness/comparison-parts.tsx";
import { everyChange, readChanges } from "#app/routes/readiness/comparison-wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { ChoiceChips, FilterChips, ListTable } from "#app/ui/kit/list.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { StandingBadge, verdictChangeText } from "#app/ui/readiness/standing.tsx";

/** The records whose band or verdicts changed, that came or left: a page of them, each with both of its days. */
export function Changes({ shown, compared }: ComparedParts) {
  const t = useTranslate();
  const { list, changes } = readChanges(shown.url);
  const { rows, total } = compared;
  const days = daysOf(shown);
  return (
    <div id="changes">
      <Section
        title={t("comparison.changes.title")}
        actions={
          total > 0 ? (
            <ButtonLink
              to={`/readiness/comparison/export.xlsx${new URL(shown.url).search}`}
              icon="download"
              small
            >
              {t("comparison.changes.export")}
            </ButtonLink>
          ) : null
        }
      >
        <KindChoices url={shown.url} kinds={compared.kinds} />
        <FilterChips address={list.with} chips={changeChips(t, { ...changes, kind: null })} />
        {total === 0 ? (
          <Empty
            action={
              <ButtonLink to={list.with(everyChange)}>{t("comparison.changes.clear")}</ButtonLink>
            }
          >
            {t("comparison.changes.none")}
          </Empty>
        ) : (
          <>
            <p className="mb-2">
              {t("comparison.changes.lead", { ...days, count: total, n: total })}
            </p>
            <ListTable
              exported
              caption={t("comparison.changes.caption")}
              rows={rows}
              rowKey={({ recordId }) => recordId}
              list={list}
              total={total}
              columns={columnsOf(t, days)}
            />
          </>
        )}
      </Section>
    </div>
  );
}

type KindsProps = { url: string; kinds: ComparedParts["compared"]["kinds"] };

function KindChoices({ url, kinds }: KindsProps) {
  const t = useTranslate();
  const { list, changes } = readChanges(url);
  const every = Object.values(kinds).reduce((sum, n) => sum + n, 0);
  const isEvery = [changes.kind, changes.was, changes.now, changes.subject].every(
    (choice) => choice === null,
  );
  return (
    <ChoiceChips
      name="kind"
      label={t("comparison.changes.kinds")}
      choices={[
        { value: null, label: t("comparison.changes.every", { n: every }), chosen: isEvery },
        ...changeKinds.map((kind) => ({
          value: kind,
          label: t(`comparison.kindCount.${kind}`, { n: kinds[kind] }),
          chosen: changes.kind === kind,
        })),
      ]}
      address={(change) => list.with({ ...everyChange, ...change })}
    />
  );
}

type Days = { from: string; to: string };

function columnsOf(t: Translate, days: Days): Column<ChangedRecord>[] {
  return [
    {
      key: "name",
      label: t("board.field.name"),
      sortable: true,
      first: true,
      room: "name",
      cell: ({ fullName, birthDate }) => (
        <>
          {fullName}
          <p className="field-help font-normal">{formatDate(birthDate)}</p>
        </>
      ),
    },
    {
      key: "title",
      label: t("board.field.title"),
      sortable: true,
      first: true,
      room: "place",
      cell: ({ titleText, term }) => `${titleText}, ${term}`,
    },
    {
      key: "unit",
      label: t("board.by.unit"),
      sortable: true,
      room: "place",
      cell: ({ unitName }) => unitName,
    },
    {
      key: "kind",
      label: t("comparison.changes.kind"),
      cell: ({ kind }) => (kind === null ? null : t(`comparison.kind.${kind}`)),
    },
    {
      key: "was",
      label: t("comparison.changes.was", { date: days.from }),
      cell: (row) => <OnDay row={row} standing={row.was} date={days.from} />,
    },
    {
      key: "now",
      label: t("comparison.changes.now", { date: days.to }),
      cell: (row) => <OnDay row={row} standing={row.now} date={days.to} />,
    },
    {
      key: "verdicts",
      label: t("comparison.changes.verdicts"),
      cell: ({ verdicts }) =>
        verdicts.length === 0 ? null : (
          <ul className="plain-list">
            {verdicts.map((change) => (
              <li key={change.subject}>{verdictChangeText(t, change)}</li>
            ))}
          </ul>
        ),
    },
  ];
}

/** The band of a record on a day, leading to the record as it stood then. */
function OnDay({ row, standing, date }: { row: ChangedRecord; standing: Standing; date: string }) {
  const t = useTranslate();
  if (standing === "absent") return <StandingBadge standing={standing} />;
  return (
    <a
      href={`/readiness/records/${row.recordId}?asOf=${encodeURIComponent(date)}`}
      className="badge-link"
    >
      <StandingBadge standing={standing} />
      <span className="sr-only">
        {t("comparison.changes.openOn", { name: row.fullName, date })}
      </span>
    </a>
  );
}
