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
];
