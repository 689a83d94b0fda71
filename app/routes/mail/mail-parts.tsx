import type { MailShown } from "#app/domain/messages/mail-queries.server.ts";
import { type MailView, mailViews } from "#app/domain/messages/mail.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { accountAddress } from "#app/routes/admin/account-address.ts";
import { againQuestion, mailAddress } from "#app/routes/mail/question-parts.ts";
import { readMailList } from "#app/routes/mail/wanted.ts";
import { Badge, type BadgeTone, ButtonLink, Message } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { ChoiceChips, ListTable } from "#app/ui/kit/list.tsx";
import { Facts, Section } from "#app/ui/kit/page.tsx";
import { AskButton } from "#app/ui/kit/question.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/mail";

type Parts = Pick<Route.ComponentProps, "loaderData">;
type Setup = Route.ComponentProps["loaderData"]["setup"];

/** Whether mails go, where to, and what became of the last. */
export function MailServerFacts({ loaderData: { setup, failing, lastSentAt } }: Parts) {
  const t = useTranslate();
  return (
    <Section title={t("mail.page.server")}>
      {setup === null ? (
        <Message tone="note" icon="letter">
          {t("mail.server.offWhat")}
        </Message>
      ) : null}
      {setup !== null && failing !== null ? (
        <Message tone="warn" icon="warning">
          {t("mail.server.failingWhat", {
            since: formatInstant(failing.failingSince),
            next: formatInstant(failing.nextTryAt),
          })}
        </Message>
      ) : null}
      <Facts
        items={[
          { term: t("mail.server.state"), value: <ServerState {...{ setup, failing }} /> },
          ...(setup === null
            ? []
            : [
                { term: t("mail.server.to"), value: placeText(t, setup) },
                { term: t("mail.server.from"), value: setup.from },
              ]),
          ...(failing === null
            ? []
            : [{ term: t("mail.server.answer"), value: failing.lastError }]),
          {
            term: t("mail.server.lastSent"),
            value: lastSentAt === null ? t("common.none") : formatInstant(lastSentAt),
          },
        ]}
      />
    </Section>
  );
}

function ServerState({ setup, failing }: { setup: Setup; failing: object | null }) {
  const t = useTranslate();
  if (setup === null) return <Badge tone="past">{t("mail.server.off")}</Badge>;
  return failing === null ? (
    <Badge tone="good" icon="check">
      {t("mail.server.working")}
    </Badge>
  ) : (
    <Badge tone="warn" icon="warning">
      {t("mail.server.failing")}
    </Badge>
  );
}

function placeText(t: Translate, setup: NonNullable<Setup>): string {
  if (setup.to === "folder") return t("mail.server.folder", { folder: setup.folder });
  const { host, port, security } = setup;
  return t("mail.server.serverAt", {
    host,
    port: String(port),
    security: t(`mail.server.security.${security}`),
  });
}

export function MailViews({ loaderData: { counts, wanted, url } }: Parts) {
  const t = useTranslate();
  return (
    <ChoiceChips
      name="view"
      label={t("mail.page.viewLabel")}
      address={readMailList(url).list.with}
      choices={mailViews.map((view) => ({
        value: view,
        label: t(`mail.view.${view}`, { n: counts[view] }),
        chosen: wanted.view === view,
      }))}
    />
  );
}

export function MailTable({ loaderData: { rows, total, url } }: Parts) {
  const t = useTranslate();
  return (
    <ListTable
      caption={t("mail.page.mails")}
      rows={rows}
      rowKey={({ id }) => id}
      list={readMailList(url).list}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<MailShown>[] {
  return [
    {
      key: "receiver",
      label: t("mail.field.receiver"),
      first: true,
      room: "name",
      cell: ({ accountId, displayName }) => <a href={accountAddress(accountId)}>{displayName}</a>,
    },
    { key: "address", label: t("mail.field.address"), cell: ({ address }) => address },
    { key: "topic", label: t("mail.field.topic"), cell: ({ topic }) => t(`mail.topic.${topic}`) },
    {
      key: "since",
      label: t("mail.field.since"),
      room: "line",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    {
      key: "state",
      label: t("mail.field.state"),
      first: true,
      cell: (row) => <State row={row} />,
    },
    {
      key: "tries",
      label: t("mail.field.tries"),
      numeric: true,
      cell: ({ attempts }) => attempts,
    },
    {
      key: "answer",
      label: t("mail.field.answer"),
      room: "text",
      cell: (row) => <Answer row={row} />,
    },
    { key: "act", label: t("mail.field.act"), cell: (row) => <Acts row={row} /> },
  ];
}

const looks = {
  waiting: { tone: "queue", icon: "hourglass" },
  delayed: { tone: "warn", icon: "clock" },
  dead: { tone: "bad", icon: "bad" },
  sent: { tone: "good", icon: "check" },
  dropped: { tone: "past", icon: "close" },
  given_up: { tone: "past", icon: "close" },
} satisfies Record<MailView, { tone: BadgeTone; icon: IconName }>;

function State({ row: { view, nextTryAt, endedAt } }: { row: MailShown }) {
  const t = useTranslate();
  const time = formatInstant(view === "delayed" ? nextTryAt : (endedAt ?? nextTryAt));
  return <Badge {...looks[view]}>{t(`mail.state.${view}`, { time })}</Badge>;
}

/** What the server said, or why the portal or somebody ended it. */
function Answer({ row: { answer, dropReason, givenUpReason } }: { row: MailShown }) {
  const t = useTranslate();
  const texts = [
    dropReason === null ? null : t(`mail.drop.${dropReason}`),
    givenUpReason,
    answer,
  ].filter((text) => text !== null);
  return texts.map((text) => <p key={text}>{text}</p>);
}

function Acts({ row }: { row: MailShown }) {
  const t = useTranslate();
  const { id, view, displayName } = row;
  const isDead = view === "dead" || view === "given_up";
  const isOpen = view === "waiting" || view === "delayed" || view === "dead";
  return (
    <div className="flex flex-wrap gap-2">
      {isDead ? (
        <AskButton question={againQuestion(t, row)} icon="refresh" small>
          {t("mail.act.again")}
          <span className="sr-only">: {displayName}</span>
        </AskButton>
      ) : null}
      {isOpen ? (
        <ButtonLink to={`${mailAddress(id)}/giving-up`} icon="close" look="quiet" small>
          {t("mail.act.giveUp")}
          <span className="sr-only">: {displayName}</span>
        </ButtonLink>
      ) : null}
    </div>
  );
}
