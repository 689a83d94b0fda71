import { href } from "react-router";
import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import type { Question } from "#app/ui/kit/question.tsx";

type OpenSession = { id: number; device: string; address: string; createdAt: string };

/** Whether one of one's own devices is to be signed out. */
export function signInEndQuestion(t: Translate, session: OpenSession): Question {
  const { id, device, address, createdAt } = session;
  return {
    to: href("/account/sign-ins/:sessionId/end", { sessionId: String(id) }),
    title: t("access.account.revokeTitle"),
    lead: t("access.account.revokeLead", {
      device: device || t("common.unknown"),
      address,
      time: formatInstant(createdAt),
    }),
    body: t("access.account.revokeWhat"),
    submit: t("access.account.revoke"),
    look: "danger",
  };
}
