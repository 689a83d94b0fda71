/** The option that an arrow key leads to from another, around the ends; -1 is the field itself. */
export function nextOption(current: number, count: number, key: string): number {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const places = count + 1;
  return ((current + 1 + step + places) % places) - 1;
}
