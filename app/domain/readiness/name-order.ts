/**
 * The places of many slots in the order of a text, the same for the same text; kept while texts change, so that a page
 * of a list costs no sorting of everybody.
 */
export class NameOrder {
  readonly #texts: string[] = [];
  readonly #changed = new Set<number>();
  /** the slots in their order */
  #order = new Int32Array(0);
  #places = new Int32Array(0);

  /** Says what a slot is ordered by; slots are numbered from 0 without a gap. */
  put(slot: number, text: string): void {
    if (this.#texts[slot] === text) return;
    this.#texts[slot] = text;
    this.#changed.add(slot);
  }

  /** The place of each slot. */
  places(): Int32Array {
    if (this.#changed.size > 0) this.#merge();
    return this.#places;
  }

  #compare = (a: number, b: number): number => {
    const [text = "", other = ""] = [this.#texts[a], this.#texts[b]];
    return text < other ? -1 : text > other ? 1 : 0;
  };

  #merge(): void {
    const kept = this.#order.filter((slot) => !this.#changed.has(slot));
    const changed = [...this.#changed].sort(this.#compare);
    this.#changed.clear();
    this.#order = new Int32Array(this.#texts.length);
    this.#places = new Int32Array(this.#texts.length);
    let [next, nextChanged, place] = [0, 0, -1];
    let last: string | undefined;
    for (let at = 0; at < this.#order.length; at += 1) {
      const [slot, other] = [kept[next], changed[nextChanged]];
      const takesOther =
        slot === undefined || (other !== undefined && this.#compare(other, slot) < 0);
      const taken = (takesOther ? other : slot) ?? 0;
      if (takesOther) nextChanged += 1;
      else next += 1;
      if (this.#texts[taken] !== last || at === 0) place += 1;
      last = this.#texts[taken];
      this.#order[at] = taken;
      this.#places[taken] = place;
    }
  }
}
