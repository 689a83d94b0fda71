import { readListAddress } from "#app/platform/http/list.ts";

/** The page of one's own requests that an address asks for. */
export function readOwnRequests(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "", pageSize: 25 });
  const { page, pageSize } = list;
  return { list, wanted: { page, pageSize } };
}
