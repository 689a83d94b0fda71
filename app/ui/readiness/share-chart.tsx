import { useTranslate } from "#app/ui/kit/translate.tsx";

export type ChartRow = {
  key: string;
  label: string;
  /** null = nobody to count a share of */
  percent: number | null;
  threshold: number | null;
};

const height = 58;
const foot = 26;
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Where the axis ends: the first quarter that holds every bar and threshold. */
function axisEnd(rows: readonly ChartRow[]): number {
  const values = rows.flatMap(({ percent, threshold }) => [percent ?? 0, threshold ?? 0]);
  const most = Math.max(0, ...values);
  return [25, 50, 75].find((end) => most * 1.1 <= end) ?? 100;
}

/**
 * Shares as bars with their thresholds as upright lines, as wide as there is room; all numbers stand in the table below
 * it.
 */
export function ShareChart({ id, rows }: { id: string; rows: ChartRow[] }) {
  const t = useTranslate();
  const end = axisEnd(rows);
  const at = (percent: number): number => (percent / end) * 100;
  const bottom = rows.length * height;
  return (
    <figure className="chart-frame">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        width="100%"
        height={bottom + foot}
        className="chart"
      >
        <title id={`${id}-title`}>{t("structure.chart.title")}</title>
        <desc id={`${id}-text`}>{t("structure.chart.text")}</desc>
        {ticks.map((part) => (
          <g key={part}>
            <line
              x1={`${part * 100}%`}
              x2={`${part * 100}%`}
              y1={0}
              y2={bottom}
              className="chart-grid"
            />
            <text
              x={`${part * 100}%`}
              y={bottom + 18}
              textAnchor={part === 0 ? "start" : part === 1 ? "end" : "middle"}
              className="chart-note"
            >
              {t("structure.target", { n: part * end })}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <Bar key={row.key} row={row} y={index * height} at={at} />
        ))}
      </svg>
    </figure>
  );
}

type BarProps = { row: ChartRow; y: number; at: (percent: number) => number };

function Bar({ row: { label, percent, threshold }, y, at }: BarProps) {
  const t = useTranslate();
  const limit = threshold === null ? null : at(threshold);
  const share = percent === null ? "–" : t("structure.percent", { p: percent });
  return (
    <>
      <text x="0" y={y + 17} className="chart-label">
        {threshold === null
          ? t("structure.chart.share", { group: label, share })
          : t("structure.chart.against", { group: label, share, n: threshold })}
      </text>
      <rect x="0" y={y + 26} width={`${at(percent ?? 0)}%`} height={18} className="chart-bar" />
      {limit === null ? null : (
        <line
          x1={`${limit}%`}
          x2={`${limit}%`}
          y1={y + 22}
          y2={y + 48}
          className="chart-threshold"
        />
      )}
    </>
  );
}
