import type { Pools } from "./candidates.ts";
import type { Surroundings } from "./surroundings.ts";

type Seat = { unit: string; post: string };

/** Whose records the demo's trainees sign in for; each is planned for a title of the next term, and lacks something. */
export const traineeSeats = {
  /** on a list that says nothing to its people */
  ofLeThuy: { unit: "Xã Lệ Thủy", post: "Bí thư Đảng ủy" },
  /** on a list that is published, its people seeing their own planned titles */
  ofDongHoi: { unit: "Phường Đồng Hới", post: "Phó Bí thư Thường trực Đảng ủy" },
} as const satisfies Record<string, Seat>;

/** The first person who holds the post at the unit, by the place among the invented people; null where nobody does. */
export function holderOf(
  { units, pools }: { units: Surroundings["units"]; pools: Pools },
  { unit, post }: Seat,
): number | null {
  const id = units.find(({ name }) => name === unit)?.id;
  const those = id === undefined ? [] : (pools.atUnit.get(id) ?? []);
  return those.find(({ posts }) => posts.includes(post))?.index ?? null;
}

export const traineesOf = (surroundings: Pick<Surroundings, "units" | "pools">): number[] =>
  Object.values(traineeSeats).flatMap((seat) => holderOf(surroundings, seat) ?? []);
