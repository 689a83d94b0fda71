import { layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";

/** What reaches across everything: reports of a year, and who saw whose data. */
export const reportRoutes: RouteConfigEntry[] = [
  // what a year needs, and what it brought: who reads reports
  layout("routes/reports/gate.tsx", [
    ...prefix("reports", [
      route("needs", "routes/reports/needs.tsx"),
      route("needs/people", "routes/reports/need-people.tsx"),
      route("needs/f4.xlsx", "routes/reports/needs-file.tsx"),
      route("year", "routes/reports/year.tsx"),
      route("year/f8.xlsx", "routes/reports/year-file.tsx"),
    ]),
  ]),

  // inspectors: who saw whose data, and which exemptions were recorded
  layout("routes/inspection/gate.tsx", [
    ...prefix("inspection", [
      route("reads", "routes/inspection/reads.tsx"),
      route("reads/export.xlsx", "routes/inspection/reads-export.tsx"),
      route("overrides", "routes/inspection/overrides.tsx"),
    ]),
  ]),
];
