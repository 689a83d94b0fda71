/** How often a text is seen before it is named, how many are named, and how many texts are counted at a time. */
const limits = { seen: 5, named: 500, counted: 5000 };

/**
 * Names for the statements that are asked again and again. PostgreSQL keeps what it has parsed and planned under a name,
 * for each connection; what is not named it plans anew each time, which takes longer than most of the portal's reads. Of
 * the lists of values of any length few texts come back, and those stay without a name ("").
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= limits.named) return "";
    const seen = (counts.get(sql) ?? 0) + 1;
    if (seen < limits.seen) {
      if (counts.size >= limits.counted) counts.clear();
      counts.set(sql, seen);
      return "";
    }
    counts.delete(sql);
    const name = `portal_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
