import type { TermRow } from "#app/domain/standards/queries.server.ts";
import { levels, sectors } from "#app/domain/standards/title.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty } from "#app/ui/kit/page.tsx";
import { type Column, Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { Source } from "#app/ui/standards/source.tsx";
import type { Route } from "./+types/terms";

type Anchor = TermRow["anchors"][number];
type Example = Route.ComponentProps["loaderData"]["example"];

/** What the months are for, with one sum. */
export function HowAgeCounts({ example }: { example: Example }) {
  const t = useTranslate();
  return (
    <div className="page-lead grid gap-2">
      <p>{t("standards.terms.purpose")}</p>
      <p>{t("standards.terms.purposeOwn")}</p>
      {example ? (
        <p>
          {t("standards.terms.example", {
            birth: formatDate(example.birth),
            retires: formatDate(example.retires),
            ageMonth: formatDate(example.ageMonth),
            count: example.months,
            term: example.anchor.term,
            place: t("standards.terms.examplePlace", {
              sector: t(`standards.sector.${example.anchor.sector}`),
              level: t(`standards.level.${example.anchor.level}`),
            }),
          })}
        </p>
      ) : null}
    </div>
  );
}

const place = ({ sector, level, unitId }: Anchor): number =>
  (sectors.indexOf(sector) * levels.length + levels.indexOf(level)) * 2 + (unitId === null ? 0 : 1);

export function AnchorTable({ term, keeps }: { term: TermRow; keeps: boolean }) {
  const t = useTranslate();
  if (term.anchors.length === 0) return <Empty>{t("standards.terms.noAnchors")}</Empty>;
  return (
    <Table
      caption={t("standards.terms.term", { term: term.code })}
      rows={term.anchors.toSorted((a, b) => place(a) - place(b) || a.id - b.id)}
      rowKey={({ id }) => id}
      columns={anchorColumns(t, { term, keeps })}
    />
  );
}

function anchorColumns(
  t: Translate,
  { term, keeps }: { term: TermRow; keeps: boolean },
): Column<Anchor>[] {
  const month = (value: string | null): string =>
    value === null ? t("standards.terms.notRecorded") : formatDate(value);
  const columns: Column<Anchor>[] = [
    {
      key: "sector",
      label: t("standards.field.sector"),
      first: true,
      cell: ({ sector }) => t(`standards.sector.${sector}`),
    },
    {
      key: "level",
      label: t("standards.field.level"),
      first: true,
      cell: ({ level }) => t(`standards.level.${level}`),
    },
    {
      key: "unit",
      label: t("standards.terms.organisation"),
      cell: ({ unitName }) => unitName ?? t("standards.terms.everyOrganisation"),
    },
    {
      key: "ageMonth",
      label: t("standards.terms.ageMonth"),
      cell: ({ ageMonth }) => month(ageMonth),
    },
    {
      key: "eventMonth",
      label: t("standards.terms.eventMonth"),
      cell: ({ eventMonth }) => month(eventMonth),
    },
    {
      key: "source",
      label: t("standards.field.source"),
      cell: ({ source, toConfirm }) => <Source text={source} toConfirm={toConfirm} />,
    },
  ];
  if (!keeps) return columns;
  return [
    ...columns,
    {
      key: "act",
      label: t("standards.terms.correctAnchor"),
      cell: ({ id, sector, level, unitName }) => (
        <ButtonLink to={`/terms/${term.id}/months/${id}`} look="quiet" icon="edit" small>
          {t("standards.terms.correctAnchor")}
          <span className="sr-only">
            {": "}
            {[t(`standards.sector.${sector}`), t(`standards.level.${level}`), unitName]
              .filter((part) => part !== null)
              .join(", ")}
          </span>
        </ButtonLink>
      ),
    },
  ];
}
