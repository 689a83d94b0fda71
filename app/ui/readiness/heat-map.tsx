import { type Subject, subjects } from "#app/domain/standards/requirement.ts";
import { useTranslate } from "#app/ui/kit/translate.tsx";

export type HeatRow = {
  key: string;
  label: string;
  /** by subject: met, missing, no data, waived; null where none is asked for */
  cells: ([met: number, missing: number, noData: number, waived: number] | null)[];
};

const label = 184;
const width = 86;
const height = 38;
const head = 56;
/** rows that a page of A4 holds on its side */
const rowsTogether = 18;
/** letters of a line of a row's name, and of a column's */
const lineLength = 25;
const headLength = 11;

/**
 * How many of each row meet each requirement, as shades that also read in black and white; every number stands in the
 * table below it.
 */
export function HeatMap({ rows }: { rows: HeatRow[] }) {
  const t = useTranslate();
  const columns = subjects
    .map((subject, index) => ({ subject, index }))
    .filter(({ index }) => rows.some(({ cells }) => cells[index]));
  return (
    <figure className="heat-frame">
      {inParts(rows).map((part, index) => (
        <Part key={part[0]?.key} rows={part} columns={columns} id={`heat-${index}`} />
      ))}
      <figcaption className="heat-legend">
        <span>{t("board.map.legend")}</span>
        {[0, 1, 2, 3, 4].map((step) => (
          <span key={step} className="heat-key">
            <svg width="18" height="14" aria-hidden="true">
              <rect width="18" height="14" className={`heat-${step}`} />
            </svg>
            {`${step * 20}–${step * 20 + 20} %`}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** As few parts as printed pages hold whole, and of about one length. */
function inParts(rows: HeatRow[]): HeatRow[][] {
  const parts = Math.ceil(rows.length / rowsTogether);
  const length = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, at) => rows.slice(at * length, (at + 1) * length));
}

type PartProps = { rows: HeatRow[]; columns: { subject: Subject; index: number }[]; id: string };

function Part({ rows, columns, id }: PartProps) {
  const t = useTranslate();
  const size = { width: label + columns.length * width, height: head + rows.length * height };
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      preserveAspectRatio="xMinYMin"
      className="heat"
    >
      <title id={`${id}-title`}>{t("board.map.title")}</title>
      <desc id={`${id}-text`}>{t("board.map.description")}</desc>
      {columns.map(({ subject }, place) => (
        <ColumnHead key={subject} subject={subject} x={label + place * width} />
      ))}
      {rows.map((row, index) => (
        <g key={row.key} transform={`translate(0 ${head + index * height})`}>
          <RowLabel text={row.label} />
          {columns.map((column, place) => (
            <Cell
              key={column.subject}
              x={label + place * width}
              cell={row.cells[column.index] ?? null}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The name of a row on at most two lines; a longer one can be read whole by pointing at it. */
function RowLabel({ text }: { text: string }) {
  const lines = linesOf(text);
  return (
    <text textAnchor="end" className="heat-label">
      <title>{text}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={label - 8} y={lines.length === 1 ? 23 : 15 + index * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function linesOf(text: string): string[] {
  const [first = "", ...others] = text.split(" ");
  const lines = [first];
  for (const word of others) {
    const last = lines.at(-1) ?? "";
    if (last.length + 1 + word.length <= lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 2 ? lines : [lines[0] ?? "", `${lines[1] ?? ""}…`];
}

/** A subject over its column, on two lines where it is long. */
function ColumnHead({ subject, x }: { subject: Subject; x: number }) {
  const t = useTranslate();
  const name = t(`readiness.subject.${subject}`);
  const words = name.split(" ");
  const half = name.length > headLength ? Math.ceil(words.length / 2) : words.length;
  const lines = [words.slice(0, half).join(" "), words.slice(half).join(" ")];
  return lines.map((line, index) =>
    line === "" ? null : (
      <text
        key={line}
        x={x + width / 2}
        y={lines[1] === "" ? 44 : 30 + index * 16}
        textAnchor="middle"
        className="heat-label"
      >
        {line}
      </text>
    ),
  );
}

function Cell({ x, cell }: { x: number; cell: HeatRow["cells"][number] }) {
  if (cell === null)
    return <rect x={x + 1} y={1} width={width - 2} height={height - 2} className="heat-none" />;
  const [met, missing, noData, waived] = cell;
  const total = met + missing + noData + waived;
  const step = Math.min(4, Math.floor(((met + waived) * 5) / total));
  return (
    <>
      <rect x={x + 1} y={1} width={width - 2} height={height - 2} className={`heat-${step}`} />
      <text x={x + width / 2} y={23} textAnchor="middle" className={`heat-number heat-on-${step}`}>
        {`${met + waived}/${total}`}
      </text>
    </>
  );
}
