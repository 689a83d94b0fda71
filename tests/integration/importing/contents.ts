import type { TestDb } from "#tests/support/database.ts";

/** Everything that an import writes into, as it stands; stamps and counters of changes apart. */
export async function contents(db: TestDb) {
  const order = { orderBy: { id: "asc" } } as const;
  const plain = <Row extends object>(rows: Row[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(([field]) => !/^(updated|revision)/.test(field)),
      ),
    );
  return {
    people: plain(await db.prisma.cadre.findMany(order)),
    births: plain(await db.prisma.birthStatement.findMany(order)),
    posts: plain(await db.prisma.postHolding.findMany(order)),
    evidence: plain(await db.prisma.evidence.findMany(order)),
    rounds: plain(await db.prisma.planningRound.findMany(order)),
    records: plain(await db.prisma.planningRecord.findMany(order)),
  };
}
