import type { LevelDimension } from "#app/domain/standards/level.ts";
import type { Subject } from "#app/domain/standards/requirement.ts";
import type { Sql } from "#app/platform/db.server.ts";
import type { ProgrammeFact, ProgrammeLength } from "./facts.ts";

/** The programmes by id, with what they give and how long they take by the versions put in force. One statement. */
export async function loadProgrammeFacts(sql: Sql): Promise<Map<number, ProgrammeFact>> {
  const rows = await sql
    .selectFrom("Programme as g")
    .leftJoin("ProgrammeVersion as v", (join) =>
      join.onRef("v.programmeId", "=", "g.id").on("v.publishedAt", "is not", null),
    )
    .select(["g.id", "g.subject", "g.dimension", "g.level"])
    .select(["v.validFrom", "v.usualDays", "v.certificateDays"])
    .orderBy("g.id")
    .orderBy("v.validFrom")
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, versions]) => {
      const [{ subject, dimension, level } = nothingGiven] = versions;
      return [
        id,
        {
          id,
          // why: check constraints name subjects and dimensions
          subject: subject as Subject,
          dimension: dimension as LevelDimension | null,
          level,
          lengths: lengthsOf(versions),
        },
      ];
    }),
  );
}

const nothingGiven = { subject: "skills", dimension: null, level: null };

type LengthRow = Omit<ProgrammeLength, "validFrom"> & { validFrom: string | null };

/** One length for as long as it stays the same: a version that changes something else turns no verdict. */
function lengthsOf(versions: readonly LengthRow[]): ProgrammeLength[] {
  const lengths: ProgrammeLength[] = [];
  for (const { validFrom, usualDays, certificateDays } of versions) {
    const last = lengths.at(-1);
    const isSame = last?.usualDays === usualDays && last.certificateDays === certificateDays;
    if (validFrom !== null && !isSame) lengths.push({ validFrom, usualDays, certificateDays });
  }
  return lengths;
}
