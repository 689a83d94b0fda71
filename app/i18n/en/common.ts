import type { Messages } from "#app/i18n/messages.ts";
import type { common as source } from "#app/i18n/vi/common.ts";

export const common: Messages<typeof source> = {
  portal: "Cadre training portal",
  demoNotice: "Demo data: every person is invented",
  none: "None yet",
  unknown: "Not known",
  toConfirm: "To be confirmed",
  asOf: "As of {date}",
  from: "From {date}",
  fromTo: "{from} to {to}",
  role: {
    trainee: "Trainee",
    unit_officer: "Unit officer",
    course_admin: "Course administrator",
    lecturer: "Lecturer",
    planner: "Planner",
    leader: "Leader",
    system_admin: "System administrator",
    inspector: "Inspector",
  },
  gender: { male: "Male", female: "Female" },
  action: {
    cancel: "Cancel",
    back: "Back",
    apply: "Apply",
    clear: "Clear filters",
    export: "Export (.xlsx)",
    print: "Print",
  },
  table: {
    count: "{n} rows",
    page: "Page {page} of {pages}",
    previous: "Previous page",
    next: "Next page",
    pageSize: "Rows per page",
    sortAscending: "Sort by {column}, ascending",
    sortDescending: "Sort by {column}, descending",
    pages: "Pages",
    filters: "Filters",
    removeFilter: "Remove filter: {filter}",
  },
  print: {
    preparedBy: "Prepared by",
    checkedBy: "Checked by",
  },
};
