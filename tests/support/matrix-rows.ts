import type { Role } from "#app/kernel/actor.ts";
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
const programmeReaders: Role[] = ["course_admin", ...standardReaders];
const keeper: Pick<MatrixRow, "access" | "everyUnit"> = {
  access: ["system_admin"],
  everyUnit: true,
};
const wordKeepers: Pick<MatrixRow, "access" | "everyUnit"> = {
  access: ["planner", "system_admin"],
  everyUnit: true,
};
const planningReaders: Role[] = ["planner", "leader", "inspector"];

const correctors: Role[] = ["unit_officer", "planner"];

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
  "GET routes/account/account": { path: () => "/account", access: "signed_in" },
  "GET routes/account/password": { path: () => "/account/password", access: "signed_in" },
  "POST routes/account/password": {
    path: () => "/account/password",
    access: "signed_in",
    answers: [400],
  },
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

  // units: who may read the organisation
  "GET routes/units/list": { path: () => "/units", access: unitReaders },
  "GET routes/units/tree": { path: () => "/units/tree?asOf=2025-06-30", access: unitReaders },
  "GET routes/units/export": { path: () => "/units/export.xlsx?q=xa", access: unitReaders },
  "GET routes/units/unit": {
    path: ({ unit }) => `/units/${unit}`,
    access: unitReaders,
    scoped: true,
  },

  // people: who may read records; within, who may correct and who may merge them
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

  // trainees and lecturers: what is held about themselves
  "GET routes/trainee/me": { path: () => "/me", access: ["trainee", "lecturer"] },

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
