import type { ReviewReason } from "#app/domain/planning/review.ts";
import type { EndReason, RecordStatus } from "#app/domain/planning/round.ts";
import { Empty } from "#app/ui/kit/page.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { type PlacedPost, unitText } from "#app/ui/people/post-text.ts";
import {
  decisionText,
  RecordStatusBadge,
  ReviewBadges,
  validityText,
} from "#app/ui/planning/states.tsx";

type Planned = PlacedPost & {
  id: number;
  titleText: string;
  term: string;
  status: RecordStatus;
  endedReason: EndReason | null;
  review: ReviewReason[];
  validFrom: string;
  validTo: string | null;
  decisionNumber: string | null;
  decisionDate: string | null;
};

/** The titles that a person is planned for, the latest term first. */
export function PlanningTable({ records }: { records: Planned[] }) {
  const t = useTranslate();
  if (records.length === 0) return <Empty>{t("planning.person.none")}</Empty>;
  return (
    <Table
      caption={t("planning.person.title")}
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("planning.field.title"),
          first: true,
          cell: ({ id, titleText }) => <a href={`/planning/records/${id}`}>{titleText}</a>,
        },
        {
          key: "unit",
          label: t("planning.field.titleUnit"),
          first: true,
          cell: (record) => unitText(t, record),
        },
        { key: "term", label: t("planning.field.term"), cell: ({ term }) => term },
        {
          key: "validity",
          label: t("planning.field.validity"),
          cell: (record) => validityText(t, record),
        },
        {
          key: "decision",
          label: t("planning.field.decision"),
          cell: (record) => decisionText(t, record),
        },
        {
          key: "status",
          label: t("planning.field.status"),
          cell: (record) => (
            <div className="tags">
              <RecordStatusBadge record={record} />
              <ReviewBadges review={record.review} />
            </div>
          ),
        },
      ]}
    />
  );
}
