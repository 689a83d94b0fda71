import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

/** One's own account, and what became of the mails to accounts. */
export const accountRoutes: RouteConfigEntry[] = [
  // any signed-in person, also without a role
  layout("routes/account/gate.tsx", [
    route("home", "routes/home/home.tsx"),
    route("sign-out", "routes/account/sign-out.tsx"),
    route("active-role", "routes/account/active-role.tsx"),
    ...prefix("account", [
      index("routes/account/account.tsx"),
      route("password", "routes/account/password.tsx"),
      route("mail", "routes/account/mail.tsx"),
      route("sign-ins/:sessionId/end", "routes/account/sign-in-end.tsx"),
    ]),
  ]),

  // e-mail: system administrators
  layout("routes/mail/gate.tsx", [
    ...prefix("admin/mail", [
      index("routes/mail/mail.tsx"),
      route(":mailId/resending", "routes/mail/resending.tsx"),
      route(":mailId/giving-up", "routes/mail/giving-up.tsx"),
    ]),
  ]),
];
