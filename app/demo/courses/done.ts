import { invariant } from "#app/kernel/assert-never.ts";
import type { Result } from "#app/kernel/result.ts";

/** The value of a command that the demo's story leaves no reason to refuse. */
export function done<Value>(result: Result<Value, string>): Value {
  invariant(result.ok, result.ok ? "" : `a command of the demo was refused: ${result.refusal}`);
  return result.value;
}
