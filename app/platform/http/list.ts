import { plainText } from "#app/platform/http/plain-text.ts";

/** The filters, order and page of a list, as its address says them. */
export type ListAddress = {
  page: number;
  pageSize: number;
  sort: { by: string; descending: boolean };
  /** the address with some parameters changed; null removes one */
  with: (change: Record<string, string | null>) => string;
  text: (name: string) => string;
};

export const pageSizes = [25, 50, 100, 200] as const;

/** Reads the address of a list. Unknown orders and page sizes fall back to the list's own. */
export function readListAddress(
  url: string,
  options: { sortable: readonly string[]; sort: string; pageSize?: number },
): ListAddress {
  const { pathname, searchParams } = new URL(url);
  const asked = searchParams.get("sort") ?? options.sort;
  const known = options.sortable.includes(asked.replace(/^-/, "")) ? asked : options.sort;
  const size = Number(searchParams.get("size"));
  const page = Number(searchParams.get("page"));
  return {
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
    pageSize: pageSizes.find((known) => known === size) ?? options.pageSize ?? 50,
    sort: { by: known.replace(/^-/, ""), descending: known.startsWith("-") },
    text: (name) =>
      plainText(searchParams.get(name) ?? "")
        .trim()
        .slice(0, 200),
    with: (change) => {
      const next = new URLSearchParams(searchParams);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      return query ? `${pathname}?${query}` : pathname;
    },
  };
}
