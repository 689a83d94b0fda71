import { listInbox } from "#app/domain/messages/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { viewerOf } from "#app/routes/gates.server.ts";
import {
  InboxChips,
  InboxFilters,
  InboxTable,
  ReadAllForm,
} from "#app/routes/inbox/inbox-parts.tsx";
import { linkOf } from "#app/routes/inbox/links.ts";
import { readInbox } from "#app/routes/inbox/wanted.ts";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Empty, Page } from "#app/ui/kit/page.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";
import type { Route } from "./+types/inbox";

export async function loader({ request: { url }, context }: Route.LoaderArgs) {
  const { db } = context.get(workContext);
  const viewer = viewerOf(context);
  const { rows, ...found } = await listInbox(db, viewer, readInbox(url).wanted);
  const linked = rows.map((row) => ({ ...row, link: linkOf(row, viewer.role) }));
  return { url, ...found, rows: linked };
}

export default function InboxPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslate();
  const { url, rows, total, unread, last } = loaderData;
  const { onlyUnread } = readInbox(url).wanted;
  return (
    <Page
      title={t("inbox.title")}
      lead={unread > 0 ? t("inbox.lead", { n: unread, count: unread }) : t("inbox.allRead")}
      actions={unread > 0 ? <ReadAllForm upTo={last} /> : null}
    >
      <InboxFilters url={url} />
      <InboxChips url={url} />
      {rows.length > 0 ? <InboxTable rows={rows} total={total} url={url} /> : null}
      {rows.length === 0 && onlyUnread ? (
        <Empty action={<ButtonLink to="/inbox">{t("planning.filter.clear")}</ButtonLink>}>
          {t("inbox.emptyUnread")}
        </Empty>
      ) : null}
      {rows.length === 0 && !onlyUnread ? <Empty>{t("inbox.empty")}</Empty> : null}
      <p className="field-help mt-4">{t("inbox.note")}</p>
    </Page>
  );
}
