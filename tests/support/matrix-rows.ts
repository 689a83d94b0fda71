import { type Role, roles } from "#app/kernel/actor.ts";
import type { Side, World } from "#tests/support/world.ts";

/** What one loader or action answers to whom. Keys are "METHOD route id" of app/routes.ts. */
export type MatrixRow = {
  path: (side: Side, world: World) => string;
  /** whom it answers: everybody, any signed-in person, or these roles; 404 for all others */
  access: "public" | "signed_in" | Role[];
  /** the address names something: outside of the scope it is 404 for everybody */
  scoped?: boolean;
  /** kept for the whole province: who is asked holds a grant of the province; 404 for the same role at a commune */
  everyUnit?: boolean;
  /** statuses that mean "it answered" (200 unless said); an empty form is 400 where fields are needed */
  answers?: number[];
  /** the same for a signed-in person, where it differs (public pages) */
  signedInAnswers?: number[];
  form?: Record<string, string>;
};

const unitReaders: Role[] = [
  "unit_officer",
  "course_admin",
  "planner",
  "leader",
  "system_admin",
  "inspector",
];

/** Who reads what everything is judged by, and who keeps it for the whole province. */
const standardReaders: Role[] = ["planner", "leader", "system_admin", "inspector"];
const programmeReaders: Role[] = ["unit_officer", "course_admin", ...standardReaders];
const keeper: Pick<MatrixRow, "access" | "everyUnit"> = {
  access: ["system_admin"],
  everyUnit: true,
};
const wordKeepers: Pick<MatrixRow, "access" | "everyUnit"> = {
  access: ["planner", "system_admin"],
  everyUnit: true,
};
const publishers: Pick<MatrixRow, "access" | "everyUnit"> = {
  access: ["planner"],
  everyUnit: true,
};
const draftPath = ({ draft }: World): string =>
  `/titles/${draft.title}/standards/${draft.standard}`;
const requirementPath = (world: World): string =>
  `${draftPath(world)}/requirements/${world.draft.requirement}`;
const versionPath = ({ versionDraft }: World): string =>
  `/programmes/${versionDraft.programme}/versions/${versionDraft.version}`;
const conditionPath = (world: World): string =>
  `${versionPath(world)}/conditions/${world.versionDraft.condition}`;
const planningReaders: Role[] = ["planner", "leader", "inspector"];
const readinessReaders: Role[] = ["unit_officer", ...planningReaders];

const hostReaders: Role[] = ["course_admin", "planner", "leader", "inspector"];
const courseReaders: Role[] = ["unit_officer", "lecturer", ...hostReaders];

const correctors: Role[] = ["unit_officer", "planner"];

const reportReaders: Role[] = ["unit_officer", ...hostReaders];

const trainee: Role[] = ["trainee"];
const needPath: MatrixRow["path"] = (side, { inside, study }) =>
  `/me/needs/registered/${side.unit === inside.unit ? study.need : study.othersNeed}/withdrawal`;
const openPath =
  (rest: string): MatrixRow["path"] =>
  (side, { inside, study }) =>
    `/catalogue/${side.unit === inside.unit ? study.open : study.hidden}${rest}`;
const ownPath =
  (act: string): MatrixRow["path"] =>
  (side, { inside, study }) =>
    `/me/courses/${side.unit === inside.unit ? study.own : study.others}/${act}`;

export const matrixRows: Record<string, MatrixRow> = {
  // everybody
  "GET routes/public/home": { path: () => "/", access: "public", signedInAnswers: [302] },
  "GET routes/public/sign-in": { path: () => "/sign-in", access: "public", signedInAnswers: [302] },
  "POST routes/public/sign-in": {
    path: () => "/sign-in",
    access: "public",
    answers: [400],
    signedInAnswers: [302],
  },
  "GET routes/public/invitation": { path: () => "/invitations/unknown", access: "public" },
  "POST routes/public/invitation": {
    path: () => "/invitations/unknown",
    access: "public",
    answers: [400],
  },
  "GET routes/public/certificate": {
    path: () => "/certificates/check/0001-2026-GCN/guessed",
    access: "public",
    answers: [404],
  },
  "GET routes/public/calendar": {
    path: () => "/calendars/guessed/timetable.ics",
    access: "public",
    answers: [404],
  },
  "GET routes/public/preferences": { path: () => "/preferences", access: "public", answers: [404] },
  "POST routes/public/preferences": {
    path: () => "/preferences",
    access: "public",
    answers: [303],
  },
  "GET routes/public/unknown-address": {
    path: () => "/nowhere/at/all",
    access: "public",
    answers: [404],
  },
  "POST routes/public/unknown-address": {
    path: () => "/nowhere/at/all",
    access: "public",
    answers: [404],
  },

  // any signed-in person
  "GET routes/home/home": { path: () => "/home", access: "signed_in" },
  "GET routes/account/account": { path: () => "/account", access: "signed_in" },
  "GET routes/account/password": { path: () => "/account/password", access: "signed_in" },
  "POST routes/account/password": {
    path: () => "/account/password",
    access: "signed_in",
    answers: [400],
  },
  "GET routes/account/mail": { path: () => "/account/mail", access: "signed_in", answers: [404] },
  "POST routes/account/mail": { path: () => "/account/mail", access: "signed_in", answers: [303] },
  "GET routes/account/sign-out": { path: () => "/sign-out", access: "signed_in", answers: [404] },
  "POST routes/account/sign-out": { path: () => "/sign-out", access: "signed_in", answers: [303] },
  "GET routes/account/active-role": {
    path: () => "/active-role",
    access: "signed_in",
    answers: [404],
  },
  "POST routes/account/active-role": {
    path: () => "/active-role",
    access: "signed_in",
    answers: [404],
  },
  "GET routes/account/sign-in-end": {
    path: () => "/account/sign-ins/999999/end",
    access: "signed_in",
    answers: [404],
  },
  "POST routes/account/sign-in-end": {
    path: () => "/account/sign-ins/999999/end",
    access: "signed_in",
    answers: [404],
  },

  // the address of one's calendar: whoever has half-days of their own; sent again, it is there already
  "GET routes/calendar/calendar": { path: () => "/me/calendar", access: ["trainee", "lecturer"] },
  "POST routes/calendar/calendar": {
    path: () => "/me/calendar",
    access: ["trainee", "lecturer"],
    answers: [200, 409],
  },
  "GET routes/calendar/renewal": {
    path: () => "/me/calendar/renewal",
    access: ["trainee", "lecturer"],
    answers: [200, 302],
  },
  "POST routes/calendar/renewal": {
    path: () => "/me/calendar/renewal",
    access: ["trainee", "lecturer"],
    answers: [400],
  },
  "GET routes/calendar/end": {
    path: () => "/me/calendar/end",
    access: ["trainee", "lecturer"],
    answers: [200, 302],
  },
  "POST routes/calendar/end": {
    path: () => "/me/calendar/end",
    access: ["trainee", "lecturer"],
    answers: [400],
  },

  // units: who may read the organisation
  "GET routes/units/list": { path: () => "/units", access: unitReaders },
  "GET routes/units/tree": { path: () => "/units/tree?asOf=2025-06-30", access: unitReaders },
  "GET routes/units/export": { path: () => "/units/export.xlsx?q=xa", access: unitReaders },
  "GET routes/units/unit": {
    path: ({ unit }) => `/units/${unit}`,
    access: unitReaders,
    scoped: true,
  },

  // people: who may read records; within, who may correct them, merge them and keep what papers of others show
  "GET routes/people/list": {
    path: ({ unit }) => `/cadres?q=ha&unit=${unit}`,
    access: unitReaders,
    scoped: true,
  },
  "GET routes/people/export": {
    path: ({ unit }) => `/cadres/export.xlsx?q=ha&unit=${unit}`,
    access: unitReaders,
    scoped: true,
  },
  "GET routes/people/cadre": {
    path: ({ cadre }) => `/cadres/${cadre}`,
    access: unitReaders,
    scoped: true,
  },
  "GET routes/people/new": { path: () => "/cadres/new", access: correctors },
  "POST routes/people/new": { path: () => "/cadres/new", access: correctors, answers: [400] },
  "GET routes/people/correction": {
    path: ({ cadre }) => `/cadres/${cadre}/correction`,
    access: correctors,
    scoped: true,
  },
  "POST routes/people/correction": {
    path: ({ cadre }) => `/cadres/${cadre}/correction`,
    access: correctors,
    scoped: true,
    answers: [400],
  },
  "GET routes/people/post-new": {
    path: ({ cadre }) => `/cadres/${cadre}/posts/new`,
    access: correctors,
    scoped: true,
  },
  "POST routes/people/post-new": {
    path: ({ cadre }) => `/cadres/${cadre}/posts/new`,
    access: correctors,
    scoped: true,
    answers: [400],
  },
  "GET routes/people/post": {
    path: ({ cadre, post }) => `/cadres/${cadre}/posts/${post}`,
    access: correctors,
    scoped: true,
  },
  "POST routes/people/post": {
    path: ({ cadre, post }) => `/cadres/${cadre}/posts/${post}`,
    access: correctors,
    scoped: true,
    answers: [400],
  },
  "GET routes/people/post-end": {
    path: ({ cadre, post }) => `/cadres/${cadre}/posts/${post}/end`,
    access: correctors,
    scoped: true,
  },
  "POST routes/people/post-end": {
    path: ({ cadre, post }) => `/cadres/${cadre}/posts/${post}/end`,
    access: correctors,
    scoped: true,
    answers: [400],
  },
  "GET routes/people/evidence-new": {
    path: ({ cadre }) => `/cadres/${cadre}/evidence/new`,
    access: ["planner"],
    scoped: true,
  },
  "GET routes/people/evidence-void": {
    path: ({ cadre, evidence }) => `/cadres/${cadre}/evidence/${evidence}/void`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/people/evidence-new": {
    path: ({ cadre }) => `/cadres/${cadre}/evidence/new`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "POST routes/people/evidence-void": {
    path: ({ cadre, evidence }) => `/cadres/${cadre}/evidence/${evidence}/void`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/people/merge": {
    path: ({ cadre }) => `/cadres/${cadre}/merge`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/people/merge": {
    path: ({ cadre }) => `/cadres/${cadre}/merge`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/people/unmerge": {
    path: ({ cadre }) => `/cadres/${cadre}/merge/undo`,
    access: ["planner"],
    answers: [404],
  },
  "POST routes/people/unmerge": {
    path: ({ cadre }) => `/cadres/${cadre}/merge/undo`,
    access: ["planner"],
    scoped: true,
    answers: [303],
    form: { aliasId: "999999" },
  },

  // what people ask to have corrected of their own data: who reads it; within, who answers
  "GET routes/data-requests/requests": {
    path: () => "/data-requests?show=all",
    access: [...correctors, "inspector"],
  },
  "GET routes/data-requests/request": {
    path: ({ dataRequest }) => `/data-requests/${dataRequest}`,
    access: [...correctors, "inspector"],
    scoped: true,
  },
  "GET routes/data-requests/answer": {
    path: ({ dataRequest }) => `/data-requests/${dataRequest}/answer`,
    access: correctors,
    scoped: true,
  },
  "POST routes/data-requests/answer": {
    path: ({ dataRequest }) => `/data-requests/${dataRequest}/answer`,
    access: correctors,
    scoped: true,
    answers: [400],
  },

  // imports: who may read them; within, who may bring files in
  "GET routes/imports/list": { path: () => "/imports", access: ["planner", "inspector"] },
  "GET routes/imports/import": {
    path: ({ checkedImport }) => `/imports/${checkedImport}`,
    access: ["planner", "inspector"],
    scoped: true,
  },
  "GET routes/imports/new": { path: () => "/imports/new", access: ["planner"] },
  "POST routes/imports/new": { path: () => "/imports/new", access: ["planner"], answers: [400] },
  "GET routes/imports/acceptance": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/acceptance`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/imports/acceptance": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/acceptance`,
    access: ["planner"],
    scoped: true,
    answers: [409],
  },
  "GET routes/imports/removal": {
    path: ({ acceptedImport }) => `/imports/${acceptedImport}/removal`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/imports/removal": {
    path: ({ acceptedImport }) => `/imports/${acceptedImport}/removal`,
    access: ["planner"],
    scoped: true,
    answers: [409],
  },
  "GET routes/imports/undo": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/undo`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/imports/undo": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/undo`,
    access: ["planner"],
    scoped: true,
    answers: [409],
  },
  "GET routes/imports/recheck": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/recheck`,
    access: ["planner"],
    answers: [404],
  },
  "POST routes/imports/recheck": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/recheck`,
    access: ["planner"],
    scoped: true,
    answers: [303],
  },
  "GET routes/imports/refused-rows": {
    path: ({ checkedImport }) => `/imports/${checkedImport}/refused.xlsx`,
    access: ["planner"],
    answers: [404],
  },

  // readiness: who lacks what
  "GET routes/readiness/board": {
    path: ({ unit }) => `/readiness?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/places": {
    path: ({ unit }) => `/readiness/places?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/list": {
    path: ({ unit }) => `/readiness/records?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/export": {
    path: ({ unit }) => `/readiness/records/export.xlsx?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/structure": {
    path: ({ unit }) => `/readiness/structure?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/f2": {
    path: ({ unit }) => `/readiness/structure/f2.xlsx?unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/comparison": {
    path: ({ unit }) => `/readiness/comparison?from=01/01/2026&to=01/06/2026&unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/comparison-export": {
    path: ({ unit }) =>
      `/readiness/comparison/export.xlsx?from=01/01/2026&to=01/06/2026&unit=${unit}`,
    access: readinessReaders,
    scoped: true,
  },

  "GET routes/readiness/record": {
    path: ({ record }) => `/readiness/records/${record}`,
    access: readinessReaders,
    scoped: true,
  },
  "GET routes/readiness/waiver-new": {
    path: ({ record }) => `/readiness/records/${record}/waivers/new`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/readiness/waiver-new": {
    path: ({ record }) => `/readiness/records/${record}/waivers/new`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/readiness/waiver-revocation": {
    path: ({ record, waiver }) => `/readiness/records/${record}/waivers/${waiver}/revocation`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/readiness/waiver-revocation": {
    path: ({ record, waiver }) => `/readiness/records/${record}/waivers/${waiver}/revocation`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/readiness/override-new": {
    path: ({ record }) => `/readiness/records/${record}/overrides/new`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/readiness/override-new": {
    path: ({ record }) => `/readiness/records/${record}/overrides/new`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/readiness/override-revocation": {
    path: ({ record, override }) => `/readiness/records/${record}/overrides/${override}/revocation`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/readiness/override-revocation": {
    path: ({ record, override }) => `/readiness/records/${record}/overrides/${override}/revocation`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },

  // planning: who may read lists; within, who keeps them
  "GET routes/planning/list": {
    path: ({ unit }) => `/planning?unit=${unit}`,
    access: planningReaders,
    scoped: true,
  },
  "GET routes/planning/round": {
    path: ({ round }) => `/planning/${round}`,
    access: planningReaders,
    scoped: true,
  },
  "GET routes/planning/attention": {
    path: ({ round }) => `/planning/${round}/attention`,
    access: planningReaders,
    scoped: true,
  },
  "GET routes/planning/export": {
    path: ({ round }) => `/planning/${round}/export.xlsx?q=ke`,
    access: planningReaders,
    scoped: true,
  },
  "GET routes/planning/record": {
    path: ({ record }) => `/planning/records/${record}`,
    access: planningReaders,
    scoped: true,
  },
  "GET routes/planning/decision": {
    path: ({ round }) => `/planning/${round}/decision`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/decision": {
    path: ({ round }) => `/planning/${round}/decision`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/publication": {
    path: ({ round }) => `/planning/${round}/publication`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/publication": {
    path: ({ round }) => `/planning/${round}/publication`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/own-planning-opening": {
    path: ({ round }) => `/planning/${round}/own-planning/opening`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/own-planning-opening": {
    path: ({ round }) => `/planning/${round}/own-planning/opening`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/own-planning-closing": {
    path: ({ round }) => `/planning/${round}/own-planning/closing`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/own-planning-closing": {
    path: ({ round }) => `/planning/${round}/own-planning/closing`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/record-new": {
    path: ({ round }) => `/planning/${round}/records/new`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/record-new": {
    path: ({ round }) => `/planning/${round}/records/new`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/record-end": {
    path: ({ record }) => `/planning/records/${record}/end`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/record-end": {
    path: ({ record }) => `/planning/records/${record}/end`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },
  "GET routes/planning/record-reopening": {
    path: ({ record }) => `/planning/records/${record}/reopening`,
    access: ["planner"],
    scoped: true,
  },
  "POST routes/planning/record-reopening": {
    path: ({ record }) => `/planning/records/${record}/reopening`,
    access: ["planner"],
    scoped: true,
    answers: [400],
  },

  // inspectors: who saw whose data, and which exemptions were recorded
  "GET routes/inspection/reads": {
    path: () => "/inspection/reads?person=ha",
    access: ["inspector"],
  },
  "GET routes/inspection/reads-export": {
    path: () => "/inspection/reads/export.xlsx?person=ha",
    access: ["inspector"],
  },
  "GET routes/inspection/overrides": { path: () => "/inspection/overrides", access: ["inspector"] },

  // everybody with a role: what is held about themselves, what they are told
  "GET routes/search/search": { path: () => "/search?q=nguyen", access: [...roles] },
  "GET routes/reports/needs": { path: () => "/reports/needs?by=unit", access: reportReaders },
  "GET routes/reports/need-people": {
    path: () => "/reports/needs/people?content=degree.",
    access: reportReaders,
  },
  "GET routes/reports/needs-file": { path: () => "/reports/needs/f4.xlsx", access: reportReaders },
  "GET routes/reports/year": { path: () => "/reports/year", access: reportReaders },
  "GET routes/reports/year-file": { path: () => "/reports/year/f8.xlsx", access: reportReaders },
  "GET routes/trainee/me": { path: () => "/me", access: [...roles] },
  "GET routes/own-data/workbook": { path: () => "/me/data.xlsx", access: [...roles] },
  "GET routes/own-data/json": { path: () => "/me/data.json", access: [...roles] },
  "GET routes/own-data/requests": { path: () => "/me/data-requests", access: [...roles] },
  "GET routes/own-data/request-new": { path: () => "/me/data-requests/new", access: [...roles] },
  "POST routes/own-data/request-new": {
    path: () => "/me/data-requests/new",
    access: [...roles],
    answers: [400],
  },
  "GET routes/own-data/withdrawal": {
    path: ({ dataRequest }) => `/me/data-requests/${dataRequest}/withdrawal`,
    access: [...roles],
    answers: [404],
  },
  "POST routes/own-data/withdrawal": {
    path: ({ dataRequest }) => `/me/data-requests/${dataRequest}/withdrawal`,
    access: [...roles],
    answers: [404],
  },
  "GET routes/trainee/needs": { path: () => "/me/needs", access: [...roles] },
  "GET routes/inbox/inbox": { path: () => "/inbox?show=unread", access: [...roles] },
  "GET routes/inbox/reading": { path: () => "/inbox/reading", access: [...roles], answers: [404] },
  "POST routes/inbox/reading": {
    path: () => "/inbox/reading",
    access: [...roles],
    answers: [303],
    form: { upTo: "0" },
  },
  "GET routes/inbox/message-reading": {
    path: () => "/inbox/999999/reading",
    access: [...roles],
    answers: [404],
  },
  "POST routes/inbox/message-reading": {
    path: () => "/inbox/999999/reading",
    access: [...roles],
    answers: [404],
  },

  // trainees: courses to come, their own seats and timetable
  "GET routes/trainee/catalogue": { path: () => "/catalogue?q=lop", access: trainee },
  "GET routes/trainee/course": { path: openPath(""), access: trainee, scoped: true },
  "GET routes/trainee/enrolment": { path: openPath("/enrolment"), access: trainee, scoped: true },
  "POST routes/trainee/enrolment": {
    path: openPath("/enrolment"),
    access: trainee,
    scoped: true,
    answers: [400],
  },
  "GET routes/trainee/courses": { path: () => "/me/courses", access: trainee },
  "GET routes/trainee/registered-needs": {
    path: () => "/me/needs/registered?programme=1",
    access: trainee,
  },
  "POST routes/trainee/registered-needs": {
    path: () => "/me/needs/registered",
    access: trainee,
    answers: [400],
  },
  "GET routes/trainee/need-withdrawal": { path: needPath, access: trainee, scoped: true },
  "POST routes/trainee/need-withdrawal": {
    path: needPath,
    access: trainee,
    scoped: true,
    answers: [303],
  },
  "GET routes/trainee/timetable": { path: () => "/me/timetable?past=1", access: trainee },
  "GET routes/trainee/acceptance": { path: ownPath("acceptance"), access: trainee, scoped: true },
  "POST routes/trainee/acceptance": {
    path: ownPath("acceptance"),
    access: trainee,
    scoped: true,
    answers: [409],
  },
  "GET routes/trainee/decline": { path: ownPath("decline"), access: trainee, scoped: true },
  "POST routes/trainee/decline": {
    path: ownPath("decline"),
    access: trainee,
    scoped: true,
    answers: [409],
  },
  "GET routes/trainee/completion": { path: ownPath("completion"), access: trainee, scoped: true },
  "POST routes/trainee/completion": {
    path: ownPath("completion"),
    access: trainee,
    scoped: true,
    answers: [400],
  },
  "GET routes/trainee/withdrawal": { path: ownPath("withdrawal"), access: trainee, scoped: true },
  "POST routes/trainee/withdrawal": {
    path: ownPath("withdrawal"),
    access: trainee,
    scoped: true,
    answers: [400],
  },
  "GET routes/trainee/leave": { path: ownPath("leave"), access: trainee, scoped: true },
  "POST routes/trainee/leave": {
    path: ownPath("leave"),
    access: trainee,
    scoped: true,
    answers: [400],
  },

  // accounts
  "GET routes/admin/accounts": { path: () => "/accounts?q=inside", access: ["system_admin"] },
  "GET routes/admin/account-new": { path: () => "/accounts/new", access: ["system_admin"] },
  "POST routes/admin/account-new": {
    path: () => "/accounts/new",
    access: ["system_admin"],
    answers: [400],
  },
  "GET routes/admin/account-new-person": {
    path: () => "/accounts/new/person?q=ha",
    access: ["system_admin"],
  },
  "GET routes/admin/account": {
    path: ({ account }) => `/accounts/${account}`,
    access: ["system_admin"],
    scoped: true,
  },
  "GET routes/admin/account-correction": {
    path: ({ account }) => `/accounts/${account}/correction`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-correction": {
    path: ({ account }) => `/accounts/${account}/correction`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/admin/account-person": {
    path: ({ account }) => `/accounts/${account}/person`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-person": {
    path: ({ account }) => `/accounts/${account}/person`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/admin/account-end": {
    path: ({ account }) => `/accounts/${account}/end`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-end": {
    path: ({ account }) => `/accounts/${account}/end`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/admin/account-recovery": {
    path: ({ account }) => `/accounts/${account}/recovery`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-recovery": {
    path: ({ account }) => `/accounts/${account}/recovery`,
    access: ["system_admin"],
    scoped: true,
    answers: [200],
  },
  "GET routes/admin/grant-new": {
    path: ({ account }) => `/accounts/${account}/grants/new`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/grant-new": {
    path: ({ account }) => `/accounts/${account}/grants/new`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/admin/account-person-removal": {
    path: ({ account }) => `/accounts/${account}/person/removal`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-person-removal": {
    path: ({ account }) => `/accounts/${account}/person/removal`,
    access: ["system_admin"],
    scoped: true,
    answers: [303],
  },
  "GET routes/admin/account-reopening": {
    path: ({ account }) => `/accounts/${account}/reopening`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/account-reopening": {
    path: ({ account }) => `/accounts/${account}/reopening`,
    access: ["system_admin"],
    scoped: true,
    answers: [409],
  },
  "GET routes/admin/grant-end": {
    path: ({ account, grant }) => `/accounts/${account}/grants/${grant}/end`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/admin/grant-end": {
    path: ({ account, grant }) => `/accounts/${account}/grants/${grant}/end`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/mail/mail": { path: () => "/admin/mail", access: ["system_admin"] },
  "GET routes/mail/resending": {
    path: ({ mail }) => `/admin/mail/${mail}/resending`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/mail/resending": {
    path: ({ mail }) => `/admin/mail/${mail}/resending`,
    access: ["system_admin"],
    scoped: true,
    answers: [303],
  },
  "GET routes/mail/giving-up": {
    path: ({ mail }) => `/admin/mail/${mail}/giving-up`,
    access: ["system_admin"],
    scoped: true,
  },
  "POST routes/mail/giving-up": {
    path: ({ mail }) => `/admin/mail/${mail}/giving-up`,
    access: ["system_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/admin/confirmations": {
    path: () => "/accounts/confirmations",
    access: ["system_admin", "leader"],
  },
  "GET routes/admin/confirmation": {
    path: ({ waiting }) => `/accounts/confirmations/${waiting}`,
    access: ["system_admin", "leader"],
    scoped: true,
  },
  "POST routes/admin/confirmation": {
    path: ({ waiting }) => `/accounts/confirmations/${waiting}`,
    access: ["system_admin", "leader"],
    scoped: true,
    answers: [303, 409],
  },
  // titles, terms, rules, programmes: the first row of each comes with the starter data
  "GET routes/standards/titles": { path: () => "/titles?q=bi+thu", access: standardReaders },
  "GET routes/standards/title": { path: () => "/titles/1", access: standardReaders },
  "GET routes/standards/terms": { path: () => "/terms", access: standardReaders },
  "GET routes/standards/rules": { path: () => "/rules", access: standardReaders },
  "GET routes/standards/rule-set": { path: () => "/rules/1", access: standardReaders },
  "GET routes/standards/retirement": { path: () => "/rules/retirement", access: standardReaders },
  // versions of title standards: who reads them; within, who drafts them and who puts them in force
  "GET routes/standards/standards": { path: () => "/standards?q=bi+thu", access: standardReaders },
  "GET routes/standards/standard-history": {
    path: (_side, { draft }) => `/titles/${draft.title}/standards/history`,
    access: standardReaders,
  },
  "GET routes/standards/standard": {
    path: (_side, world) => draftPath(world),
    access: standardReaders,
  },
  "GET routes/standards/standard-new": {
    path: (_side, world) => `/titles/${world.draft.title}/standards/new`,
    ...wordKeepers,
  },
  "POST routes/standards/standard-new": {
    path: (_side, world) => `/titles/${world.draft.title}/standards/new`,
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/standard-correction": {
    path: (_side, world) => `${draftPath(world)}/correction`,
    ...wordKeepers,
  },
  "POST routes/standards/standard-correction": {
    path: (_side, world) => `${draftPath(world)}/correction`,
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/standard-removal": {
    path: (_side, world) => `${draftPath(world)}/removal`,
    ...wordKeepers,
  },
  "POST routes/standards/standard-removal": {
    path: (_side, world) => `${draftPath(world)}/removal`,
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/requirement-new": {
    path: (_side, world) => `${draftPath(world)}/requirements/new?kind=level`,
    ...wordKeepers,
  },
  "POST routes/standards/requirement-new": {
    path: (_side, world) => `${draftPath(world)}/requirements/new?kind=level`,
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/requirement": {
    path: (_side, world) => requirementPath(world),
    ...wordKeepers,
  },
  "POST routes/standards/requirement": {
    path: (_side, world) => requirementPath(world),
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/requirement-removal": {
    path: (_side, world) => `${requirementPath(world)}/removal`,
    ...wordKeepers,
  },
  "POST routes/standards/requirement-removal": {
    path: (_side, world) => `${requirementPath(world)}/removal`,
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/standards/standard-preview": {
    path: (_side, world) => `${draftPath(world)}/preview`,
    ...publishers,
  },
  "GET routes/standards/standard-preview-export": {
    path: (_side, world) => `${draftPath(world)}/preview/export.xlsx`,
    ...publishers,
  },
  "GET routes/standards/standard-publication": {
    path: (_side, world) => `${draftPath(world)}/publication`,
    ...publishers,
  },
  "POST routes/standards/standard-publication": {
    path: (_side, world) => `${draftPath(world)}/publication`,
    ...publishers,
    answers: [400],
  },
  "GET routes/standards/title-new": { path: () => "/titles/new", ...keeper },
  "POST routes/standards/title-new": {
    path: () => "/titles/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/title-correction": { path: () => "/titles/1/correction", ...keeper },
  "POST routes/standards/title-correction": {
    path: () => "/titles/1/correction",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/title-end": { path: () => "/titles/1/end", ...keeper },
  "POST routes/standards/title-end": {
    path: () => "/titles/1/end",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/title-name-new": { path: () => "/titles/1/names/new", ...keeper },
  "POST routes/standards/title-name-new": {
    path: () => "/titles/1/names/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/title-name-removal": { path: () => "/titles/1/names/2/removal", ...keeper },
  "POST routes/standards/title-name-removal": {
    path: () => "/titles/1/names/2/removal",
    ...keeper,
    answers: [409],
  },
  "GET routes/standards/term-new": { path: () => "/terms/new", ...keeper },
  "POST routes/standards/term-new": {
    path: () => "/terms/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/anchor-new": { path: () => "/terms/1/months/new", ...keeper },
  "POST routes/standards/anchor-new": {
    path: () => "/terms/1/months/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/anchor": { path: () => "/terms/1/months/1", ...keeper },
  "POST routes/standards/anchor": {
    path: () => "/terms/1/months/1",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/rule-set-new": { path: () => "/rules/new", ...keeper },
  "POST routes/standards/rule-set-new": {
    path: () => "/rules/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/retirement-new": { path: () => "/rules/retirement/new", ...keeper },
  "POST routes/standards/retirement-new": {
    path: () => "/rules/retirement/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/rule-set-correction": { path: () => "/rules/1/correction", ...keeper },
  "POST routes/standards/rule-set-correction": {
    path: () => "/rules/1/correction",
    ...keeper,
    answers: [400],
  },
  "GET routes/standards/limit": { path: () => "/rules/1/limits/1", ...keeper },
  "POST routes/standards/limit": {
    path: () => "/rules/1/limits/1",
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/programmes": { path: () => "/programmes?q=llct", access: programmeReaders },
  "GET routes/catalogue/programme": { path: () => "/programmes/1", access: programmeReaders },
  "GET routes/catalogue/programme-new": { path: () => "/programmes/new", ...keeper },
  "POST routes/catalogue/programme-new": {
    path: () => "/programmes/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/programme-correction": {
    path: () => "/programmes/1/correction",
    ...keeper,
  },
  "POST routes/catalogue/programme-correction": {
    path: () => "/programmes/1/correction",
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/programme-name-new": { path: () => "/programmes/1/names/new", ...keeper },
  "POST routes/catalogue/programme-name-new": {
    path: () => "/programmes/1/names/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/programme-name-removal": {
    path: () => "/programmes/1/names/1/removal",
    ...keeper,
  },
  "POST routes/catalogue/programme-name-removal": {
    path: () => "/programmes/1/names/1/removal",
    ...keeper,
    answers: [409],
  },
  // versions of programmes: who reads them; within, who keeps them
  "GET routes/catalogue/version-history": {
    path: () => "/programmes/1/versions/history",
    access: programmeReaders,
  },
  "GET routes/catalogue/version": {
    path: (_side, world) => versionPath(world),
    access: programmeReaders,
  },
  "GET routes/catalogue/version-new": { path: () => "/programmes/1/versions/new", ...keeper },
  "POST routes/catalogue/version-new": {
    path: () => "/programmes/1/versions/new",
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/version-correction": {
    path: (_side, world) => `${versionPath(world)}/correction`,
    ...keeper,
  },
  "POST routes/catalogue/version-correction": {
    path: (_side, world) => `${versionPath(world)}/correction`,
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/version-removal": {
    path: (_side, world) => `${versionPath(world)}/removal`,
    ...keeper,
  },
  "POST routes/catalogue/version-removal": {
    path: (_side, world) => `${versionPath(world)}/removal`,
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/version-publication": {
    path: (_side, world) => `${versionPath(world)}/publication`,
    ...keeper,
  },
  "POST routes/catalogue/version-publication": {
    path: (_side, world) => `${versionPath(world)}/publication`,
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/condition-new": {
    path: (_side, world) => `${versionPath(world)}/conditions/new?kind=age`,
    ...keeper,
  },
  "POST routes/catalogue/condition-new": {
    path: (_side, world) => `${versionPath(world)}/conditions/new?kind=age`,
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/condition": {
    path: (_side, world) => conditionPath(world),
    ...keeper,
  },
  "POST routes/catalogue/condition": {
    path: (_side, world) => conditionPath(world),
    ...keeper,
    answers: [400],
  },
  "GET routes/catalogue/condition-removal": {
    path: (_side, world) => `${conditionPath(world)}/removal`,
    ...keeper,
  },
  "POST routes/catalogue/condition-removal": {
    path: (_side, world) => `${conditionPath(world)}/removal`,
    ...keeper,
    answers: [400],
  },
  "GET routes/synonyms/synonyms": { path: () => "/admin/synonyms?q=b", ...wordKeepers },
  "GET routes/synonyms/synonym-new": {
    path: () => "/admin/synonyms/new?kind=header&scope=planning&text=x&target=title",
    ...wordKeepers,
  },
  "POST routes/synonyms/synonym-new": {
    path: () => "/admin/synonyms/new?kind=header&scope=planning",
    ...wordKeepers,
    answers: [400],
  },
  "GET routes/synonyms/synonym-removal": {
    path: () => "/admin/synonyms/1/removal",
    ...wordKeepers,
  },
  "POST routes/synonyms/synonym-removal": {
    path: () => "/admin/synonyms/999999/removal",
    ...wordKeepers,
    answers: [404],
  },

  // sending people on courses: unit officers
  "GET routes/sending/courses": { path: () => "/sending?q=cap", access: ["unit_officer"] },
  "GET routes/sending/requests": {
    path: () => "/sending/requests?view=all",
    access: ["unit_officer"],
  },
  "GET routes/sending/requests-export": {
    path: () => "/sending/requests/export.xlsx?view=all",
    access: ["unit_officer"],
  },
  "GET routes/sending/letter": {
    path: ({ nomination }) => `/sending/letters/${nomination}`,
    access: ["unit_officer"],
    scoped: true,
  },
  "GET routes/sending/course": {
    path: ({ openCourse }) => `/sending/${openCourse}`,
    access: ["unit_officer"],
  },
  "POST routes/sending/course": {
    path: ({ openCourse }) => `/sending/${openCourse}`,
    access: ["unit_officer"],
    answers: [409],
  },

  // people of a course: officers read of a draft nothing, others what their own units hold
  "GET routes/seats/roster": {
    path: ({ course }) => `/courses/${course}/roster`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/roster-export": {
    path: ({ course }) => `/courses/${course}/roster/export.xlsx`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/learners-file": {
    path: ({ course }) => `/courses/${course}/roster/learners.xlsx`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/notices": {
    path: ({ course }) => `/courses/${course}/notices`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/notice": {
    path: ({ course }) => `/courses/${course}/notices/seat_confirmed`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/notice-file": {
    path: ({ course }) => `/courses/${course}/notices/seat_confirmed/list.xlsx`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/waiting": {
    path: ({ course }) => `/courses/${course}/waiting`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/seats/approvals": {
    path: ({ openCourse }) => `/courses/${openCourse}/approvals`,
    access: hostReaders,
    scoped: true,
  },
  "POST routes/seats/approvals": {
    path: ({ openCourse }) => `/courses/${openCourse}/approvals`,
    access: hostReaders,
    scoped: true,
    // why: others may read the queue, and are told that they decide nothing
    answers: [409, 403],
  },
  "GET routes/seats/to-decide": { path: () => "/approvals", access: ["course_admin"] },
  "GET routes/seats/assignment": {
    path: ({ openCourse }) => `/courses/${openCourse}/assignment?q=an`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/seats/assignment": {
    path: ({ openCourse }) => `/courses/${openCourse}/assignment`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },

  // what happens in a course: of a draft only its host's readers know
  "GET routes/teaching/roll": {
    path: ({ course }) => `/courses/${course}/roll`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/teaching/roll-sheet": {
    path: ({ course }) => `/courses/${course}/roll/sheet`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/teaching/roll-file": {
    path: ({ course }) => `/courses/${course}/roll/sheet.xlsx`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/teaching/roll-day": {
    path: ({ course, session }) => `/courses/${course}/roll/${session}`,
    access: hostReaders,
    scoped: true,
  },
  "POST routes/teaching/roll-day": {
    path: ({ course, session }) => `/courses/${course}/roll/${session}`,
    access: hostReaders,
    scoped: true,
    answers: [400],
  },
  "GET routes/teaching/marks": {
    path: ({ course }) => `/courses/${course}/marks`,
    access: hostReaders,
    scoped: true,
  },
  "POST routes/teaching/marks": {
    path: ({ course }) => `/courses/${course}/marks`,
    access: hostReaders,
    scoped: true,
    // why: a draft has nobody to mark, and who only reads is told that they enter nothing
    answers: [409, 403],
  },

  // why: whoever reads the course without entering marks is told that they enter none
  "GET routes/teaching/marks-sheet": {
    path: ({ course }) => `/courses/${course}/marks/sheet`,
    access: hostReaders,
    scoped: true,
    answers: [200, 403],
  },
  "POST routes/teaching/marks-sheet": {
    path: ({ course }) => `/courses/${course}/marks/sheet`,
    access: hostReaders,
    scoped: true,
    answers: [400, 403],
  },
  "GET routes/teaching/marks-sheet-file": {
    path: ({ course }) => `/courses/${course}/marks/sheet.xlsx`,
    access: hostReaders,
    scoped: true,
    answers: [200, 403],
  },

  "GET routes/teaching/corrections": {
    path: ({ course }) => `/courses/${course}/marks/corrections`,
    access: hostReaders,
    scoped: true,
  },
  // why: whoever reads the course without entering marks is told that they ask for nothing
  ...Object.fromEntries(
    ["GET", "POST"].map((method): [string, MatrixRow] => [
      `${method} routes/teaching/correction-new`,
      {
        path: ({ taughtCourse, attendance }) =>
          `/courses/${taughtCourse}/marks/corrections/new?enrolment=${attendance}&attempt=1`,
        access: ["unit_officer", ...hostReaders],
        scoped: true,
        answers: [method === "GET" ? 200 : 400, 403],
      },
    ]),
  ),
  "GET routes/teaching/correction": {
    path: ({ taughtCourse, correction }) =>
      `/courses/${taughtCourse}/marks/corrections/${correction}`,
    access: ["unit_officer", ...hostReaders],
    scoped: true,
  },
  "POST routes/teaching/correction": {
    path: ({ taughtCourse, correction }) =>
      `/courses/${taughtCourse}/marks/corrections/${correction}`,
    access: ["unit_officer", ...hostReaders],
    scoped: true,
    answers: [400],
  },

  // the record of a course: of a draft only its host's readers know
  "GET routes/closing/record": {
    path: ({ course }) => `/courses/${course}/record`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/closing/results-file": {
    path: ({ course }) => `/courses/${course}/record/results.xlsx`,
    access: hostReaders,
    scoped: true,
  },
  ...Object.fromEntries(
    ["GET close", "POST close", "GET ask", "POST ask"].map((asked): [string, MatrixRow] => {
      const [method, page] = asked.split(" ");
      const address = page === "close" ? "closing" : "request";
      return [
        `${method} routes/closing/${page}`,
        {
          path: ({ course }) => `/courses/${course}/record/${address}`,
          access: hostReaders,
          scoped: true,
          // why: a draft's record leads to what is missing, and who only reads is told that they do not close it
          answers: [303, 403],
        },
      ];
    }),
  ),
  ...Object.fromEntries(
    (["GET", "POST"] as const).map((method): [string, MatrixRow] => [
      `${method} routes/closing/void-new`,
      {
        path: ({ closedCourse, completion }) =>
          `/courses/${closedCourse}/record/${completion}/void`,
        access: ["unit_officer", ...hostReaders],
        scoped: true,
        answers: [method === "GET" ? 200 : 400, 403],
      },
    ]),
  ),
  ...Object.fromEntries(
    (["GET", "POST"] as const).map((method): [string, MatrixRow] => [
      `${method} routes/closing/void`,
      {
        path: ({ closedCourse, voiding }) => `/courses/${closedCourse}/record/voids/${voiding}`,
        access: ["unit_officer", ...hostReaders],
        scoped: true,
        answers: method === "GET" ? [200] : [400],
      },
    ]),
  ),

  // the register and a certificate: who reads the results of its course; within, who keeps it
  "GET routes/certificates/register": {
    path: () => "/certificates",
    access: courseReaders,
  },
  "GET routes/certificates/register-file": {
    path: () => "/certificates/register.xlsx",
    access: courseReaders,
  },
  ...Object.fromEntries(
    ["certificate", "pdf", "printing", "handover", "reissue", "revocation"].flatMap((page) => {
      const isRead = page === "certificate" || page === "pdf";
      const address = { certificate: "", pdf: "/certificate.pdf" }[page] ?? `/${page}`;
      return (isRead ? ["GET"] : ["GET", "POST"]).map((method): [string, MatrixRow] => [
        `${method} routes/certificates/${page}`,
        {
          path: ({ certificate }) => `/certificates/${certificate}${address}`,
          access: ["unit_officer", ...hostReaders],
          scoped: true,
          // why: whoever only reads it is told that they do not act on it
          answers: isRead ? [200] : [method === "GET" ? 200 : 400, 403],
        },
      ]);
    }),
  ),

  // an enrolment with its history; within, who acts on it
  "GET routes/enrolment/enrolment": {
    path: ({ enrolment }) => `/enrolments/${enrolment}`,
    access: ["unit_officer", ...hostReaders],
    scoped: true,
  },
  ...Object.fromEntries(
    ["answer", "completion", "offer", "withdrawal", "leave", "leave-answer", "rank"].flatMap(
      (act): [string, MatrixRow][] => {
        const row: MatrixRow = {
          path: ({ enrolment }) => `/enrolments/${enrolment}/${act}`,
          access: ["unit_officer", "course_admin"],
          scoped: true,
        };
        return [
          [`GET routes/enrolment/${act}`, row],
          [`POST routes/enrolment/${act}`, { ...row, answers: [400] }],
        ];
      },
    ),
  ),

  // courses: who may read them; within, who keeps them
  "GET routes/courses/list": { path: () => "/courses?q=cap", access: courseReaders },
  "GET routes/courses/export": { path: () => "/courses/export.xlsx", access: courseReaders },
  "GET routes/courses/course": {
    path: ({ course }) => `/courses/${course}`,
    access: hostReaders,
    scoped: true,
  },
  "GET routes/courses/new": { path: () => "/courses/new?programme=1", access: ["course_admin"] },
  "POST routes/courses/new": {
    path: () => "/courses/new?programme=1",
    access: ["course_admin"],
    answers: [400],
  },
  "GET routes/courses/correction": {
    path: ({ course }) => `/courses/${course}/correction`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/correction": {
    path: ({ course }) => `/courses/${course}/correction`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/copy": {
    path: ({ course }) => `/courses/${course}/copy`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/copy": {
    path: ({ course }) => `/courses/${course}/copy`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/timetable": {
    path: ({ course }) => `/courses/${course}/timetable`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/timetable": {
    path: ({ course }) => `/courses/${course}/timetable`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/session-new": {
    path: ({ course }) => `/courses/${course}/sessions/new`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/session-new": {
    path: ({ course }) => `/courses/${course}/sessions/new`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/session": {
    path: ({ course, session }) => `/courses/${course}/sessions/${session}`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/session": {
    path: ({ course, session }) => `/courses/${course}/sessions/${session}`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/session-removal": {
    path: ({ course, session }) => `/courses/${course}/sessions/${session}/removal`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/session-removal": {
    path: ({ course, session }) => `/courses/${course}/sessions/${session}/removal`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/paper-new": {
    path: ({ course }) => `/courses/${course}/papers/new`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/paper-new": {
    path: ({ course }) => `/courses/${course}/papers/new`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/paper-revocation": {
    path: ({ course, paper }) => `/courses/${course}/papers/${paper}/revocation`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/paper-revocation": {
    path: ({ course, paper }) => `/courses/${course}/papers/${paper}/revocation`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/papers/draft": {
    path: ({ course }) => `/courses/${course}/papers/sending/draft`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/papers/draft": {
    path: ({ course }) => `/courses/${course}/papers/sending/draft`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/papers/docx": {
    path: ({ course }) => `/courses/${course}/papers/sending/paper.docx`,
    access: ["course_admin"],
    scoped: true,
  },

  // templates of papers: who keeps courses
  "GET routes/papers/templates": { path: () => "/paper-templates", access: ["course_admin"] },
  "GET routes/papers/template-new": {
    path: () => "/paper-templates/new",
    access: ["course_admin"],
  },
  "POST routes/papers/template-new": {
    path: () => "/paper-templates/new",
    access: ["course_admin"],
    answers: [400],
  },
  "GET routes/papers/template": {
    path: ({ paperTemplate }) => `/paper-templates/${paperTemplate}`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/papers/template": {
    path: ({ paperTemplate }) => `/paper-templates/${paperTemplate}`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/announcement": {
    path: ({ course }) => `/courses/${course}/announcement`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/announcement": {
    path: ({ course }) => `/courses/${course}/announcement`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/settlement": {
    path: ({ course }) => `/courses/${course}/settlement`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/settlement": {
    path: ({ course }) => `/courses/${course}/settlement`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/start": {
    path: ({ course }) => `/courses/${course}/start`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/start": {
    path: ({ course }) => `/courses/${course}/start`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/end": {
    path: ({ course }) => `/courses/${course}/end`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/end": {
    path: ({ course }) => `/courses/${course}/end`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/capacity": {
    path: ({ course }) => `/courses/${course}/capacity`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/capacity": {
    path: ({ course }) => `/courses/${course}/capacity`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },
  "GET routes/courses/cancellation": {
    path: ({ course }) => `/courses/${course}/cancellation`,
    access: ["course_admin"],
    scoped: true,
  },
  "POST routes/courses/cancellation": {
    path: ({ course }) => `/courses/${course}/cancellation`,
    access: ["course_admin"],
    scoped: true,
    answers: [400],
  },

  "GET routes/unit/own-invitation": {
    path: ({ cadre }) => `/cadres/${cadre}/invitation`,
    access: ["unit_officer"],
    scoped: true,
  },
  "POST routes/unit/own-invitation": {
    path: ({ cadre }) => `/cadres/${cadre}/invitation`,
    access: ["unit_officer"],
    scoped: true,
    answers: [400],
  },
};
