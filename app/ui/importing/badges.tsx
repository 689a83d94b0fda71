import type { ImportState } from "#app/domain/importing/import-state.ts";
import type { Verdict } from "#app/domain/importing/verdict.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

const states = {
  waiting: { tone: "neutral", icon: "clock" },
  reading: { tone: "note", icon: "clock" },
  checked: { tone: "note", icon: "search" },
  accepting: { tone: "note", icon: "clock" },
  accepted: { tone: "good", icon: "check" },
  refused: { tone: "bad", icon: "alert" },
  failed: { tone: "bad", icon: "alert" },
  discarded: { tone: "neutral", icon: "close" },
  undoing: { tone: "note", icon: "clock" },
  undone: { tone: "neutral", icon: "undo" },
} as const satisfies Record<ImportState, object>;

/** Where an import stands. */
export function ImportBadge({ state }: { state: ImportState }) {
  const t = useTranslate();
  return <Badge {...states[state]}>{t(`imports.status.${state}`)}</Badge>;
}

const verdicts = {
  new: { tone: "good", icon: "add" },
  changed: { tone: "note", icon: "edit" },
  unchanged: { tone: "neutral", icon: "check" },
  refused: { tone: "bad", icon: "alert" },
  ignored: { tone: "neutral", icon: "close" },
} as const satisfies Record<Verdict, object>;

/** How a row was judged. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useTranslate();
  return <Badge {...verdicts[verdict]}>{t(`imports.verdict.${verdict}`)}</Badge>;
}
