/** A small generator of its own, so that the invented province is the same on every machine and version. */
export type Random = {
  /** 0 <= x < 1 */
  next: () => number;
  /** a whole number, both ends included */
  between: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <Value>(values: readonly Value[]) => Value;
  /** picks by weight; weights need not sum up to 1 */
  pickWeighted: <Value>(values: readonly (readonly [value: Value, weight: number])[]) => Value;
};

/** Mulberry32: one number from 0 to 2^32 - 1 starts a sequence. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (probability) => next() < probability,
    pick: (values) => at(values, Math.floor(next() * values.length)),
    pickWeighted: (values) => {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      const index = values.findIndex(([, weight]) => (left -= weight) < 0);
      return at(values, index < 0 ? values.length - 1 : index)[0];
    },
  };
}
