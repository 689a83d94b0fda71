import { readListAddress } from "#app/platform/http/list.ts";

/** The messages that an address asks for. */
export function readInbox(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "", pageSize: 25 });
  const { page, pageSize } = list;
  return { list, wanted: { onlyUnread: list.text("show") === "unread", page, pageSize } };
}
