import { useId } from "react";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import {
  layOutTimeline,
  type PlacedBar,
  type PlacedMark,
  type TimelineBar,
  type TimelineMark,
  type TimelineUse,
} from "#app/ui/readiness/timeline-layout.ts";

const usedAs = (t: Translate, use: TimelineUse): string =>
  use === "seat" || use === "course" ? t(`record.timeline.${use}`) : t(`readiness.use.${use}`);

type Props = { bars: TimelineBar[]; marks: TimelineMark[] };

/** A person's way to the anchors of a term: when each piece of evidence counts. The table beneath it says the same. */
export function TimelinePicture({ bars, marks }: Props) {
  const t = useTranslate();
  const id = useId();
  const { height, top, years, ...placed } = layOutTimeline(bars, marks);
  return (
    <figure className="timeline-frame">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        width="100%"
        height={height}
        className="timeline"
      >
        <title id={`${id}-title`}>{t("record.timeline.picture")}</title>
        <desc id={`${id}-text`}>{t("record.timeline.description")}</desc>
        {years.map(({ year, x }) => (
          <g key={year}>
            <line x1={`${x}%`} x2={`${x}%`} y1={top - 16} y2={height} className="timeline-year" />
            <text x={`${x}%`} dx={3} y={top - 5} className="timeline-note">
              {year}
            </text>
          </g>
        ))}
        {placed.bars.map((bar) => (
          <Bar key={bar.key} bar={bar} />
        ))}
        {placed.marks.map(({ kind, x, y }) => (
          <line
            key={kind}
            x1={`${x}%`}
            x2={`${x}%`}
            y1={y + 4}
            y2={height}
            className={`timeline-mark timeline-mark-${kind}`}
          />
        ))}
        {placed.bars.map((bar) => (
          <BarWords key={bar.key} bar={bar} />
        ))}
        {placed.marks.map((mark) => (
          <MarkWords key={mark.kind} mark={mark} />
        ))}
      </svg>
    </figure>
  );
}

/** Whole bars count, outlined ones do not; what goes on beyond the picture ends in a tip. */
function Bar({ bar: { x, y, width, use, opensLeft, opensRight } }: { bar: PlacedBar }) {
  return (
    <>
      <rect
        x={`${x}%`}
        y={y + 34}
        width={`${width}%`}
        height={8}
        className={`timeline-bar timeline-${use}`}
      />
      {opensLeft ? <Tip x={0} y={y} d="M7 -3L0 4L7 11" /> : null}
      {opensRight ? <Tip x={100} y={y} d="M-7 -3L0 4L-7 11" /> : null}
    </>
  );
}

function Tip({ x, y, d }: { x: number; y: number; d: string }) {
  return (
    <svg x={`${x}%`} y={y + 34} overflow="visible">
      <path d={d} className="timeline-tip" />
    </svg>
  );
}

function BarWords({ bar: { y, label, use, from, until } }: { bar: PlacedBar }) {
  const t = useTranslate();
  const begun = formatDate(from);
  const span =
    until === null
      ? t("record.timeline.open", { from: begun })
      : t("record.timeline.span", { from: begun, until: formatDate(until) });
  return (
    <>
      <text x="0" y={y + 13} className="timeline-label">
        {label}
      </text>
      <text x="0" y={y + 28} className="timeline-note">
        {`${usedAs(t, use)}, ${span}`}
      </text>
    </>
  );
}

function MarkWords({ mark: { x, y, side, label } }: { mark: PlacedMark }) {
  return (
    <text
      x={`${x}%`}
      dx={side === "end" ? -5 : 5}
      y={y + 14}
      textAnchor={side}
      className="timeline-label"
    >
      {label}
    </text>
  );
}

/** The numbers of the picture. */
export function TimelineTable({ bars }: Pick<Props, "bars">) {
  const t = useTranslate();
  return (
    <details className="more timeline-more">
      <summary>{t("record.timeline.table")}</summary>
      <Table
        caption={t("record.timeline.caption")}
        rows={bars}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "what",
            label: t("record.timeline.what"),
            first: true,
            cell: ({ label }) => label,
          },
          {
            key: "from",
            label: t("record.timeline.from"),
            cell: ({ from }) => formatDate(from),
          },
          {
            key: "until",
            label: t("record.timeline.until"),
            cell: ({ until, use }) => {
              if (until !== null) return formatDate(until);
              // why: what is not held yet, or not understood, does not count for good
              const counts = use !== "studying" && use !== "not_recognised";
              return counts ? t("record.timeline.forGood") : "–";
            },
          },
          {
            key: "use",
            label: t("record.timeline.use"),
            cell: ({ use }) => usedAs(t, use),
          },
        ]}
      />
    </details>
  );
}
