import type { Viewer } from "#app/kernel/actor.ts";

/** Who asks: a signed-in person within their grant, or the command line, which sees the whole database (product 2). */
export type Asker = Viewer | { kind: "operator" };
