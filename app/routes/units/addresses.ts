import { href } from "react-router";

type Day = { asOf: string | null };

/** Pages of units on a day; the address of today's state names no day. */
export const treeAddress = ({ asOf }: Day): string => href("/units/tree") + dayQuery(asOf);

export function unitAddress(id: number, { asOf }: Day): string {
  return href("/units/:unitId", { unitId: String(id) }) + dayQuery(asOf);
}

const dayQuery = (asOf: string | null): string => (asOf === null ? "" : `?asOf=${asOf}`);
