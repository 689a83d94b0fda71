import { lackingFor, type Share } from "#app/domain/planning/shares.ts";
import type { YoungShare } from "#app/domain/readiness/structure.ts";
import type { Translate } from "#app/i18n/locales.ts";
import type { IconName } from "#app/ui/kit/icon.tsx";

type Look = { tone: "neutral" | "good" | "warn"; icon: IconName };

/** Colour and sign of what a share says: of the list, never of a person. */
export const shareLooks = {
  met: { tone: "good", icon: "check" },
  not_met: { tone: "warn", icon: "warning" },
  unknown: { tone: "neutral", icon: "help" },
  no_rule: { tone: "neutral", icon: "help" },
  nobody: { tone: "neutral", icon: "help" },
} satisfies Record<Share["verdict"], Look>;

/** "Cán bộ trẻ (dưới 40 tuổi)" */
export function youngText(t: Translate, young: YoungShare | null): string {
  if (young === null) return t("structure.group.youngNoAge");
  return young.under === null
    ? t("structure.group.youngByLevel")
    : t("structure.group.young", { age: young.under });
}

/** "Cán bộ nữ: 9/58 (15,5 %); mức phấn đấu 25 %. Chưa đạt, còn thiếu 6 người." */
export function shareText(t: Translate, group: string, share: Share | null): string {
  if (share === null) return t("structure.said.noAge", { group });
  const { count: n, total, percent, threshold, unknown: u, verdict } = share;
  return t(`structure.said.${verdict}`, {
    group,
    n,
    total,
    u,
    p: percent ?? 0,
    t: threshold?.percent ?? 0,
    k: lackingFor(share),
  });
}

/** "9 (15,5 %)", or "4 (6,9 %), chưa rõ 2" */
export function countText(t: Translate, share: Share | null): string {
  if (share === null) return t("structure.notCounted");
  const { count: n, percent: p, unknown: u } = share;
  if (p === null) return t("structure.verdict.nobody");
  return u > 0 ? t("structure.ofTotalUnknown", { n, p, u }) : t("structure.ofTotal", { n, p });
}
