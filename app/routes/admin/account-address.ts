import { href } from "react-router";

/** The page of an account. */
export const accountAddress = (id: number): string =>
  href("/accounts/:accountId", { accountId: String(id) });

/** A number of an address; 0, which nothing has, for anything else. */
export const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
