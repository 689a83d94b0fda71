import { href } from "react-router";
import type { AccountPage } from "#app/domain/access/account-queries.server.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { recoveryQuestion, unlinkQuestion } from "#app/routes/admin/account-question-parts.tsx";
import { periodText } from "#app/ui/access/period.ts";
import { AccountStateBadge, GrantStateBadge } from "#app/ui/access/states.tsx";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Facts, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import { Table } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

type Parts = { account: AccountPage };
type Grant = AccountPage["grants"][number];

const paramsOf = ({ id }: Pick<AccountPage, "id">) => ({ accountId: String(id) });

/** Whether the administrator may act on the account as a whole: not their own, none of it elsewhere. */
const isWhole = ({ own, grantsElsewhere }: AccountPage): boolean => !own && !grantsElsewhere;

export function AccountActs({ account }: Parts) {
  const t = useTranslate();
  const params = paramsOf(account);
  if (account.endedAt !== null) {
    return isWhole(account) ? (
      <form method="post" action={href("/accounts/:accountId/reopening", params)}>
        <Button look="plain">{t("accounts.page.reopen")}</Button>
      </form>
    ) : null;
  }
  return (
    <>
      {account.grantsElsewhere ? null : (
        <ButtonLink to={href("/accounts/:accountId/correction", params)} icon="edit">
          {t("accounts.page.correct")}
        </ButtonLink>
      )}
      {isWhole(account) ? (
        <>
          <AskButton question={recoveryQuestion(t, account)} icon="key">
            {t("accounts.page.recover")}
          </AskButton>
          <ButtonLink to={href("/accounts/:accountId/end", params)} icon="close" look="danger">
            {t("accounts.page.end")}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

export function AccountFacts({ account }: Parts) {
  const t = useTranslate();
  const { passwordSetAt, sessions } = account;
  const password = passwordSetAt
    ? t("accounts.page.passwordSet", { time: formatInstant(passwordSetAt) })
    : t("accounts.page.passwordNotSet");
  return (
    <Section title={t("accounts.page.facts")}>
      <Facts
        items={[
          { term: t("accounts.field.userName"), value: account.userName },
          { term: t("accounts.field.email"), value: account.email ?? t("common.none") },
          {
            term: t("mail.own.field"),
            value: t(account.wantsMail === 1 ? "mail.own.yes" : "mail.own.no"),
          },
          { term: t("accounts.field.state"), value: <AccountStateBadge state={account.state} /> },
          { term: t("accounts.field.person"), value: <LinkedPerson account={account} /> },
          { term: t("accounts.field.created"), value: formatInstant(account.createdAt) },
          { term: t("accounts.field.password"), value: password },
          { term: t("accounts.field.sessions"), value: sessions.open },
          {
            term: t("accounts.field.lastSeen"),
            value: sessions.lastSeenAt ? formatInstant(sessions.lastSeenAt) : t("common.none"),
          },
        ]}
      />
    </Section>
  );
}

function LinkedPerson({ account }: Parts) {
  const t = useTranslate();
  const { cadre } = account;
  const mayChange = isWhole(account) && account.endedAt === null;
  if (!cadre) {
    return (
      <>
        {t("accounts.person.none")}{" "}
        {mayChange ? (
          <a href={href("/accounts/:accountId/person", paramsOf(account))}>
            {t("accounts.person.linkAction")}
          </a>
        ) : null}
      </>
    );
  }
  return (
    <>
      {cadre.fullName === null ? (
        t("accounts.person.outside")
      ) : (
        <a href={`/cadres/${cadre.id}`}>{cadre.fullName}</a>
      )}
      {mayChange ? (
        <div>
          <AskButton question={unlinkQuestion(t, account)} small>
            {t("accounts.person.unlink")}
          </AskButton>
        </div>
      ) : null}
    </>
  );
}

export function AccountGrants({ account }: Parts) {
  const t = useTranslate();
  const { grants, own, endedAt } = account;
  const roleText = ({ role }: Grant): string => t(`common.role.${role}`);
  return (
    <Section
      title={t("accounts.page.grants")}
      actions={
        own || endedAt !== null ? null : (
          <ButtonLink to={href("/accounts/:accountId/grants/new", paramsOf(account))} icon="add">
            {t("accounts.page.giveGrant")}
          </ButtonLink>
        )
      }
    >
      {grants.length === 0 ? (
        <Empty>{t("accounts.page.noGrants")}</Empty>
      ) : (
        <Table
          caption={t("accounts.page.grants")}
          rows={grants}
          rowKey={({ id }) => id}
          columns={[
            { key: "role", label: t("accounts.field.role"), first: true, cell: roleText },
            { key: "unit", label: t("accounts.field.unit"), first: true, cell: (g) => g.unitName },
            { key: "period", label: t("accounts.field.period"), cell: (g) => periodText(t, g) },
            {
              key: "state",
              label: t("accounts.field.state"),
              cell: (g) => <GrantStateBadge state={g.state} />,
            },
            {
              key: "giver",
              label: t("accounts.field.givenBy"),
              cell: (g) => g.giverName ?? t("accounts.page.commandLine"),
            },
            {
              key: "confirmer",
              label: t("accounts.field.confirmedBy"),
              cell: (g) => g.confirmerName,
            },
            {
              key: "act",
              label: t("accounts.field.act"),
              cell: (g) => <GrantActs account={account} grant={g} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function GrantActs({ account, grant }: Parts & { grant: Grant }) {
  const t = useTranslate();
  if (grant.endedAt !== null || account.own) return null;
  const grantId = String(grant.id);
  const names = { role: t(`common.role.${grant.role}`), unit: grant.unitName };
  return (
    <>
      {grant.mayConfirm ? (
        <>
          <a
            href={href("/accounts/confirmations/:grantId", { grantId })}
            aria-label={t("accounts.page.confirmOf", names)}
          >
            {t("accounts.page.confirm")}
          </a>
          {" · "}
        </>
      ) : null}
      <a
        href={href("/accounts/:accountId/grants/:grantId/end", { ...paramsOf(account), grantId })}
        aria-label={t("accounts.page.endGrantOf", names)}
      >
        {t("accounts.page.endGrant")}
      </a>
    </>
  );
}

export function AccountLinks({ account: { invitations } }: Parts) {
  const t = useTranslate();
  if (invitations.length === 0) return null;
  return (
    <Section title={t("accounts.page.links")}>
      <Table
        caption={t("accounts.page.links")}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "purpose",
            label: t("accounts.field.purpose"),
            first: true,
            cell: ({ purpose }) =>
              t(
                purpose === "recovery"
                  ? "accounts.purpose.recovery"
                  : "accounts.purpose.invitation",
              ),
          },
          {
            key: "state",
            label: t("accounts.field.state"),
            first: true,
            cell: ({ state }) => t(`accounts.linkState.${state}`),
          },
          {
            key: "created",
            label: t("accounts.field.created"),
            cell: (i) => formatInstant(i.createdAt),
          },
          {
            key: "expires",
            label: t("accounts.field.expires"),
            cell: (i) => formatInstant(i.expiresAt),
          },
        ]}
      />
    </Section>
  );
}
