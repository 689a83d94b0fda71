import { useId } from "react";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import {
  boxPadding,
  boxWidth,
  layOutSuccessions,
  lineHeight,
  type PictureBox,
  type PictureUnit,
} from "#app/ui/organisation/succession-layout.ts";

const most = 12;

type SuccessionPictureProps = { unit: PictureUnit; before: PictureUnit[]; after: PictureUnit[] };

/** What a unit came from, the unit, and what it became. The table beneath it says the same in words. */
export function SuccessionPicture({ unit, before, after }: SuccessionPictureProps) {
  const t = useTranslate();
  const id = useId();
  const values = { name: unit.name, before: before.length, after: after.length };
  const shorten = (units: PictureUnit[]): PictureUnit[] => {
    if (units.length <= most) return units;
    const more = t("units.picture.more", { count: units.length - most + 1 });
    return [...units.slice(0, most - 1), { name: more, note: "" }];
  };
  const { width, height, boxes, links } = layOutSuccessions(unit, {
    before: shorten(before),
    after: shorten(after),
  });
  return (
    // why: what scrolls must be reachable with the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="picture-frame" role="group" aria-label={t("units.picture.frame")} tabIndex={0}>
      <svg
        className="picture"
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <title id={`${id}-title`}>{t("units.picture.title", values)}</title>
        <desc id={`${id}-description`}>{t("units.picture.description", values)}</desc>
        {links.map((link) => (
          <Arrow key={`${link.fromX} ${link.fromY} ${link.toY}`} {...link} />
        ))}
        {boxes.map((box) => (
          <UnitBox key={`${box.x} ${box.y}`} box={box} />
        ))}
      </svg>
    </div>
  );
}

function Arrow({
  fromX,
  fromY,
  toX,
  toY,
}: {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
}) {
  const middle = (fromX + toX) / 2;
  return (
    <>
      <path
        className="picture-line"
        d={`M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX - 8} ${toY}`}
      />
      <path
        className="picture-tip"
        d={`M${toX - 9} ${toY - 5}L${toX - 1} ${toY}L${toX - 9} ${toY + 5}Z`}
      />
    </>
  );
}

function UnitBox({ box: { side, x, y, height, lines, note } }: { box: PictureBox }) {
  const baseline = (row: number): number => y + boxPadding + row * lineHeight + 15;
  return (
    <g>
      <rect
        className={side === "unit" ? "picture-box picture-unit" : "picture-box"}
        x={x}
        y={y}
        width={boxWidth}
        height={height}
        rx={4}
      />
      {lines.map((line, row) => (
        <text key={`${row} ${line}`} className="picture-name" x={x + boxPadding} y={baseline(row)}>
          {line}
        </text>
      ))}
      {note === "" ? null : (
        <text className="picture-note" x={x + boxPadding} y={baseline(lines.length)}>
          {note}
        </text>
      )}
    </g>
  );
}
