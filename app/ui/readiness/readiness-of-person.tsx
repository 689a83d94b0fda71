import type { Band } from "#app/domain/readiness/readiness.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge, OverrideNote } from "#app/ui/readiness/badges.tsx";

type Told = {
  id: number;
  titleText: string;
  unitName: string;
  term: string;
  band: Band;
  target: string | null;
  override?: { band: Band; decisionNumber: string; decisionDate: string } | null;
};

type Props = {
  caption: string;
  records: Told[];
  /** the day that the page is about, where it is not today */
  asOf?: string | null;
};

/** The titles that a person is planned for, each with its band, which leads to the verdicts behind it. */
export function ReadinessOfPerson({ caption, records, asOf = null }: Props) {
  const t = useTranslate();
  const query = asOf === null ? "" : `?asOf=${asOf}`;
  return (
    <Table
      caption={caption}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("planning.field.title"),
          first: true,
          cell: ({ id, titleText }) => <a href={`/readiness/records/${id}${query}`}>{titleText}</a>,
        },
        {
          key: "unit",
          label: t("planning.field.titleUnit"),
          first: true,
          cell: ({ unitName }) => unitName,
        },
        { key: "term", label: t("planning.field.term"), cell: ({ term }) => term },
        {
          key: "band",
          label: t("record.band"),
          cell: ({ band, target, override }) => (
            <>
              <BandBadge band={band} target={target} />
              {override ? <OverrideNote override={override} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}
