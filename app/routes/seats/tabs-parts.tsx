import type { Role } from "#app/kernel/actor.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Tab =
  | "course"
  | "sending"
  | "approvals"
  | "roster"
  | "waiting"
  | "assignment"
  | "notices"
  | "roll"
  | "marks"
  | "record";

/** The pages of a course and its people that a role has. */
function tabsOf(role: Role): readonly Tab[] {
  if (role === "lecturer") return ["course", "roll", "marks", "record"];
  if (role === "unit_officer")
    return ["course", "sending", "roster", "waiting", "notices", "roll", "marks", "record"];
  const lists = ["roster", "waiting"] as const;
  const assigns = role === "course_admin" ? (["assignment"] as const) : [];
  return ["course", "approvals", ...lists, ...assigns, "notices", "roll", "marks", "record"];
}

function addressOf(courseId: number, tab: Tab): string {
  if (tab === "sending") return `/sending/${courseId}`;
  return tab === "course" ? `/courses/${courseId}` : `/courses/${courseId}/${tab}`;
}

/** From one page of a course and its people to the others. */
export function SeatTabs({
  course,
  role,
  here,
}: {
  course: { id: number; code: string };
  role: Role;
  here: Tab;
}) {
  const t = useTranslate();
  const tabs = tabsOf(role);
  if (tabs.length === 0) return null;
  return (
    <nav className="no-print" aria-label={t("roster.tabs.label")}>
      {/* why: the links stand beside it, not inside: a wide screen shows them though it is closed */}
      <details className="tabs-fold">
        <summary>
          {t(`roster.tabs.${here}`, { code: course.code })}
          <Icon name="down" className="nav-sign" />
        </summary>
      </details>
      <div className="tabs-line">
        {tabs.map((tab) => (
          <a
            key={tab}
            href={addressOf(course.id, tab)}
            aria-current={tab === here ? "page" : undefined}
            className="tab-link"
          >
            {t(`roster.tabs.${tab}`, { code: course.code })}
          </a>
        ))}
      </div>
    </nav>
  );
}
