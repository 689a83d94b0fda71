import type { PostState } from "#app/domain/people/post.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import type { IconName } from "#app/ui/kit/icon.tsx";

/** What of a post says where it is: the unit by the name of then, and what that is today. */
export type PlacedPost = {
  unitName: string;
  unitEnded: boolean;
  today: { name: string; since: string | null }[];
};

/** "Xã Phong Thủy (nay là Xã Lệ Thủy, từ ngày 01/07/2025)", or just the name. */
export function unitText(t: Translate, { unitName, unitEnded, today }: PlacedPost): string {
  const [first, ...others] = today;
  if (!first) return unitEnded ? t("people.formerUnitNameless", { old: unitName }) : unitName;
  const name = others.reduce((a, { name: b }) => t("people.and", { a, b }), first.name);
  if (first.since === null) return t("people.formerUnitUndated", { old: unitName, new: name });
  const date = formatDate(first.since);
  if (name === unitName) return t("people.formerUnitSameName", { old: unitName, date });
  return t("people.formerUnit", { old: unitName, new: name, date });
}

/** The names of today of the unit or units where the post is. */
export function unitTodayText(t: Translate, { unitName, unitEnded, today }: PlacedPost): string {
  const [first, ...others] = today;
  if (!first) return unitEnded ? "" : unitName;
  return others.reduce((a, { name: b }) => t("people.and", { a, b }), first.name);
}

export const postMarks = {
  current: { tone: "good", icon: "check" },
  former_unit: { tone: "warn", icon: "tree" },
  ended: { tone: "neutral", icon: "close" },
  not_yet: { tone: "note", icon: "clock" },
} as const satisfies Record<PostState, { tone: string; icon: IconName }>;
