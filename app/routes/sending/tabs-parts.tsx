import { useTranslate } from "#app/ui/kit/translate.tsx";

const pages = [
  ["courses", "/sending"],
  ["requests", "/sending/requests"],
] as const;

/** The two lists of an officer: courses to send people on, and what has become of them. */
export function SendingTabs({ here }: { here: (typeof pages)[number][0] }) {
  const t = useTranslate();
  return (
    <nav className="tabs-line no-print" aria-label={t("sending.tabs.label")}>
      {pages.map(([name, path]) => (
        <a
          key={name}
          href={path}
          aria-current={name === here ? "page" : undefined}
          className="tab-link"
        >
          {t(`sending.tabs.${name}`)}
        </a>
      ))}
    </nav>
  );
}
