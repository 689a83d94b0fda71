import { useId } from "react";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Seats = {
  taken: number;
  offered: number;
  /** null = unlimited */
  free: number | null;
};

type Part = { kind: "taken" | "offered" | "free"; n: number };

const partsOf = ({ taken, offered, free }: Seats): Part[] => [
  { kind: "taken", n: taken },
  { kind: "offered", n: offered },
  ...(free === null ? [] : [{ kind: "free" as const, n: free }]),
];

/** How full a course is, as one bar that also reads in black and white; the table below it has the numbers. */
export function SeatsPicture({ seats }: { seats: Seats }) {
  const t = useTranslate();
  const id = useId();
  const parts = partsOf(seats);
  const { taken, offered, free } = seats;
  return (
    <div className="seats-frame">
      <figure>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-text`}
          width="100%"
          height={34}
          className="seats"
        >
          <title id={`${id}-title`}>{t("courses.picture.title")}</title>
          <desc id={`${id}-text`}>
            {free === null
              ? t("courses.picture.textUnlimited", { taken, offered })
              : t("courses.picture.text", { taken, offered, free })}
          </desc>
          <Stripes id={`${id}-stripes`} />
          <Bar parts={parts} stripes={`${id}-stripes`} height={32} />
        </svg>
        <figcaption className="seats-legend">
          {parts.map(({ kind, n }) => (
            <span key={kind} className="seats-key">
              <svg width="18" height="14" aria-hidden="true">
                <Stripes id={`${id}-${kind}`} />
                <rect
                  x="1"
                  y="1"
                  width="16"
                  height="12"
                  className={`seat-${kind}`}
                  fill={kind === "offered" ? `url(#${id}-${kind})` : undefined}
                />
              </svg>
              {`${t(`courses.picture.${kind}`)}: ${n}`}
            </span>
          ))}
        </figcaption>
      </figure>
      <SeatsTable parts={parts} capacity={free === null ? null : taken + offered + free} />
    </div>
  );
}

/** The same as one bar of a row, whose other cells have the numbers. */
export function SeatsBar({ seats }: { seats: Seats }) {
  const t = useTranslate();
  const id = useId();
  const { taken, offered, free } = seats;
  return (
    <svg
      role="img"
      aria-label={
        free === null
          ? t("courses.picture.barUnlimited", { taken, offered })
          : t("courses.picture.bar", { taken, offered, free })
      }
      width="100%"
      height={16}
      className="seats seats-bar"
    >
      <Stripes id={id} />
      <Bar parts={partsOf(seats)} stripes={id} height={14} />
    </svg>
  );
}

/** An offered seat is neither taken nor free: striped, so that no colour is needed to see it. */
function Stripes({ id }: { id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" className="seat-stripe" />
    </pattern>
  );
}

function Bar({ parts, stripes, height }: { parts: Part[]; stripes: string; height: number }) {
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const share = (n: number): number => (total === 0 ? 0 : (n / total) * 100);
  const before = (index: number): number =>
    parts.slice(0, index).reduce((sum, { n }) => sum + n, 0);
  return (
    <>
      <rect x="0" y="1" width="100%" height={height} className="seat-free" />
      {parts.map(({ kind, n }, index) =>
        n === 0 || kind === "free" ? null : (
          <rect
            key={kind}
            x={`${share(before(index))}%`}
            y="1"
            width={`${share(n)}%`}
            height={height}
            className={`seat-${kind}`}
            fill={kind === "offered" ? `url(#${stripes})` : undefined}
          />
        ),
      )}
    </>
  );
}

function SeatsTable({ parts, capacity }: { parts: Part[]; capacity: number | null }) {
  const t = useTranslate();
  const rows = [
    ...parts.map(({ kind, n }) => ({ label: t(`courses.picture.${kind}`), n: String(n) })),
    {
      label: t("courses.picture.capacity"),
      n: capacity === null ? t("courses.unlimited") : String(capacity),
    },
  ];
  return (
    <Table
      caption={t("courses.picture.title")}
      rows={rows}
      rowKey={({ label }) => label}
      narrow
      columns={[
        {
          key: "kind",
          label: t("courses.picture.kind"),
          first: true,
          cell: ({ label }) => label,
        },
        { key: "n", label: t("courses.picture.count"), numeric: true, cell: ({ n }) => n },
      ]}
    />
  );
}
