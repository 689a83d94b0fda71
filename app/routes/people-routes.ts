import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

/** The records of people, and what papers of other bodies show of them. */
export const peopleRoutes: RouteConfigEntry[] = [
  // people: who may read records; within, who may correct them, merge them and keep what papers of others show
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
      layout("routes/people/evidence-gate.tsx", [
        route(":cadreId/evidence/new", "routes/people/evidence-new.tsx"),
        route(":cadreId/evidence/:evidenceId/void", "routes/people/evidence-void.tsx"),
      ]),
      layout("routes/people/merge-gate.tsx", [
        route(":cadreId/merge", "routes/people/merge.tsx"),
        route(":cadreId/merge/undo", "routes/people/unmerge.tsx"),
      ]),
    ]),
  ]),

  // what people ask to have corrected of their own data: who may read it; within, who answers
  layout("routes/data-requests/gate.tsx", [
    ...prefix("data-requests", [
      index("routes/data-requests/requests.tsx"),
      route(":dataRequestId", "routes/data-requests/request.tsx"),
      layout("routes/data-requests/answer-gate.tsx", [
        route(":dataRequestId/answer", "routes/data-requests/answer.tsx"),
      ]),
    ]),
  ]),
];

/** What is held about oneself, as files, and what one asks to have corrected. */
export const ownDataRoutes: RouteConfigEntry[] = [
  route("data.xlsx", "routes/own-data/workbook.tsx"),
  route("data.json", "routes/own-data/json.tsx"),
  ...prefix("data-requests", [
    index("routes/own-data/requests.tsx"),
    route("new", "routes/own-data/request-new.tsx"),
    route(":dataRequestId/withdrawal", "routes/own-data/withdrawal.tsx"),
  ]),
];
