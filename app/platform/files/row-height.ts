const lineHeight = 15;

/**
 * Points that a row of texts needs in columns so wide, null for one line. Programs that take a file for one of Excel's
 * do not measure rows themselves and would print their lines one over the other.
 */
export function rowHeight(
  values: readonly (string | number | null)[],
  widths: readonly number[],
): number | null {
  const lines = Math.max(1, ...values.map((value, at) => linesOf(value, widths[at] ?? 0)));
  return lines === 1 ? null : lines * lineHeight;
}

/** Lines of a value in a column that holds so many digits side by side; broken between words. */
export function linesOf(value: string | number | null, width: number): number {
  if (typeof value !== "string") return 1;
  // why: the margins of a cell and a font that is not there, in whose place a wider one comes
  const room = Math.max(1, width - 1);
  return value.split("\n").reduce((lines, paragraph) => lines + brokenLines(paragraph, room), 0);
}

function brokenLines(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(" ")) {
    if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
    while (used > room) [lines, used] = [lines + 1, used - room];
  }
  return lines;
}
