import { type Band, bands } from "#app/domain/readiness/readiness.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export type BandBarRow = {
  key: string;
  label: string;
  total: number;
  bands: Record<Band, number>;
};

const height = 46;

/** Shades that also read in black and white: the more of a standard is met, the darker. */
const shades = {
  too_late: "heat-0",
  no_data: "heat-none",
  at_risk: "heat-1",
  on_track: "heat-3",
  ready: "heat-4",
} satisfies Record<Band, string>;

/** From what is met to what cannot be met any more. */
const order = bands.toReversed();

/** The bands of some terms as one bar each, as wide as there is room; all numbers stand in the table below it. */
export function BandBars({ id, rows }: { id: string; rows: readonly BandBarRow[] }) {
  const t = useTranslate();
  return (
    <figure className="chart-frame">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        width="100%"
        height={rows.length * height}
        className="chart"
      >
        <title id={`${id}-title`}>{t("oversight.bars.title")}</title>
        <desc id={`${id}-text`}>{t("oversight.bars.text")}</desc>
        {rows.map((row, index) => (
          <Bar key={row.key} row={row} y={index * height} />
        ))}
      </svg>
      <figcaption className="heat-legend">
        {order.map((band) => (
          <span key={band} className="heat-key">
            <svg width="18" height="14" aria-hidden="true">
              <rect x="1" y="1" width="16" height="12" className={shades[band]} />
            </svg>
            {t(`readiness.band.${band}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Bar({ row: { label, total, bands: counts }, y }: { row: BandBarRow; y: number }) {
  const share = (n: number): number => (total === 0 ? 0 : (n / total) * 100);
  const parts = order.map((band, index) => ({
    band,
    n: counts[band],
    before: order.slice(0, index).reduce((sum, other) => sum + counts[other], 0),
  }));
  return (
    <>
      <text x="0" y={y + 15} className="chart-label">
        {label}
      </text>
      {parts.map(({ band, n, before }) =>
        n === 0 ? null : (
          <rect
            key={band}
            x={`${share(before)}%`}
            y={y + 21}
            width={`${share(n)}%`}
            height={18}
            className={`${shades[band]} band-part`}
          />
        ),
      )}
    </>
  );
}
