/**
 * Ends the process with an exit code once what was written to stdout has arrived: a pipe holds 64 KB, and what its
 * reader has not taken by then would be lost. Whoever stops reading before the end has had what they wanted.
 */
export function leave(code: number): void {
  const { stdout } = process;
  stdout.once("error", () => process.exit(code));
  stdout.write("", () => process.exit(code));
}
