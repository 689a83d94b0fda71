import type { OpenSubject } from "#app/domain/readiness/gaps.ts";
import { type Band, bands as everyBand } from "#app/domain/readiness/readiness.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { BandBadge } from "#app/ui/readiness/badges.tsx";
import { useNumber } from "#app/ui/readiness/number.ts";

/** The list of records that a number counts, of one term or of all. */
export function readinessList(filter: Readonly<Record<string, string>>): string {
  return `/readiness/records?${new URLSearchParams({ term: "all", ...filter }).toString()}`;
}

type BandCounts = { bands: Record<Band, number>; filter?: Readonly<Record<string, string>> };

/** How many records are in each band; each number opens their list. */
export function BandLinks({ bands, filter = {} }: BandCounts) {
  const write = useNumber();
  return (
    <ul className="band-counts">
      {everyBand.map((band) => (
        <li key={band}>
          <a href={readinessList({ ...filter, band })} className="band-count">
            <span className="band-number">{write(bands[band])}</span>
            <BandBadge band={band} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Which requirements most records miss or leave unknown, each with its list. */
export function OpenSubjects({ open }: { open: readonly OpenSubject[] }) {
  const t = useTranslate();
  const write = useNumber();
  if (open.length === 0) return null;
  return (
    <div className="narrow mt-3">
      <Table
        caption={t("home.open.caption")}
        rows={[...open]}
        rowKey={({ subject }) => subject}
        narrow
        columns={[
          {
            key: "subject",
            label: t("home.open.subject"),
            first: true,
            cell: ({ subject }) => t(`readiness.subject.${subject}`),
          },
          {
            key: "open",
            label: t("home.open.records"),
            numeric: true,
            cell: ({ subject, open: n }) => (
              <a href={readinessList({ subject, verdict: "open" })}>{write(n)}</a>
            ),
          },
        ]}
      />
    </div>
  );
}
