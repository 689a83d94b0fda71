import { canHaveCalendar } from "#app/domain/access/policy.ts";
import { portalContext, workContext } from "#app/platform/http/contexts.server.ts";
import { formatDate, formatInstant } from "#app/platform/i18n/formats.ts";
import { OwnMail } from "#app/routes/account/mail-parts.tsx";
import { openOwnAccount } from "#app/routes/account/own-sessions.server.ts";
import { signInEndQuestion } from "#app/routes/account/sign-in-end-parts.ts";
import { signedInOf } from "#app/routes/gates.server.ts";
import { Badge, Button, ButtonLink, Message } from "#app/ui/kit/button.tsx";
import { Facts, Page, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/account";

export async function loader({ context }: Route.LoaderArgs) {
  const { sessionId, grants, active, lastGrantEnd } = signedInOf(context);
  const activeGrantId = active?.id ?? null;
  const hasCalendar = canHaveCalendar(context.get(workContext).actor);
  const sendsMail = context.get(portalContext).settings.mail !== null;
  const roles = { grants, activeGrantId, lastGrantEnd };
  return { ...(await openOwnAccount(context)), sessionId, ...roles, hasCalendar, sendsMail };
}

export default function AccountPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { userName, email, displayName, hasCalendar } = loaderData;
  return (
    <Page
      title={t("access.account.title")}
      lead={t("access.account.lead")}
      actions={
        <>
          <ButtonLink to="/account/password" icon="key">
            {t("access.account.changePassword")}
          </ButtonLink>
          {hasCalendar ? (
            <ButtonLink to="/me/calendar" icon="calendar">
              {t("calendar.open")}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Facts
        items={[
          { term: t("access.account.name"), value: displayName },
          { term: t("access.account.userName"), value: userName },
          { term: t("access.account.email"), value: email ?? t("common.none") },
        ]}
      />
      <OwnRoles loaderData={loaderData} />
      <OwnMail account={loaderData} />
      <OpenSessions loaderData={loaderData} />
    </Page>
  );
}

type Parts = Pick<Route.ComponentProps, "loaderData">;

function OwnRoles({ loaderData: { grants, activeGrantId, lastGrantEnd } }: Parts) {
  const t = useTranslate();
  return (
    <div id="roles">
      <Section title={t("access.account.roles")}>
        {grants.length === 0 ? (
          <Message tone="warn" icon="alert">
            {lastGrantEnd
              ? t("access.account.noGrantSince", { date: formatDate(lastGrantEnd) })
              : t("access.account.noGrant")}
          </Message>
        ) : (
          <Table
            caption={t("access.account.roles")}
            rows={grants}
            rowKey={(grant) => grant.id}
            columns={[
              {
                key: "role",
                label: t("access.account.role"),
                first: true,
                cell: (grant) => t(`common.role.${grant.role}`),
              },
              {
                key: "unit",
                label: t("access.account.unit"),
                first: true,
                cell: (grant) => grant.unitName,
              },
              {
                key: "act",
                label: t("shell.switchRole"),
                cell: (grant) =>
                  grant.id === activeGrantId ? (
                    <Badge tone="good" icon="check">
                      {t("access.account.working")}
                    </Badge>
                  ) : (
                    <form method="post" action="/active-role">
                      <input type="hidden" name="grantId" value={grant.id} />
                      <Button small look="plain">
                        {t("access.account.switchTo")}
                      </Button>
                    </form>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </div>
  );
}

function OpenSessions({ loaderData: { sessions, sessionId } }: Parts) {
  const t = useTranslate();
  return (
    <Section title={t("access.account.sessions")}>
      <Table
        caption={t("access.account.sessions")}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: "device",
            label: t("access.account.device"),
            first: true,
            cell: (session) => session.device || t("common.unknown"),
          },
          {
            key: "address",
            label: t("access.account.address"),
            cell: (session) => session.address,
          },
          {
            key: "since",
            label: t("access.account.since"),
            cell: (session) => formatInstant(session.createdAt),
          },
          {
            key: "seen",
            label: t("access.account.lastSeen"),
            cell: (session) => formatInstant(session.lastSeenAt),
          },
          {
            key: "act",
            label: t("access.account.act"),
            cell: (session) =>
              session.id === sessionId ? (
                <Badge tone="good" icon="check">
                  {t("access.account.thisDevice")}
                </Badge>
              ) : (
                <AskButton question={signInEndQuestion(t, session)} small>
                  {t("access.account.revoke")}
                </AskButton>
              ),
          },
        ]}
      />
    </Section>
  );
}
