import { RevocationForm } from "#app/domain/readiness/input.ts";
import { revokeOverride } from "#app/domain/readiness/revoke-decision.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";
import { recordPlanningRead } from "#app/routes/planning/round.server.ts";
import { overrideName } from "#app/routes/readiness/decision-parts.tsx";
import { openOverride } from "#app/routes/readiness/open.server.ts";
import { RevocationPage } from "#app/routes/readiness/revocation-parts.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/override-revocation";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const opened = await openOverride(context, params);
  recordPlanningRead(context, { url: request.url, people: [opened.record], what: "seen" });
  return opened;
}

/** Revokes a recorded override from a day on. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { record, decision } = await openOverride(context, params);
  const form = await parseForm(request, RevocationForm);
  if (!form.ok) return invalid(form);
  const input = { ...form.value, recordId: record.id, id: decision.id };
  const result = await revokeOverride(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  return redirectWithNotice(context, `/readiness/records/${record.id}`, {
    key: "waivers.revocation.done",
    values: { date: formatDate(form.value.revokedOn) },
  });
}

export default function RevokeOverridePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { record, decision } = loaderData;
  return (
    <RevocationPage
      record={record}
      decision={decision}
      what={overrideName(t, decision)}
      here={`/readiness/records/${record.id}/overrides/${decision.id}/revocation`}
      answer={actionData}
    />
  );
}
