import { useId } from "react";
import type { EvidenceUse } from "#app/domain/readiness/verdict.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import {
  courseUses,
  layOutTimeline,
  type PlacedBar,
  type PlacedMark,
  type TimelineBar,
  type TimelineMark,
  type TimelineUse,
} from "#app/ui/readiness/timeline-layout.ts";

function usedAs(t: Translate, use: TimelineUse): string {
  const ofCourse = courseUses.find((one) => one === use);
  // why: whatever is none of these is evidence
  return ofCourse ? t(`record.timeline.use.${ofCourse}`) : t(`readiness.use.${use as EvidenceUse}`);
}

type Props = { bars: TimelineBar[]; marks: TimelineMark[] };

/** A person's way to the anchors of a term: when each piece of evidence counts. The table beneath it says the same. */
export function TimelinePicture({ bars, marks }: Props) {
  const t = useTranslate();
  const id = useId();
  const { years, ...placed } = layOutTimeline(bars, marks);
  return (
    <figure className="timeline-frame">
      <Legend marks={placed.marks} />
      <div className="timeline">
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-text`}
          width="100%"
          height="100%"
          className="timeline-lines"
        >
          <title id={`${id}-title`}>{t("record.timeline.picture")}</title>
          <desc id={`${id}-text`}>{t("record.timeline.description")}</desc>
          {years.map(({ year, x }) => (
            <g key={year}>
              <line x1={`${x}%`} x2={`${x}%`} y1={0} y2="100%" className="timeline-year" />
              <text x={`${x}%`} dx={3} y={13} className="timeline-number">
                {year}
              </text>
            </g>
          ))}
          {placed.marks.map(({ kind, x }) => (
            <line
              key={kind}
              x1={`${x}%`}
              x2={`${x}%`}
              y1={18}
              y2="100%"
              className={`timeline-mark timeline-mark-${kind}`}
            />
          ))}
        </svg>
        <ul>
          {placed.bars.map((bar) => (
            <li key={bar.key} className="timeline-row">
              <BarWords bar={bar} />
              <Bar bar={bar} />
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}

/** How the line of each day is drawn, with its words. */
function Legend({ marks }: { marks: PlacedMark[] }) {
  return (
    <ul className="timeline-keys">
      {marks.map(({ kind, label }) => (
        <li key={kind}>
          <svg width={28} height={12} aria-hidden="true">
            <line
              x1={0}
              x2={28}
              y1={6.5}
              y2={6.5}
              className={`timeline-mark timeline-mark-${kind}`}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}

/** Whole bars count, outlined ones do not; what goes on beyond the picture ends in a tip. */
function Bar({ bar: { x, width, use, opensLeft, opensRight } }: { bar: PlacedBar }) {
  return (
    <svg width="100%" height={16} className="timeline-strip" aria-hidden="true">
      <rect
        x={`${x}%`}
        y={4}
        width={`${width}%`}
        height={8}
        className={`timeline-bar timeline-${use}`}
      />
      {opensLeft ? <Tip x={0} d="M7 1L0 8L7 15" /> : null}
      {opensRight ? <Tip x={100} d="M-7 1L0 8L-7 15" /> : null}
    </svg>
  );
}

function Tip({ x, d }: { x: number; d: string }) {
  return (
    <svg x={`${x}%`} overflow="visible">
      <path d={d} className="timeline-tip" />
    </svg>
  );
}

/** What a bar is of, above it, over the lines that run down. */
function BarWords({ bar: { label, use, from, until } }: { bar: PlacedBar }) {
  const t = useTranslate();
  const begun = formatDate(from);
  const span =
    until === null
      ? t("record.timeline.open", { from: begun })
      : t("record.timeline.span", { from: begun, until: formatDate(until) });
  return (
    <p className="timeline-words">
      {label} <span className="quiet">{`${usedAs(t, use)}, ${span}`}</span>
    </p>
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
            label: t("record.timeline.useColumn"),
            cell: ({ use }) => usedAs(t, use),
          },
        ]}
      />
    </details>
  );
}
