import { index, layout, prefix, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  // everybody
  index("routes/public/home.tsx"),
  route("sign-in", "routes/public/sign-in.tsx"),
  route("invitations/:token", "routes/public/invitation.tsx"),
  route("preferences", "routes/public/preferences.tsx"),
  route("*", "routes/public/unknown-address.tsx"),

  // any signed-in person, also without a role
  layout("routes/account/gate.tsx", [
    route("sign-out", "routes/account/sign-out.tsx"),
    route("active-role", "routes/account/active-role.tsx"),
    ...prefix("account", [
      index("routes/account/account.tsx"),
      route("password", "routes/account/password.tsx"),
      route("sign-ins/:sessionId/end", "routes/account/sign-in-end.tsx"),
    ]),
  ]),

  // units: who may read the organisation
  layout("routes/units/gate.tsx", [
    ...prefix("units", [
      index("routes/units/list.tsx"),
      route("tree", "routes/units/tree.tsx"),
      route(":unitId", "routes/units/unit.tsx"),
    ]),
  ]),
] satisfies RouteConfig;
