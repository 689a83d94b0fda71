import { bands } from "#app/domain/readiness/readiness.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { readinessList } from "#app/routes/home/gap-parts.tsx";
import type { AlarmRow, ShownGlance } from "#app/routes/home/glance.server.ts";
import { ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Empty, Section } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBars } from "#app/ui/readiness/band-bars.tsx";
import { DepthDots } from "#app/ui/readiness/depth-dots.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";

type Parts = { glance: ShownGlance };
type Row = ShownGlance["terms"][number];

/** The bands of every term as a picture, and each number with its list. */
export function Terms({ glance: { terms, term } }: Parts) {
  const t = useTranslate();
  const write = useNumber();
  const title = t("oversight.terms.title");
  const columns: Column<Row>[] = [
    {
      key: "term",
      label: t("oversight.terms.term"),
      first: true,
      cell: ({ id, code }) => <a href={`/readiness?term=${id}`}>{code}</a>,
    },
    {
      key: "total",
      label: t("oversight.terms.records"),
      numeric: true,
      cell: ({ id, total }) => <a href={readinessList({ term: String(id) })}>{write(total)}</a>,
    },
    ...bands.toReversed().map((band) => ({
      key: band,
      label: t(`readiness.band.${band}`),
      numeric: true,
      cell: ({ id, bands: counts }: Row) =>
        counts[band] === 0 ? (
          0
        ) : (
          <a href={readinessList({ term: String(id), band })}>{write(counts[band])}</a>
        ),
    })),
  ];
  return (
    <Section
      title={title}
      actions={term ? <ButtonLink to="/readiness">{t("oversight.terms.board")}</ButtonLink> : null}
    >
      {terms.length === 0 ? (
        <Empty>{t("oversight.terms.none")}</Empty>
      ) : (
        <>
          <BandBars
            id="terms"
            rows={terms.map((row) => ({ ...row, key: String(row.id), label: row.code }))}
          />
          <Table caption={title} rows={terms} rowKey={({ id }) => id} narrow columns={columns} />
        </>
      )}
    </Section>
  );
}

/** The first alarm: leading titles at units with nobody ready, of the term that is next. */
export function Alarm({ glance: { alarm, alarms, term } }: Parts) {
  const t = useTranslate();
  if (term === null) return null;
  const every = `/readiness/places?term=${term.id}`;
  const title = t("oversight.alarm.title", { term: term.code });
  return (
    <Section title={title} actions={<ButtonLink to={every}>{t("board.alarm.all")}</ButtonLink>}>
      {alarms === 0 ? (
        <Message tone="good" icon="check">
          {t("board.alarm.none")}
        </Message>
      ) : (
        <>
          <p className="mb-2">{t("board.alarm.some", { n: alarms, count: alarms })}</p>
          <Table
            caption={title}
            rows={alarm}
            rowKey={({ titleId, unitId }) => `${titleId}-${unitId}`}
            columns={alarmColumns(t, term.id)}
          />
        </>
      )}
    </Section>
  );
}

const alarmColumns = (t: Translate, termId: number): Column<AlarmRow>[] => [
  {
    key: "title",
    label: t("board.field.title"),
    first: true,
    room: "name",
    cell: ({ titleId, unitId, title }) => (
      <a
        href={readinessList({
          term: String(termId),
          title: String(titleId),
          unit: String(unitId),
          only: "1",
        })}
      >
        {title}
      </a>
    ),
  },
  {
    key: "unit",
    label: t("board.field.unit"),
    first: true,
    room: "name",
    cell: ({ unit }) => unit,
  },
  {
    key: "depth",
    label: t("oversight.alarm.depth"),
    cell: ({ total }) => <DepthDots ready={0} total={total} />,
  },
];
