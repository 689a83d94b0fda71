import type { Role, Viewer } from "#app/kernel/actor.ts";

export const inspectors: readonly Role[] = ["inspector"];

/** May read who saw whose data and which exemptions were recorded (product 2); whose, is the scope's part. */
export const canInspect = ({ role }: Pick<Viewer, "role">): boolean => inspectors.includes(role);
