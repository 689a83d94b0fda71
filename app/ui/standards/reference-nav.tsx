import { NavLink } from "react-router";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The lists of reference data that the reader may open, beside each other. */
export function ReferenceNav({ items }: { items: { to: string; label: string }[] }) {
  const t = useTranslate();
  return (
    <nav className="reference-nav" aria-label={t("standards.nav.title")}>
      {items.map(({ to, label }) => (
        <NavLink key={to} to={to} className="reference-link">
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
