/** Where a birth date comes from, strongest first: what the Party file says wins (product 3). */
export const birthSources = [
  "party_file",
  "birth_certificate",
  "identity_card",
  "self_declared",
] as const;
export type BirthSource = (typeof birthSources)[number];

/** One source's word on a birth date: yyyy, yyyy-mm or yyyy-mm-dd, stated for one record at an instant. */
export type BirthStatement = {
  value: string;
  source: BirthSource;
  /** the record it was stated for; two records of one person keep their own words after a merge */
  originCadreId: number;
  recordedAt: string;
};

/** Two partial dates contradict each other unless one is the other, less exact. */
export function birthsContradict(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

/**
 * What each source says now, for each record it was stated for: a later statement that contradicts an earlier
 * one corrects it; otherwise the more exact of the two stays, and of equally exact ones the later.
 */
export function currentStatements<Statement extends BirthStatement>(
  statements: Statement[],
): Statement[] {
  const current = new Map<string, Statement>();
  for (const statement of statements.toSorted(byInstant)) {
    const key = `${statement.source} ${statement.originCadreId}`;
    const before = current.get(key);
    if (!before || replaces(statement, before)) current.set(key, statement);
  }
  return [...current.values()];
}

function replaces(later: BirthStatement, earlier: BirthStatement): boolean {
  return birthsContradict(later.value, earlier.value) || later.value.length >= earlier.value.length;
}

function byInstant(a: BirthStatement, b: BirthStatement): number {
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;
}

/**
 * The statement that counts: of the strongest source; among equals the more exact, then the latest (product 3
 * and 5.2). Null for no statements.
 */
export function strongestBirth<Statement extends BirthStatement>(
  statements: Statement[],
): Statement | null {
  const ranked = currentStatements(statements).toSorted(
    (a, b) =>
      birthSources.indexOf(a.source) - birthSources.indexOf(b.source) ||
      b.value.length - a.value.length ||
      byInstant(b, a),
  );
  return ranked[0] ?? null;
}

/** The statements in force that contradict the one that counts: the clash a page must show. */
export function clashingBirths<Statement extends BirthStatement>(
  statements: Statement[],
): Statement[] {
  const strongest = strongestBirth(statements);
  if (!strongest) return [];
  return currentStatements(statements).filter(({ value }) =>
    birthsContradict(value, strongest.value),
  );
}

export function isBirthSource(text: string): text is BirthSource {
  return birthSources.some((source) => source === text);
}
