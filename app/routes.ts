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
      route("export.xlsx", "routes/units/export.tsx"),
      route(":unitId", "routes/units/unit.tsx"),
    ]),
  ]),

  // people: who may read records; within, who may correct and who may merge them
  layout("routes/people/gate.tsx", [
    ...prefix("cadres", [
      index("routes/people/list.tsx"),
      route("export.xlsx", "routes/people/export.tsx"),
      route(":cadreId", "routes/people/cadre.tsx"),
      layout("routes/people/correct-gate.tsx", [
        route("new", "routes/people/new.tsx"),
        route(":cadreId/correction", "routes/people/correction.tsx"),
        route(":cadreId/posts/new", "routes/people/post-new.tsx"),
        route(":cadreId/posts/:postId", "routes/people/post.tsx"),
        route(":cadreId/posts/:postId/end", "routes/people/post-end.tsx"),
      ]),
      layout("routes/people/merge-gate.tsx", [
        route(":cadreId/merge", "routes/people/merge.tsx"),
        route(":cadreId/merge/undo", "routes/people/unmerge.tsx"),
      ]),
    ]),
  ]),

  // imports: who may read them; within, who may bring files in
  layout("routes/imports/gate.tsx", [
    ...prefix("imports", [
      index("routes/imports/list.tsx"),
      route(":importId", "routes/imports/import.tsx"),
      layout("routes/imports/importer-gate.tsx", [
        route("new", "routes/imports/new.tsx"),
        ...prefix(":importId", [
          route("acceptance", "routes/imports/acceptance.tsx"),
          route("removal", "routes/imports/removal.tsx"),
          route("undo", "routes/imports/undo.tsx"),
          route("recheck", "routes/imports/recheck.tsx"),
          route("refused.xlsx", "routes/imports/refused-rows.tsx"),
        ]),
      ]),
    ]),
  ]),

  // planning: who may read lists; within, who keeps them
  layout("routes/planning/gate.tsx", [
    ...prefix("planning", [
      index("routes/planning/list.tsx"),
      route(":roundId", "routes/planning/round.tsx"),
      route(":roundId/attention", "routes/planning/attention.tsx"),
      route(":roundId/export.xlsx", "routes/planning/export.tsx"),
      route("records/:recordId", "routes/planning/record.tsx"),
      layout("routes/planning/keep-gate.tsx", [
        route(":roundId/decision", "routes/planning/decision.tsx"),
        route(":roundId/records/new", "routes/planning/record-new.tsx"),
        route("records/:recordId/end", "routes/planning/record-end.tsx"),
        route("records/:recordId/reopening", "routes/planning/record-reopening.tsx"),
      ]),
    ]),
  ]),

  // trainees and lecturers: what is held about themselves
  layout("routes/trainee/gate.tsx", [route("me", "routes/trainee/me.tsx")]),

  // accounts: system administrators
  layout("routes/admin/gate.tsx", [
    ...prefix("accounts", [
      index("routes/admin/accounts.tsx"),
      route("new", "routes/admin/account-new.tsx"),
      route("new/person", "routes/admin/account-new-person.tsx"),
      ...prefix(":accountId", [
        index("routes/admin/account.tsx"),
        route("correction", "routes/admin/account-correction.tsx"),
        route("person", "routes/admin/account-person.tsx"),
        route("person/removal", "routes/admin/account-person-removal.tsx"),
        route("end", "routes/admin/account-end.tsx"),
        route("reopening", "routes/admin/account-reopening.tsx"),
        route("recovery", "routes/admin/account-recovery.tsx"),
        route("grants/new", "routes/admin/grant-new.tsx"),
        route("grants/:grantId/end", "routes/admin/grant-end.tsx"),
      ]),
    ]),
  ]),

  // grants that wait for a second person: another administrator or a leader
  layout("routes/admin/confirmation-gate.tsx", [
    ...prefix("accounts/confirmations", [
      index("routes/admin/confirmations.tsx"),
      route(":grantId", "routes/admin/confirmation.tsx"),
    ]),
  ]),

  // titles, terms and rules: who may read what everything is judged by; within, who keeps it
  layout("routes/standards/gate.tsx", [
    route("titles", "routes/standards/titles.tsx"),
    route("titles/:titleId", "routes/standards/title.tsx"),
    route("terms", "routes/standards/terms.tsx"),
    route("rules", "routes/standards/rules.tsx"),
    route("rules/retirement", "routes/standards/retirement.tsx"),
    route("rules/:ruleSetId", "routes/standards/rule-set.tsx"),
    layout("routes/standards/keep-gate.tsx", [
      route("titles/new", "routes/standards/title-new.tsx"),
      ...prefix("titles/:titleId", [
        route("correction", "routes/standards/title-correction.tsx"),
        route("end", "routes/standards/title-end.tsx"),
        route("names/new", "routes/standards/title-name-new.tsx"),
        route("names/:nameId/removal", "routes/standards/title-name-removal.tsx"),
      ]),
      route("terms/new", "routes/standards/term-new.tsx"),
      route("terms/:termId/months/new", "routes/standards/anchor-new.tsx"),
      route("terms/:termId/months/:anchorId", "routes/standards/anchor.tsx"),
      route("rules/new", "routes/standards/rule-set-new.tsx"),
      route("rules/retirement/new", "routes/standards/retirement-new.tsx"),
      route("rules/:ruleSetId/correction", "routes/standards/rule-set-correction.tsx"),
      route("rules/:ruleSetId/limits/:limitId", "routes/standards/limit.tsx"),
    ]),
  ]),

  // programmes: who may read them; within, who keeps them
  layout("routes/catalogue/gate.tsx", [
    ...prefix("programmes", [
      index("routes/catalogue/programmes.tsx"),
      route(":programmeId", "routes/catalogue/programme.tsx"),
      layout("routes/catalogue/keep-gate.tsx", [
        route("new", "routes/catalogue/programme-new.tsx"),
        ...prefix(":programmeId", [
          route("correction", "routes/catalogue/programme-correction.tsx"),
          route("names/new", "routes/catalogue/programme-name-new.tsx"),
          route("names/:nameId/removal", "routes/catalogue/programme-name-removal.tsx"),
        ]),
      ]),
    ]),
  ]),

  // the words by which files are read: who keeps them for the whole province
  layout("routes/synonyms/gate.tsx", [
    ...prefix("admin/synonyms", [
      index("routes/synonyms/synonyms.tsx"),
      route("new", "routes/synonyms/synonym-new.tsx"),
      route(":synonymId/removal", "routes/synonyms/synonym-removal.tsx"),
    ]),
  ]),

  // a unit officer's own people
  layout("routes/unit/gate.tsx", [
    route("cadres/:cadreId/invitation", "routes/unit/own-invitation.tsx"),
  ]),
] satisfies RouteConfig;
