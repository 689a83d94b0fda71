import type { MessageContent } from "#app/domain/messages/message.ts";
import type { InboxRow } from "#app/domain/messages/queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { pageSizes } from "#app/platform/http/list.ts";
import { formatInstant } from "#app/platform/i18n/formats.ts";
import { isRequest } from "#app/routes/inbox/links.ts";
import { readInbox } from "#app/routes/inbox/wanted.ts";
import { Badge, Button } from "#app/ui/kit/button.tsx";
import { useFormPlace } from "#app/ui/kit/form.tsx";
import { FilterChips, Filters, FilterSelect, ListTable } from "#app/ui/kit/list.tsx";
import type { Column } from "#app/ui/kit/table.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import { messageText } from "#app/ui/messages/message-text.ts";

export function InboxFilters({ url }: { url: string }) {
  const t = useTranslate();
  const { onlyUnread, pageSize } = readInbox(url).wanted;
  return (
    <Filters>
      <FilterSelect
        name="show"
        label={t("inbox.filter.show")}
        value={onlyUnread ? "unread" : ""}
        any={t("inbox.filter.every")}
        options={[{ value: "unread", label: t("inbox.filter.unread") }]}
      />
      <FilterSelect
        name="size"
        label={t("common.table.pageSize")}
        value={String(pageSize)}
        options={pageSizes.map((rows) => ({ value: String(rows), label: String(rows) }))}
      />
    </Filters>
  );
}

export function InboxChips({ url }: { url: string }) {
  const t = useTranslate();
  const { list, wanted } = readInbox(url);
  const chip = { label: t("inbox.filter.unread"), names: ["show"] };
  return <FilterChips chips={[wanted.onlyUnread ? chip : null]} address={list.with} />;
}

/** Marks as read what had come when the page was made. */
export function ReadAllForm({ upTo }: { upTo: number }) {
  const t = useTranslate();
  const { page } = useFormPlace();
  return (
    <form method="post" action="/inbox/reading">
      <input type="hidden" name="upTo" value={upTo} />
      <input type="hidden" name="to" value={page} />
      <Button look="plain" icon="check">
        {t("inbox.act.readAll")}
      </Button>
    </form>
  );
}

export type ShownMessage = InboxRow & { link: string | null };

type Messages = { rows: ShownMessage[]; total: number; url: string };

export function InboxTable({ rows, total, url }: Messages) {
  const t = useTranslate();
  return (
    <ListTable
      caption={t("inbox.title")}
      rows={rows}
      rowKey={({ id }) => id}
      list={readInbox(url).list}
      total={total}
      columns={columnsOf(t)}
    />
  );
}

function columnsOf(t: Translate): Column<ShownMessage>[] {
  return [
    {
      key: "message",
      label: t("inbox.field.message"),
      first: true,
      room: "text",
      cell: (row) => <MessageCell row={row} />,
    },
    {
      key: "at",
      label: t("inbox.field.at"),
      room: "line",
      cell: ({ createdAt }) => formatInstant(createdAt),
    },
    { key: "state", label: t("inbox.field.state"), cell: (row) => <StateCell row={row} /> },
  ];
}

function MessageCell({ row: { content, createdAt, link, readAt } }: { row: ShownMessage }) {
  const t = useTranslate();
  const { subject, sentences } = messageText(t, content, createdAt);
  return (
    <>
      <p className={readAt === null ? "font-semibold" : "font-normal"}>{subject}</p>
      <p className="font-normal">{sentences.join(" ")}</p>
      {link === null ? null : (
        <p className="mt-1 font-normal">
          <a href={link}>{linkText(t, content, link)}</a>
        </p>
      )}
    </>
  );
}

/** What a message leads to. */
function linkText(t: Translate, content: MessageContent, link: string): string {
  if (content.kind === "daily_digest")
    return t(link === "/approvals" ? "inbox.openApprovals" : "inbox.openRequests");
  if (content.kind === "mail_stopped") return t("inbox.openMail");
  return t(isRequest(content) ? "inbox.openRequest" : "inbox.open", { code: content.params.code });
}

function StateCell({ row: { id, content, createdAt, readAt } }: { row: ShownMessage }) {
  const t = useTranslate();
  const { page } = useFormPlace();
  if (readAt !== null) return t("inbox.state.read");
  const { subject } = messageText(t, content, createdAt);
  return (
    <form method="post" action={`/inbox/${id}/reading`} className="grid justify-items-start gap-1">
      <Badge tone="note" icon="inbox">
        {t("inbox.state.unread")}
      </Badge>
      <input type="hidden" name="to" value={page} />
      <Button small look="plain" icon="check">
        {t("inbox.act.read")}
        <span className="sr-only">: {subject}</span>
      </Button>
    </form>
  );
}
