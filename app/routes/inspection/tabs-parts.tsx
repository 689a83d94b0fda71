import { useTranslate } from "#app/ui/kit/translate.tsx";

/** The pages of inspection. */
export function InspectionTabs({ here }: { here: "reads" | "overrides" }) {
  const t = useTranslate();
  return (
    <nav className="tabs-line no-print" aria-label={t("inspection.tabs.label")}>
      {(["reads", "overrides"] as const).map((page) => (
        <a
          key={page}
          href={`/inspection/${page}`}
          aria-current={page === here ? "page" : undefined}
          className="tab-link"
        >
          {t(`inspection.tabs.${page}`)}
        </a>
      ))}
    </nav>
  );
}
