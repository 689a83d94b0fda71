/** A row of the log as the chain sees it; `computedHash` is the hash of what the row says now. */
export type Link = { seq: number; previousHash: string; hash: string; computedHash: string };

/** The end of a piece of chain: the number and hash of its last row. */
export type ChainEnd = { seq: number; hash: string };

export type ChainBreach = "missing_before" | "altered" | "not_linked";

/**
 * Compares a row with the one before it; 1 follows the chain's start (number 0). Answers every breach:
 * rows missing before it, its content no longer matching its hash, not linked to the row before.
 */
export function inspectLink(before: ChainEnd, link: Link): ChainBreach[] {
  const breaches: ChainBreach[] = [];
  if (link.seq !== before.seq + 1) breaches.push("missing_before");
  else if (link.previousHash !== before.hash) breaches.push("not_linked");
  if (link.computedHash !== link.hash) breaches.push("altered");
  return breaches;
}

/** True when the noted head is the last row: nothing was cut off or added behind the chain's back. */
export function endsAtHead(last: ChainEnd, head: ChainEnd): boolean {
  return last.seq === head.seq && last.hash === head.hash;
}

/** A line of the heads file, `NUMBER HASH`; null when it is not one. */
export function readHeadLine(line: string): ChainEnd | null {
  const parts = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(line);
  return parts === null ? null : { seq: Number(parts[1]), hash: String(parts[2]) };
}
