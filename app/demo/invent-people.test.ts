import { expect, test } from "vitest";
import { inventName } from "./names.ts";
import { createRandom } from "./random.ts";

test("the generator gives the same numbers for the same seed, and others for another", () => {
  const three = (seed: number): number[] => {
    const random = createRandom(seed);
    return [random.next(), random.next(), random.next()];
  };

  expect(three(1)).toEqual(three(1));
  expect(three(1)).not.toEqual(three(2));
  expect(three(1)[0]).toBeCloseTo(0.6270739405881613, 12);
});

test("numbers between two ends reach both and nothing else", () => {
  const random = createRandom(7);
  const drawn = new Set(Array.from({ length: 200 }, () => random.between(3, 6)));

  expect([...drawn].toSorted((a, b) => a - b)).toEqual([3, 4, 5, 6]);
});

test("weights decide how often a value is picked", () => {
  const random = createRandom(7);
  const drawn = Array.from({ length: 2000 }, () =>
    random.pickWeighted([
      ["often", 9],
      ["seldom", 1],
    ] as const),
  );
  const often = drawn.filter((value) => value === "often").length;

  expect(often).toBeGreaterThan(1740);
  expect(often).toBeLessThan(1860);
});

test("names have a family, a middle and a given name in NFC, and no word of a name comes twice", () => {
  const random = createRandom(11);
  for (let count = 0; count < 3000; count += 1) {
    const name = inventName(random, count % 2 === 0 ? "male" : "female");
    const words = name.split(" ");

    expect(words.length).toBeGreaterThanOrEqual(3);
    expect(new Set(words.slice(1)).size).toBe(words.length - 1);
    expect(name).toBe(name.normalize("NFC"));
  }
});

test("nobody invented bears the name of somebody known", () => {
  const random = createRandom(13);
  const names = new Set(Array.from({ length: 20_000 }, () => inventName(random, "male")));

  for (const known of ["Lê Ngọc Quang", "Nguyễn Xuân Phúc", "Trần Đức Lương"])
    expect(names.has(known)).toBe(false);
});
