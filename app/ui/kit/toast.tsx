import type { ReactNode } from "react";
import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/**
 * What was done, once. It floats in a corner where the browser runs scripts, which also close it and keep it off
 * what matters; elsewhere it stands on top of the page. It never goes away by itself.
 */
export function Toast({ children }: { children: ReactNode }) {
  const t = useTranslate();
  return (
    <div className="message message-good toast" data-toast>
      <Icon name="check" className="size-5 shrink-0" />
      <div role="status" className="min-w-0 grow">
        {children}
      </div>
      <button
        type="button"
        className="toast-close"
        aria-label={t("shell.closeNotice")}
        data-needs-script
        hidden
      >
        <Icon name="close" className="size-5" />
      </button>
    </div>
  );
}
