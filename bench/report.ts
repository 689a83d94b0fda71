/** A figure with what was asked of it (`measure`: at most, `atLeast`: at least); `budget` and `met` are null where nothing was. */
export type Measure = {
  name: string;
  value: number;
  unit: string;
  budget: number | null;
  met: boolean | null;
};

/** What this machine could do at best, measured in the same run. */
export type Limit = { name: string; value: number; unit: string };

export type Report = { bench: string; size: number; measures: Measure[]; limits: Limit[] };

export type Bench = {
  name: string;
  summary: string;
  /** how many of what it works on, unless --size says otherwise; each of them in one run */
  sizes: readonly number[];
  run: (options: BenchOptions) => Promise<Pick<Report, "measures" | "limits">>;
};

export type BenchOptions = {
  /** the largest */
  size: number;
  sizes: readonly number[];
  postgres: boolean;
  /** says on stderr what goes on */
  progress: (line: string) => void;
  /** undone when the bench ends, whatever ends it; the last first */
  afterwards: (undo: () => unknown) => void;
};

/** A budget is the most that `value` may be. */
export function measure(
  name: string,
  value: number,
  unit: string,
  budget: number | null = null,
): Measure {
  const rounded = round(value);
  return { name, value: rounded, unit, budget, met: budget === null ? null : rounded <= budget };
}

/** A budget is the least that `value` may be. */
export function atLeast(name: string, value: number, unit: string, budget: number): Measure {
  const rounded = round(value);
  return { name, value: rounded, unit, budget, met: rounded >= budget };
}

export function limit(name: string, value: number, unit: string): Limit {
  return { name, value: round(value), unit };
}

/** Three figures are what such a measurement is worth. */
function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Largest minus smallest. */
export function spread(values: number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** The report as a person reads it. */
export function inWords({ bench, size, measures, limits }: Report): string {
  const width = Math.max(...[...measures, ...limits].map(({ name }) => name.length));
  const line = ({ name, value, unit }: Limit): string =>
    `  ${name.padEnd(width)} ${String(value).padStart(9)} ${unit}`;
  const verdict = ({ budget, met }: Measure): string =>
    budget === null ? "" : ` (budget ${budget}: ${met ? "met" : "missed"})`;
  return [
    `${bench}, size ${size}`,
    ...measures.map((one) => line(one) + verdict(one)),
    "limits of this machine",
    ...limits.map(line),
  ].join("\n");
}
