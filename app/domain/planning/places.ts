/**
 * The place, 1 for the first, that each of the people stated (in file order) has on a list: people who stand on it
 * already come first and keep their places, whoever is stated twice counts once (product 5.3).
 */
export function placesOnList(known: readonly string[], stated: readonly string[]): number[] {
  const places = new Map<string, number>();
  for (const key of [...known, ...stated]) {
    if (!places.has(key)) places.set(key, places.size + 1);
  }
  return stated.map((key) => places.get(key) ?? 0);
}
