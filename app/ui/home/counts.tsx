import { useNumber } from "#app/ui/readiness/number.ts";

/** A number, what it counts, and the list behind it. */
export type Count = { n: number; label: string; to: string };

/** Numbers that say how things stand; each opens its list. */
export function Counts({ items }: { items: readonly Count[] }) {
  const write = useNumber();
  return (
    <ul className="band-counts">
      {items.map(({ n, label, to }) => (
        <li key={label}>
          <a href={to} className="band-count">
            <span className="band-number">{write(n)}</span>
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
