import type { ReactNode } from "react";
import { NavLink } from "react-router";
import type { Role } from "#app/kernel/actor.ts";
import { Icon, type IconName } from "#app/ui/kit/icon.tsx";
import { Toast } from "#app/ui/kit/toast.tsx";
import { useLanguage } from "#app/ui/kit/translate.tsx";
import { Palette, SearchForm } from "#app/ui/shell/search.tsx";

export type ShellLink = {
  to: string;
  label: string;
  icon: IconName;
  /** beginnings of further addresses that belong to it */
  under?: string[];
  /** only its own address does */
  exact?: true;
  /** how much waits behind it: as it is shown, and in words */
  count?: { shown: string; words: string };
};

export type ShellView = {
  locale: "vi" | "en";
  theme: "light" | "dark" | null;
  demo: boolean;
  /** path and query of this page */
  here: string;
  person: {
    name: string;
    role: Role | null;
    unitName: string;
    /** their account is linked to their own record */
    hasRecord: boolean;
    otherRoles: number;
  } | null;
  links: ShellLink[];
  notice: string | null;
};

/** What stands around every page: skip link, navigation of the role, the person's menu, the notice. */
export function Shell({ view, children }: { view: ShellView; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <>
      <a href="#main" className="skip">
        {t("shell.skip")}
      </a>
      <header>
        {view.demo ? <p className="demo-bar">{t("common.demoNotice")}</p> : null}
        <div className="masthead">
          <div className="masthead-row">
            <a href={view.person?.role ? "/home" : "/"} className="brand">
              {t("common.portal")}
            </a>
            <Navigation view={view} />
            {view.person?.role ? <SearchForm /> : null}
            <UserMenu view={view} />
          </div>
        </div>
        {view.person?.role ? (
          <p className="working-as">
            {t("shell.workingAs", {
              role: t(`common.role.${view.person.role}`),
              unit: view.person.unitName,
            })}
          </p>
        ) : null}
      </header>
      <main id="main" tabIndex={-1}>
        {view.notice ? <Toast>{view.notice}</Toast> : null}
        {children}
      </main>
      <footer className="site-foot">
        {t("common.portal")}
        {view.demo ? ` · ${t("common.demoNotice")}` : null}
      </footer>
      {view.person?.role ? <Palette /> : null}
    </>
  );
}

/** The pages of the role: a row of links; on a phone one line that opens to a list, without a script too. */
function Navigation({ view: { links, here } }: { view: ShellView }) {
  const { t } = useLanguage();
  if (links.length === 0) return null;
  return (
    <nav className="nav-main" aria-label={t("shell.navigation")}>
      {/* why: the links stand beside it, not inside: a wide screen shows them though it is closed */}
      <details className="nav-fold">
        <summary>
          <Icon name="menu" className="size-5 shrink-0" />
          {t("shell.menu")}
          {links.map(({ to, count }) => (count ? <Count key={to} count={count} /> : null))}
          <Icon name="down" className="nav-sign" />
        </summary>
      </details>
      <div className="nav-links">
        {links.map(({ to, label, icon, under = [], exact, count }) => (
          <NavLink
            key={to}
            to={to}
            end={exact ?? false}
            className={under.some((path) => here.startsWith(path)) ? "inside" : ""}
          >
            <Icon name={icon} />
            {label}
            {count ? <Count count={count} /> : null}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}

function Count({ count: { shown, words } }: { count: NonNullable<ShellLink["count"]> }) {
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        {shown}
      </span>
      <span className="sr-only">({words})</span>
    </>
  );
}

function UserMenu({ view }: { view: ShellView }) {
  const { t } = useLanguage();
  return (
    <details className="user-menu">
      <summary className="menu-item">
        <Icon name="account" className="size-5 shrink-0" />
        <span>{view.person?.name ?? `${t("shell.language")} · ${t("shell.theme")}`}</span>
        <Icon name="down" />
      </summary>
      <div className="user-panel">
        {view.person ? (
          <>
            <a href="/account" className="menu-item">
              <Icon name="key" />
              {t("shell.nav.account")}
            </a>
            {view.person.hasRecord ? (
              <a href="/me" className="menu-item">
                <Icon name="document" />
                {t("shell.nav.me")}
              </a>
            ) : null}
            {view.person.otherRoles > 0 ? (
              <a href="/account#roles" className="menu-item">
                <Icon name="shield" />
                {t("shell.switchRole")}
              </a>
            ) : null}
          </>
        ) : null}
        <Preference view={view} name="locale" title={t("shell.language")} icon="language">
          {[
            { value: "vi", label: t("shell.languageName.vi"), active: view.locale === "vi" },
            { value: "en", label: t("shell.languageName.en"), active: view.locale === "en" },
          ]}
        </Preference>
        <Preference view={view} name="theme" title={t("shell.theme")} icon="theme">
          {[
            { value: "system", label: t("shell.themeName.system"), active: view.theme === null },
            { value: "light", label: t("shell.themeName.light"), active: view.theme === "light" },
            { value: "dark", label: t("shell.themeName.dark"), active: view.theme === "dark" },
          ]}
        </Preference>
        {view.person ? (
          <form method="post" action="/sign-out">
            <button type="submit" className="menu-item">
              <Icon name="signOut" />
              {t("shell.signOut")}
            </button>
          </form>
        ) : null}
      </div>
    </details>
  );
}

type Choice = { value: string; label: string; active: boolean };

function Preference({
  view,
  name,
  title,
  icon,
  children,
}: {
  view: ShellView;
  name: "locale" | "theme";
  title: string;
  icon: IconName;
  children: Choice[];
}) {
  return (
    <form method="post" action="/preferences">
      <p className="panel-title">{title}</p>
      <input type="hidden" name="to" value={view.here} />
      {children.map(({ value, label, active }) => (
        <button
          key={value}
          type="submit"
          name={name}
          value={value}
          className="menu-item"
          aria-pressed={active}
        >
          <Icon name={active ? "check" : icon} />
          {label}
        </button>
      ))}
    </form>
  );
}
