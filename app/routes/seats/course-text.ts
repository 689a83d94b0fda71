import type { Translate } from "#app/i18n/locales.ts";

/** "Còn 12/40 chỗ", as sending and deciding pages say it. */
export function seatsText(
  t: Translate,
  { capacity, seatsTaken }: { capacity: number | null; seatsTaken: number },
): string {
  if (capacity === null) return t("sending.seatsUnlimited");
  const n = capacity - seatsTaken;
  return n > 0
    ? t("sending.seatsLeft", { n, total: capacity })
    : t("sending.seatsFull", { total: capacity });
}
