import { titleSorts } from "#app/domain/standards/title-list.ts";
import { levels, managingLevels, sectors, titleKinds } from "#app/domain/standards/title.ts";
import { parsePartialDate } from "#app/kernel/calendar.ts";
import { readListAddress } from "#app/platform/http/list.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

/** The list of titles that an address asks for; `day` is what was typed, and whether it is a day. */
export function readTitleList(url: string) {
  const list = readListAddress(url, { sortable: titleSorts, sort: "level" });
  const by = titleSorts.find((sort) => sort === list.sort.by) ?? "level";
  const typed = list.text("inForce");
  const parsed = parsePartialDate(typed);
  const inForceOn = parsed?.length === 10 ? parsed : null;
  return {
    list,
    day: {
      typed: inForceOn === null ? typed : formatDate(inForceOn),
      wrong: typed !== "" && inForceOn === null,
    },
    wanted: {
      q: list.text("q"),
      kind: titleKinds.find((kind) => kind === list.text("kind")) ?? null,
      level: levels.find((level) => level === list.text("level")) ?? null,
      sector: sectors.find((sector) => sector === list.text("sector")) ?? null,
      managingLevel: managingLevels.find((level) => level === list.text("managing")) ?? null,
      inForceOn,
      sort: { by, descending: list.sort.descending },
      page: list.page,
      pageSize: list.pageSize,
    },
  };
}
