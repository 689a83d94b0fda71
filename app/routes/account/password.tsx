import { changePassword } from "#app/domain/access/change-password.server.ts";
import { PasswordForm } from "#app/domain/access/input.ts";
import { passwordLength } from "#app/domain/access/password.ts";
import {
  connectionContext,
  portalContext,
  workContext,
} from "#app/platform/http/contexts.server.ts";
import { cookieText } from "#app/platform/http/cookies.server.ts";
import { invalid, parseForm, refused } from "#app/platform/http/form.server.ts";
import { redirectWithNotice } from "#app/platform/http/notice.server.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import { NewPasswordFields, newPasswordLabels } from "#app/ui/access/account-fields.tsx";
import { Message } from "#app/ui/kit/button.tsx";
import { TextField } from "#app/ui/kit/fields.tsx";
import { Form } from "#app/ui/kit/form.tsx";
import { Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/password";

export function loader({ context }: Route.LoaderArgs) {
  return { first: signedInOf(context).mustChangePassword };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await parseForm(request, PasswordForm);
  if (!form.ok) return invalid(form);
  const { accountId, sessionId } = signedInOf(context);
  const { address, userAgent, cookies } = context.get(connectionContext);
  const { sessionMaxMinutes: maxMinutes } = context.get(portalContext).settings;
  const deviceToken = await cookieText(cookies.device, request);
  const device = { address, userAgent, maxMinutes, deviceToken };
  const input = { ...form.value, accountId, sessionId, ...device };
  const result = await changePassword(context.get(workContext), input);
  if (!result.ok) return refused(result.refusal, form);
  const session = await cookies.session.serialize(result.value.token);
  return redirectWithNotice(context, "/", { key: "access.password.changed" }, [session]);
}

export default function PasswordPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslate();
  return (
    <Page title={t("access.password.title")}>
      {loaderData.first ? (
        <Message tone="note" icon="key">
          {t("access.password.first", { n: passwordLength.min })}
        </Message>
      ) : null}
      <Form
        action="/account/password"
        answer={actionData}
        labels={{ currentPassword: t("access.password.current"), ...newPasswordLabels(t) }}
        submit={t("access.password.submit")}
        refusal={(word) => t(`access.password.refusal.${word as "wrong_password"}`)}
      >
        <TextField name="currentPassword" type="password" autoComplete="current-password" />
        <NewPasswordFields />
      </Form>
    </Page>
  );
}
