import type { AccountState } from "#app/domain/access/account.ts";
import type { GrantState } from "#app/domain/access/grant.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Look = { tone: "neutral" | "good" | "note" | "warn"; icon: IconName };

const accountLooks = {
  active: { tone: "good", icon: "check" },
  awaiting_first_sign_in: { tone: "note", icon: "clock" },
  no_role: { tone: "warn", icon: "warning" },
  ended: { tone: "neutral", icon: "close" },
} satisfies Record<AccountState, Look>;

const grantLooks = {
  in_force: { tone: "good", icon: "check" },
  not_yet: { tone: "note", icon: "clock" },
  awaiting_confirmation: { tone: "warn", icon: "shield" },
  expired: { tone: "neutral", icon: "close" },
  ended: { tone: "neutral", icon: "close" },
  unit_ended: { tone: "warn", icon: "warning" },
} satisfies Record<GrantState, Look>;

export function AccountStateBadge({ state }: { state: AccountState }) {
  const t = useTranslate();
  return <Badge {...accountLooks[state]}>{t(`accounts.state.${state}`)}</Badge>;
}

export function GrantStateBadge({ state }: { state: GrantState }) {
  const t = useTranslate();
  return <Badge {...grantLooks[state]}>{t(`accounts.grantState.${state}`)}</Badge>;
}
