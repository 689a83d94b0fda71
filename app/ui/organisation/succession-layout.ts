/** A unit in the picture: its name, and what stands beneath it (code, day). */
export type PictureUnit = { name: string; note: string };

export type PictureBox = {
  side: "before" | "unit" | "after";
  x: number;
  y: number;
  height: number;
  lines: string[];
  note: string;
};

export type Picture = {
  width: number;
  height: number;
  boxes: PictureBox[];
  /** from the right edge of one box to the left edge of another */
  links: { fromX: number; fromY: number; toX: number; toY: number }[];
};

export const boxWidth = 212;
export const lineHeight = 20;
export const boxPadding = 10;
const gapBetweenColumns = 64;
const gapBetweenBoxes = 12;
const lettersPerLine = 23;

/**
 * Places what a unit came from left of it and what it became right of it, each side from top to bottom,
 * the unit in the middle of the height. Sizes in pixels at 14 px type.
 */
export function layOutSuccessions(
  unit: PictureUnit,
  { before, after }: { before: PictureUnit[]; after: PictureUnit[] },
): Picture {
  const columns = [
    { side: "before" as const, units: before },
    { side: "unit" as const, units: [unit] },
    { side: "after" as const, units: after },
  ].filter(({ units }) => units.length > 0);
  const stacks = columns.map(({ side, units }) => ({ side, boxes: units.map(sizeOf) }));
  const height = Math.max(...stacks.map(({ boxes }) => heightOf(boxes))) + 2;
  const boxes = stacks.flatMap(({ side, boxes: stack }, column) => {
    const x = 1 + column * (boxWidth + gapBetweenColumns);
    let y = (height - heightOf(stack)) / 2;
    return stack.map((box) => {
      const placed = { ...box, side, x, y };
      y += box.height + gapBetweenBoxes;
      return placed;
    });
  });
  const width = 2 + columns.length * boxWidth + (columns.length - 1) * gapBetweenColumns;
  return { width, height, boxes, links: linksOf(boxes) };
}

function sizeOf({ name, note }: PictureUnit) {
  const lines = wrap(name);
  const rows = lines.length + (note === "" ? 0 : 1);
  return { lines, note, height: rows * lineHeight + 2 * boxPadding };
}

function heightOf(boxes: { height: number }[]): number {
  const gaps = Math.max(0, boxes.length - 1) * gapBetweenBoxes;
  return boxes.reduce((sum, { height }) => sum + height, gaps);
}

function linksOf(boxes: PictureBox[]): Picture["links"] {
  const unit = boxes.find(({ side }) => side === "unit");
  if (!unit) return [];
  const middle = ({ y, height }: PictureBox): number => y + height / 2;
  return boxes.flatMap((box) => {
    if (box.side === "unit") return [];
    const [from, to] = box.side === "before" ? [box, unit] : [unit, box];
    return [{ fromX: from.x + boxWidth, fromY: middle(from), toX: to.x, toY: middle(to) }];
  });
}

/** Words into lines; a word longer than a line keeps a line of its own. */
export function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lettersPerLine) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
