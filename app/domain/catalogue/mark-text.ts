import { accept, refuse, type Result } from "#app/kernel/result.ts";

export type MarkFault = "mark_not_number" | "mark_too_high" | "mark_too_exact";

/**
 * A mark from 0 to 10 with one decimal as people write it, in tenths: "7,5" and "7.5" are 75; null where nothing is
 * written. Refuses mark_not_number ("bảy"), mark_too_high (over 10), mark_too_exact ("7,55").
 */
export function readMark(text: string): Result<number | null, MarkFault> {
  const written = text.trim();
  if (written === "") return accept(null);
  const found = /^(\d{1,3})(?:[.,](\d*))?$/.exec(written);
  if (!found) return refuse("mark_not_number");
  const decimals = (found[2] ?? "").replace(/0+$/, "");
  if (decimals.length > 1) return refuse("mark_too_exact");
  const tenths = Number(found[1]) * 10 + Number(decimals === "" ? 0 : decimals);
  return tenths > 100 ? refuse("mark_too_high") : accept(tenths);
}

/** A mark in tenths as people write it: 75 is "7,5". */
export const writeMark = (tenths: number): string => String(tenths / 10).replace(".", ",");
