import { index, layout, prefix, type RouteConfig, route } from "@react-router/dev/routes";
import { accountRoutes } from "#app/routes/account-routes.ts";
import { ownDataRoutes, peopleRoutes } from "#app/routes/people-routes.ts";
import { reportRoutes } from "#app/routes/report-routes.ts";
import { seatRoutes } from "#app/routes/seat-routes.ts";

export default [
  // everybody
  index("routes/public/home.tsx"),
  route("sign-in", "routes/public/sign-in.tsx"),
  route("invitations/:token", "routes/public/invitation.tsx"),
  route("certificates/check/:certificateNumber/:certificateToken", "routes/public/certificate.tsx"),
  route("calendars/:feedToken/timetable.ics", "routes/public/calendar.tsx"),
  route("preferences", "routes/public/preferences.tsx"),
  route("*", "routes/public/unknown-address.tsx"),

  ...accountRoutes,

  // units: who may read the organisation
  layout("routes/units/gate.tsx", [
    ...prefix("units", [
      index("routes/units/list.tsx"),
      route("tree", "routes/units/tree.tsx"),
      route("export.xlsx", "routes/units/export.tsx"),
      route(":unitId", "routes/units/unit.tsx"),
    ]),
  ]),

  ...peopleRoutes,

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
        route(":roundId/publication", "routes/planning/publication.tsx"),
        route(":roundId/own-planning/opening", "routes/planning/own-planning-opening.tsx"),
        route(":roundId/own-planning/closing", "routes/planning/own-planning-closing.tsx"),
        route(":roundId/records/new", "routes/planning/record-new.tsx"),
        route("records/:recordId/end", "routes/planning/record-end.tsx"),
        route("records/:recordId/reopening", "routes/planning/record-reopening.tsx"),
      ]),
    ]),
  ]),

  // readiness: who lacks what; within, who records waivers and conclusions
  layout("routes/readiness/gate.tsx", [
    ...prefix("readiness", [
      index("routes/readiness/board.tsx"),
      route("places", "routes/readiness/places.tsx"),
      route("records", "routes/readiness/list.tsx"),
      route("records/export.xlsx", "routes/readiness/export.tsx"),
      route("records/:recordId", "routes/readiness/record.tsx"),
      layout("routes/readiness/keep-gate.tsx", [
        ...prefix("records/:recordId", [
          route("waivers/new", "routes/readiness/waiver-new.tsx"),
          route("waivers/:decisionId/revocation", "routes/readiness/waiver-revocation.tsx"),
          route("overrides/new", "routes/readiness/override-new.tsx"),
          route("overrides/:decisionId/revocation", "routes/readiness/override-revocation.tsx"),
        ]),
      ]),
      route("structure", "routes/readiness/structure.tsx"),
      route("structure/f2.xlsx", "routes/readiness/f2.tsx"),
      route("comparison", "routes/readiness/comparison.tsx"),
      route("comparison/export.xlsx", "routes/readiness/comparison-export.tsx"),
    ]),
  ]),

  // everybody with a role: search, what is held about themselves, what they need to learn, what they are told
  layout("routes/trainee/gate.tsx", [
    route("search", "routes/search/search.tsx"),
    ...prefix("me", [
      index("routes/trainee/me.tsx"),
      route("needs", "routes/trainee/needs.tsx"),
      ...ownDataRoutes,
    ]),
    ...prefix("inbox", [
      index("routes/inbox/inbox.tsx"),
      route("reading", "routes/inbox/reading.tsx"),
      route(":messageId/reading", "routes/inbox/message-reading.tsx"),
    ]),
  ]),

  // who has half-days of their own: the address by which a calendar program reads them
  layout("routes/calendar/gate.tsx", [
    ...prefix("me/calendar", [
      index("routes/calendar/calendar.tsx"),
      route("renewal", "routes/calendar/renewal.tsx"),
      route("end", "routes/calendar/end.tsx"),
    ]),
  ]),

  // trainees: courses to come, their own seats and timetable
  layout("routes/trainee/seat-gate.tsx", [
    ...prefix("catalogue", [
      index("routes/trainee/catalogue.tsx"),
      route(":courseId", "routes/trainee/course.tsx"),
      route(":courseId/enrolment", "routes/trainee/enrolment.tsx"),
    ]),
    route("me/timetable", "routes/trainee/timetable.tsx"),
    ...prefix("me/needs/registered", [
      index("routes/trainee/registered-needs.tsx"),
      route(":needId/withdrawal", "routes/trainee/need-withdrawal.tsx"),
    ]),
    ...prefix("me/courses", [
      index("routes/trainee/courses.tsx"),
      ...prefix(":enrolmentId", [
        route("acceptance", "routes/trainee/acceptance.tsx"),
        route("decline", "routes/trainee/decline.tsx"),
        route("completion", "routes/trainee/completion.tsx"),
        route("withdrawal", "routes/trainee/withdrawal.tsx"),
        route("leave", "routes/trainee/leave.tsx"),
      ]),
    ]),
  ]),

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
    route("standards", "routes/standards/standards.tsx"),
    ...prefix("titles/:titleId/standards", [
      route("history", "routes/standards/standard-history.tsx"),
      route(":standardId", "routes/standards/standard.tsx"),
      layout("routes/standards/draft-gate.tsx", [
        route("new", "routes/standards/standard-new.tsx"),
        ...prefix(":standardId", [
          route("correction", "routes/standards/standard-correction.tsx"),
          route("removal", "routes/standards/standard-removal.tsx"),
          route("requirements/new", "routes/standards/requirement-new.tsx"),
          route("requirements/:requirementId", "routes/standards/requirement.tsx"),
          route("requirements/:requirementId/removal", "routes/standards/requirement-removal.tsx"),
        ]),
      ]),
      layout("routes/standards/publish-gate.tsx", [
        ...prefix(":standardId", [
          route("preview", "routes/standards/standard-preview.tsx"),
          route("preview/export.xlsx", "routes/standards/standard-preview-export.tsx"),
          route("publication", "routes/standards/standard-publication.tsx"),
        ]),
      ]),
    ]),
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
      route(":programmeId/versions/history", "routes/catalogue/version-history.tsx"),
      route(":programmeId/versions/:versionId", "routes/catalogue/version.tsx"),
      layout("routes/catalogue/keep-gate.tsx", [
        route("new", "routes/catalogue/programme-new.tsx"),
        ...prefix(":programmeId", [
          route("correction", "routes/catalogue/programme-correction.tsx"),
          route("names/new", "routes/catalogue/programme-name-new.tsx"),
          route("names/:nameId/removal", "routes/catalogue/programme-name-removal.tsx"),
          route("versions/new", "routes/catalogue/version-new.tsx"),
          ...prefix("versions/:versionId", [
            route("correction", "routes/catalogue/version-correction.tsx"),
            route("removal", "routes/catalogue/version-removal.tsx"),
            route("publication", "routes/catalogue/version-publication.tsx"),
            route("conditions/new", "routes/catalogue/condition-new.tsx"),
            route("conditions/:conditionId", "routes/catalogue/condition.tsx"),
            route("conditions/:conditionId/removal", "routes/catalogue/condition-removal.tsx"),
          ]),
        ]),
      ]),
    ]),
  ]),

  // courses: who may read them; within, who keeps them
  layout("routes/courses/gate.tsx", [
    ...prefix("courses", [
      index("routes/courses/list.tsx"),
      route("export.xlsx", "routes/courses/export.tsx"),
      route(":courseId", "routes/courses/course.tsx"),
      layout("routes/courses/keep-gate.tsx", [
        route("new", "routes/courses/new.tsx"),
        ...prefix(":courseId", [
          route("correction", "routes/courses/correction.tsx"),
          route("copy", "routes/courses/copy.tsx"),
          route("timetable", "routes/courses/timetable.tsx"),
          route("sessions/new", "routes/courses/session-new.tsx"),
          route("sessions/:halfDayId", "routes/courses/session.tsx"),
          route("sessions/:halfDayId/removal", "routes/courses/session-removal.tsx"),
          route("papers/new", "routes/courses/paper-new.tsx"),
          route("papers/:paperId/revocation", "routes/courses/paper-revocation.tsx"),
          route("announcement", "routes/courses/announcement.tsx"),
          route("settlement", "routes/courses/settlement.tsx"),
          route("start", "routes/courses/start.tsx"),
          route("end", "routes/courses/end.tsx"),
          route("capacity", "routes/courses/capacity.tsx"),
          route("cancellation", "routes/courses/cancellation.tsx"),
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

  ...reportRoutes,
  ...seatRoutes,

  // a unit officer's own people
  layout("routes/unit/gate.tsx", [
    route("cadres/:cadreId/invitation", "routes/unit/own-invitation.tsx"),
  ]),
] satisfies RouteConfig;
