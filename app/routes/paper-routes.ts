import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

/** Papers of a course as files, and their templates: who keeps courses. */
export const paperRoutes: RouteConfigEntry[] = [
  layout("routes/papers/gate.tsx", [
    ...prefix("courses/:courseId/papers/:paperKind", [
      route("draft", "routes/papers/draft.tsx"),
      route("paper.docx", "routes/papers/docx.tsx"),
    ]),
    ...prefix("paper-templates", [
      index("routes/papers/templates.tsx"),
      route("new", "routes/papers/template-new.tsx"),
      route(":templateId", "routes/papers/template.tsx"),
    ]),
  ]),
];
