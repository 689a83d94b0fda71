import { calendarRoles } from "#app/domain/access/policy.ts";
import { requestReaders } from "#app/domain/data-requests/data-request.ts";
import { rosterReaders } from "#app/domain/enrolment/policy.ts";
import { importers } from "#app/domain/importing/policy.ts";
import { correctors } from "#app/domain/people/policy.ts";
import { readers as readinessReaders } from "#app/domain/readiness/policy.ts";
import { inspectors } from "#app/domain/reporting/policy.ts";
import { reportReaders } from "#app/domain/reporting/report-policy.ts";
import { type Locale, locales, type MessageKey } from "#app/i18n/locales.ts";
import { type Role, roles } from "#app/kernel/actor.ts";
import { hasWords, searchKey } from "#app/kernel/vietnamese.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { linksOf } from "#app/routes/navigation.ts";

/** A page of the portal by its name; `everyUnit` = kept for the whole province, not for a grant that leaves a unit out. */
export type FoundPage = { to: string; label: string; everyUnit: boolean };

type SubPage = {
  to: string;
  name: MessageKey;
  roles: readonly Role[];
  everyUnit?: true;
};

const unitReaders = roles.filter((role) => role !== "trainee" && role !== "lecturer");
const standardReaders: readonly Role[] = ["planner", "leader", "system_admin", "inspector"];
const administrators: readonly Role[] = ["system_admin"];
const courseKeepers: readonly Role[] = ["course_admin"];

/** The pages that no menu leads to directly; a test opens each as every role that it is offered to. */
const subPages: readonly SubPage[] = [
  { to: "/units", name: "units.list.title", roles: unitReaders },
  { to: "/cadres/new", name: "people.add.title", roles: correctors },
  { to: "/data-requests", name: "ownData.requests.queue", roles: requestReaders },
  { to: "/imports/new", name: "imports.new.title", roles: importers },
  { to: "/readiness/structure", name: "structure.titleEvery", roles: readinessReaders },
  { to: "/readiness/comparison", name: "comparison.titleEvery", roles: readinessReaders },
  { to: "/readiness/records", name: "board.list.titleEvery", roles: readinessReaders },
  { to: "/reports/needs", name: "needs.nav", roles: reportReaders },
  { to: "/reports/year", name: "yearReport.nav", roles: reportReaders },
  { to: "/inspection/overrides", name: "inspection.overrides.title", roles: inspectors },
  { to: "/sending/requests", name: "sending.requests.title", roles: ["unit_officer"] },
  { to: "/courses/new", name: "courses.choose.title", roles: courseKeepers },
  { to: "/paper-templates", name: "papers.templates.title", roles: courseKeepers },
  { to: "/certificates", name: "certificates.register.title", roles: rosterReaders },
  { to: "/terms", name: "standards.terms.title", roles: standardReaders },
  { to: "/rules", name: "standards.rules.title", roles: standardReaders },
  { to: "/rules/retirement", name: "standards.retirement.title", roles: standardReaders },
  { to: "/standards", name: "versions.title", roles: standardReaders },
  { to: "/programmes", name: "catalogue.list.title", roles: standardReaders },
  {
    to: "/admin/synonyms",
    name: "synonyms.list.title",
    roles: ["planner", "system_admin"],
    everyUnit: true,
  },
  { to: "/accounts/new", name: "accounts.create.title", roles: administrators },
  {
    to: "/accounts/confirmations",
    name: "accounts.confirmations.title",
    roles: ["system_admin", "leader"],
  },
  { to: "/me/needs", name: "own.title", roles },
  { to: "/me/needs/registered", name: "registered.title", roles: ["trainee"] },
  { to: "/me", name: "people.me.title", roles },
  { to: "/me/data-requests", name: "ownData.requests.mine", roles },
  { to: "/me/calendar", name: "calendar.title", roles: calendarRoles },
  { to: "/account", name: "access.account.title", roles },
  { to: "/account/password", name: "access.password.title", roles },
];

/** The pages of a role whose name, in either language, has the words typed; those of its menu for none. */
export function pagesNamed(locale: Locale, { role, q }: { role: Role; q: string }): FoundPage[] {
  const menu = namesOfMenu(role);
  const others = subPages
    .filter(({ to, ...page }) => page.roles.includes(role) && !menu.some((link) => link.to === to))
    .map(({ to, name, everyUnit = false }) => ({
      to,
      everyUnit,
      names: named((of) => translator(of)(name)),
    }));
  const found = [...menu, ...others].filter(({ names }) =>
    locales.some((one) => hasWords(searchKey(names[one]), q)),
  );
  return (q === "" ? menu : found).map(({ names, ...page }) => ({ ...page, label: names[locale] }));
}

type Names = Record<Locale, string>;

const named = <Name>(nameIn: (locale: Locale) => Name): Record<Locale, Name> => ({
  vi: nameIn("vi"),
  en: nameIn("en"),
});

function namesOfMenu(role: Role): { to: string; everyUnit: boolean; names: Names }[] {
  const links = named((locale) => linksOf(role, 0, translator(locale)));
  return links.vi.map(({ to, label }, index) => ({
    to,
    everyUnit: false,
    // why: the menu of a role is the same in every language
    names: { vi: label, en: links.en[index]?.label ?? label },
  }));
}
