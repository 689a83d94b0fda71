import { requestFields } from "#app/domain/data-requests/data-request.ts";
import { readListAddress } from "#app/platform/http/list.ts";

export const views = ["waiting", "over", "all"] as const;

/** The requests that an address asks for: those that wait, unless it says otherwise. */
export function readRequests(url: string) {
  const list = readListAddress(url, { sortable: [], sort: "", pageSize: 25 });
  const { page, pageSize } = list;
  const show = views.find((view) => view === list.text("show")) ?? "waiting";
  const field = requestFields.find((one) => one === list.text("field")) ?? null;
  return { list, wanted: { show, field, page, pageSize } };
}
