import type { Db } from "#app/platform/db.server.ts";

type Registered = {
  cadreId: number;
  /** short code of a programme of the starter data */
  programme?: string;
  year?: number;
  note?: string | null;
  registeredOn?: string;
};

/** What somebody registered that they need to learn; answers its id. */
export async function makeNeed(
  db: Pick<Db, "prisma">,
  { cadreId, programme = "QLNN-CV", year = 2026, note = null, ...given }: Registered,
): Promise<number> {
  const { registeredOn = "2026-05-20" } = given;
  const { id: programmeId } = await db.prisma.programme.findUniqueOrThrow({
    where: { shortCode: programme },
  });
  const { id } = await db.prisma.registeredNeed.create({
    data: {
      cadreId,
      originCadreId: cadreId,
      programmeId,
      year,
      note,
      registeredOn,
      registeredAt: `${registeredOn}T01:00:00.000Z`,
      registeredBy: "operator:tests",
    },
  });
  return id;
}
