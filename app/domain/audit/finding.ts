/** One thing a check found wrong: the row it is about, and a sentence for the operator. */
export type Breach = { id: string | number; message: string };

/** What a check answers: how many rows it looked at, and what is wrong. `note` says what it could not look at. */
export type Finding = { checked: number; breaches: Breach[]; note?: string };

/** A check lists at most this many breaches and counts the rest, so that a broken table does not fill the memory. */
export const listedBreaches = 1000;

/** Collects the finding of a check that reads its rows in pages. */
export function openFinding() {
  const breaches: Breach[] = [];
  let checked = 0;
  let unlisted = 0;
  return {
    count: (rows: number): void => {
      checked += rows;
    },
    breach: (id: string | number, message: string): void => {
      if (breaches.length < listedBreaches) breaches.push({ id, message });
      else unlisted += 1;
    },
    answer: (): Finding =>
      unlisted === 0
        ? { checked, breaches }
        : { checked, breaches, note: `${unlisted} more breaches are not listed` },
  };
}
