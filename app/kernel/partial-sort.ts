/**
 * Puts the numbers at the places `from` (inclusive) to `to` (exclusive) that the order of `compare` puts there, in that
 * order, and the others somewhere before and behind: for a page of a long list, in time that its length does not sort.
 */
export function sortPlaces(
  numbers: Int32Array,
  { from, to }: { from: number; to: number },
  compare: (a: number, b: number) => number,
): void {
  sortWithin({ from, to, compare, numbers }, 0, numbers.length - 1);
}

type Sorting = {
  numbers: Int32Array;
  from: number;
  to: number;
  compare: (a: number, b: number) => number;
};

const fewEnough = 24;

function sortWithin(sorting: Sorting, first: number, last: number): void {
  const { numbers, from, to, compare } = sorting;
  let [low, high] = [first, last];
  while (low < high && low < to && high >= from) {
    if (high - low < fewEnough) {
      numbers.subarray(low, high + 1).sort(compare);
      return;
    }
    const middle = split(sorting, low, high);
    // why: the smaller part by itself, so that the stack stays short whatever the order was
    if (middle - low < high - middle) {
      sortWithin(sorting, low, middle);
      low = middle + 1;
    } else {
      sortWithin(sorting, middle + 1, high);
      high = middle;
    }
  }
}

/** Hoare's: afterwards nothing up to the place answered is greater than anything behind it. */
function split({ numbers, compare }: Sorting, low: number, high: number): number {
  const pivot = middleOf(
    [numbers[low] ?? 0, numbers[(low + high) >> 1] ?? 0, numbers[high] ?? 0],
    compare,
  );
  let [left, right] = [low - 1, high + 1];
  for (;;) {
    do left += 1;
    while (compare(numbers[left] ?? 0, pivot) < 0);
    do right -= 1;
    while (compare(numbers[right] ?? 0, pivot) > 0);
    if (left >= right) return right;
    const moved = numbers[left] ?? 0;
    numbers[left] = numbers[right] ?? 0;
    numbers[right] = moved;
  }
}

function middleOf(three: [number, number, number], compare: Sorting["compare"]): number {
  return three.sort(compare)[1];
}
