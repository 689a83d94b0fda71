import type { TitleKind } from "#app/domain/standards/title.ts";
import type { BoardRow } from "./board.ts";

/** The leading titles at units for which somebody is planned and nobody is ready, the highest first (product 4.5). */
export function nobodyReady<Row extends Pick<BoardRow, "titleId" | "unitId" | "bands">>(
  places: readonly Row[],
  titles: ReadonlyMap<number, { kind: TitleKind; rank: number }>,
): Row[] {
  const rank = ({ titleId }: Row): number => titles.get(titleId)?.rank ?? 0;
  return places
    .filter(({ titleId, bands }) => bands.ready === 0 && titles.get(titleId)?.kind === "post")
    .toSorted((a, b) => rank(b) - rank(a) || a.titleId - b.titleId || a.unitId - b.unitId);
}
