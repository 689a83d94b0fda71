import { InvitationForm } from "#app/domain/access/input.ts";
import {
  acceptInvitation,
  findInvitation,
  findProvince,
} from "#app/domain/access/invitation.server.ts";
import {
  connectionContext,
  portalContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { cookieText } from "#app/platform/http/cookies.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { NewPasswordFields, newPasswordLabels } from "#app/ui/access/account-fields.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/invitation";

export async function loader({ params, context }: Route.LoaderArgs) {
  const work = context.get(workContext);
  const invitation = await findInvitation(work.db, params.token, work.at);
  if (!invitation) return { invitation: null, unitName: "", token: params.token };
  const first = invitation.purpose === "first_admin";
  const unitName = first ? (await findProvince(work.db, work.today)).name : "";
  return { invitation, unitName, token: params.token };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await parseForm(request, InvitationForm);
  if (!form.ok) return invalid(form);
  const { address, userAgent, cookies } = context.get(connectionContext);
  const { sessionMaxMinutes: maxMinutes } = context.get(portalContext).settings;
  const { userName = null, name = null, newPassword, repeatPassword } = form.value;
  const typed = { token: params.token, userName, name, newPassword, repeatPassword };
  const deviceToken = await cookieText(cookies.device, request);
  const input = { ...typed, address, userAgent, maxMinutes, deviceToken };
  const result = await acceptInvitation(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const session = await cookies.session.serialize(result.value.token);
  const device = await cookies.device.serialize(result.value.deviceToken);
  return redirectWithNotice(context, "/", { key: "access.invitation.done" }, [session, device]);
}

export default function InvitationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  const { invitation, unitName, token } = loaderData;
  if (!invitation) {
    return (
      <Page title={t("access.invitation.gone")}>
        <p>{t("access.invitation.goneBody")}</p>
      </Page>
    );
  }
  const { purpose, account } = invitation;
  const ownLabels = {
    userName: t("access.invitation.userName"),
    name: t("access.invitation.name"),
  };
  const title =
    purpose === "recovery"
      ? "recoveryTitle"
      : purpose === "first_admin"
        ? "firstAdminTitle"
        : "title";
  return (
    <Page
      title={t(`access.invitation.${title}`)}
      lead={
        account
          ? t("access.invitation.lead", { userName: account.userName, name: account.displayName })
          : t("access.invitation.firstAdminLead", { unit: unitName })
      }
    >
      <Form
        action={`/invitations/${token}`}
        answer={actionData}
        labels={account ? newPasswordLabels(t) : { ...ownLabels, ...newPasswordLabels(t) }}
        submit={t("access.invitation.submit")}
        refusal={refusalText(t)}
      >
        {account ? null : (
          <>
            <TextField
              name="userName"
              help={t("access.invitation.userNameHelp")}
              autoComplete="username"
              maxLength={60}
            />
            <TextField name="name" autoComplete="name" maxLength={120} />
          </>
        )}
        <NewPasswordFields />
      </Form>
    </Page>
  );
}

function refusalText(t: ReturnType<typeof useTranslate>) {
  return (word: string): string =>
    word === "user_name_taken" || word === "invitation_gone"
      ? t(`access.invitation.refusal.${word}`)
      : t(`access.password.refusal.${word as "passwords_differ"}`);
}
