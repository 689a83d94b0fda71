import type { Result } from "#app/kernel/result.ts";
import type { PlannedWorld } from "./planned-world.ts";

/** Something that changes what verdicts are derived from; it always does, preparing what it needs. */
export type Change = { name: string; run: (world: PlannedWorld, n: number) => Promise<void> };

/** Chooses one of several by a random number, another one at each call. */
export function picker(n: number): <Value>(those: readonly Value[]) => Value {
  let rest = n;
  return (those) => {
    const chosen = those[rest % those.length];
    rest = Math.floor(rest / those.length) + 7 * (n % 13);
    if (chosen === undefined) throw new Error("there is nothing to choose from");
    return chosen;
  };
}

/** The value of a command that must be done; what it refuses is an error of the test. */
export function done<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}

/** The people who are planned, but for those merged into others. */
export const planned = ({ db }: PlannedWorld) =>
  db.prisma.cadre.findMany({
    where: { mergedIntoId: null, planning: { some: {} } },
    orderBy: { id: "asc" },
  });
