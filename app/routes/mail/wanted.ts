import { type MailView, mailViews } from "#app/domain/messages/mail.ts";
import { readListAddress } from "#app/platform/http/list.ts";

/** The mails that an address asks for; those that failed first, for they wait for somebody. */
export function readMailList(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "", pageSize: 25 });
  const { page, pageSize } = list;
  const view: MailView = mailViews.find((known) => known === list.text("view")) ?? "dead";
  return { list, wanted: { view, page, pageSize } };
}
