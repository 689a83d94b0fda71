import { type Role, roles } from "#app/kernel/actor.ts";
import type { Wanted } from "#tests/support/screenshots/pages.ts";

const administrator: Role[] = ["system_admin"];

/** Who looks at their own account, and at what became of mails. */
export const accountPages: Record<string, Wanted> = {
  "account/account": { as: [...roles] },
  "account/sign-in-end": {
    as: ["planner"],
    params: ({ secondSignIn }) => ({ sessionId: secondSignIn }),
  },
  "account/password": { as: ["planner"], posted: 400 },
  "mail/mail": { as: administrator, states: { waiting: "view=waiting", sent: "view=sent" } },
  "mail/resending": { as: administrator },
  "mail/giving-up": { as: administrator, posted: 400 },
};
