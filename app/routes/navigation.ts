import type { Translate } from "#app/i18n/locales.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { ShellView } from "#app/ui/shell/shell.tsx";

type NavLinks = ShellView["links"];

/** The pages a role works with, in the order of its day. */
export function linksOf(role: Role, t: Translate): NavLinks {
  const people: NavLinks = [{ to: "/cadres", label: t("shell.nav.people"), icon: "people" }];
  const units: NavLinks = [{ to: "/units/tree", label: t("shell.nav.units"), icon: "tree" }];
  const imports: NavLinks = [{ to: "/imports", label: t("shell.nav.imports"), icon: "upload" }];
  const planning: NavLinks = [
    { to: "/planning", label: t("shell.nav.planning"), icon: "planning" },
  ];
  const me: NavLinks = [{ to: "/me", label: t("shell.nav.me"), icon: "document" }];
  const accounts: NavLinks = [{ to: "/accounts", label: t("shell.nav.accounts"), icon: "key" }];
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
  const programmes: NavLinks = [
    { to: "/programmes", label: t("standards.nav.programmes"), icon: "book" },
  ];
  const pages = {
    trainee: me,
    lecturer: me,
    unit_officer: [...people, ...units],
    course_admin: [...people, ...units, ...programmes],
    planner: [...planning, ...people, ...units, ...imports, ...reference],
    leader: [...planning, ...people, ...units, ...reference, ...confirmations],
    inspector: [...planning, ...people, ...units, ...imports, ...reference],
    system_admin: [...accounts, ...people, ...units, ...reference],
  } satisfies Record<Role, NavLinks>;
  return pages[role];
}

/** Where a role lands after signing in. */
export function landingOf(role: Role): string {
  if (role === "trainee" || role === "lecturer") return "/me";
  return role === "system_admin" ? "/accounts" : "/cadres";
}
