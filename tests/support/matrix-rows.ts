import type { Role } from "#app/kernel/actor.ts";
import type { Side, World } from "#tests/support/world.ts";

/** What one loader or action answers to whom. Keys are "METHOD route id" of app/routes.ts. */
export type MatrixRow = {
  path: (side: Side, world: World) => string;
  /** whom it answers: everybody, any signed-in person, or these roles; 404 for all others */
  access: "public" | "signed_in" | Role[];
  /** the address names something: outside of the scope it is 404 for everybody */
  scoped?: boolean;
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
