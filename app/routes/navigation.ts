import { mostCounted } from "#app/domain/messages/message.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { ShellView } from "#app/ui/shell/shell.tsx";

type NavLinks = ShellView["links"];
type NavLink = NavLinks[number];

/** Where everybody lands who has a role: the page of the role they work with. */
export const homeAddress = "/home";

const needs = (t: Translate): NavLink => ({
  to: "/me/needs",
  label: t("own.title"),
  icon: "book",
});

const record = (t: Translate): NavLink => ({
  to: "/me",
  label: t("shell.nav.me"),
  icon: "document",
  exact: true,
});

/** Courses to come, one's own, and when one has to be where. */
const study = (t: Translate): NavLinks => [
  { to: "/catalogue", label: t("study.nav.catalogue"), icon: "search" },
  { to: "/me/courses", label: t("study.nav.courses"), icon: "check" },
  { to: "/me/timetable", label: t("study.nav.timetable"), icon: "clock" },
];

/** The pages a role works with, in the order of its day, then what the person is told; `unread` = how much of it. */
export function linksOf(role: Role, unread: number, t: Translate): NavLinks {
  const people: NavLinks = [
    { to: "/cadres", label: t("shell.nav.people"), icon: "people", under: ["/data-requests"] },
  ];
  const units: NavLinks = [{ to: "/units/tree", label: t("shell.nav.units"), icon: "tree" }];
  const imports: NavLinks = [{ to: "/imports", label: t("shell.nav.imports"), icon: "upload" }];
  const planning: NavLinks = [
    { to: "/planning", label: t("shell.nav.planning"), icon: "planning" },
  ];
  const readiness: NavLinks = [{ to: "/readiness", label: t("board.nav"), icon: "board" }];
  const me: NavLinks = [needs(t), record(t)];
  const inspection: NavLinks = [
    { to: "/inspection/reads", label: t("inspection.nav"), icon: "search", under: ["/inspection"] },
  ];
  const accounts: NavLinks = [{ to: "/accounts", label: t("shell.nav.accounts"), icon: "key" }];
  const mail: NavLinks = [{ to: "/admin/mail", label: t("mail.nav"), icon: "letter" }];
  const confirmations: NavLinks = [
    { to: "/accounts/confirmations", label: t("accounts.confirmations.title"), icon: "shield" },
  ];
  const reference: NavLinks = [
    {
      to: "/titles",
      label: t("standards.nav.reference"),
      icon: "book",
      under: ["/terms", "/rules", "/programmes", "/admin/synonyms"],
    },
  ];
  const { courses, reports, programmes, sending, approvals } = courseLinks(t);
  const lists = [...readiness, ...planning, ...courses, ...reports, ...people, ...units];
  const pages = {
    trainee: [needs(t), ...study(t), record(t)],
    lecturer: [...courses, ...me],
    unit_officer: [
      ...people,
      ...sending,
      ...readiness,
      ...courses,
      ...reports,
      ...units,
      ...programmes,
    ],
    course_admin: [...courses, ...approvals, ...reports, ...people, ...units, ...programmes],
    planner: [...lists, ...imports, ...reference],
    leader: [...lists, ...reference, ...confirmations],
    inspector: [...inspection, ...lists, ...imports, ...reference],
    system_admin: [...accounts, ...people, ...units, ...reference, ...mail],
  } satisfies Record<Role, NavLinks>;
  const home: NavLink = { to: homeAddress, label: t("home.nav"), icon: "home" };
  return [home, ...pages[role], inboxLink(unread, t)];
}

function inboxLink(unread: number, t: Translate): NavLinks[number] {
  const link = { to: "/inbox", label: t("inbox.nav"), icon: "inbox" } as const;
  if (unread === 0) return link;
  const isMore = unread >= mostCounted;
  const n = isMore ? mostCounted - 1 : unread;
  const words = t(isMore ? "inbox.navUnreadMany" : "inbox.navUnread", { n });
  return { ...link, count: { shown: isMore ? `${n}+` : String(n), words } };
}

/** Courses, and who sends people there and decides on them. */
function courseLinks(t: Translate) {
  const courses: NavLinks = [{ to: "/courses", label: t("courses.nav"), icon: "course" }];
  const programmes: NavLinks = [
    { to: "/programmes", label: t("standards.nav.programmes"), icon: "book" },
  ];
  const sending: NavLinks = [
    { to: "/sending", label: t("sending.nav"), icon: "letter", under: ["/enrolments"] },
  ];
  const approvals: NavLinks = [
    { to: "/approvals", label: t("roster.approvals.nav"), icon: "check", under: ["/enrolments"] },
  ];
  const reports: NavLinks = [
    { to: "/reports/needs", label: t("reports.nav"), icon: "report", under: ["/reports"] },
  ];
  return { courses, reports, programmes, sending, approvals };
}
