import type { NewMessage } from "#app/domain/messages/message.ts";
import { postAll } from "#app/domain/messages/post.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Work } from "#app/platform/work.server.ts";

type Summoned = { id: number; code: string; startsOn: string; place: string | null };

/** Tells everybody who has a seat in a course by which letter they are summoned, and when and where they have to be. */
export async function tellSummons(
  tx: Tx,
  work: Pick<Work, "at">,
  { id: courseId, code, startsOn, place }: Summoned,
  letter: { number: string; date: string },
): Promise<void> {
  const people = await tx.enrolment.findMany({
    where: { courseId, status: { in: ["confirmed", "attending"] } },
    select: { id: true, cadreId: true, status: true },
    orderBy: { id: "asc" },
  });
  if (people.length === 0) return;
  const first = await tx.courseSession.findFirst({
    where: { courseId },
    select: { day: true, startsAt: true },
    orderBy: [{ day: "asc" }, { startsAt: "asc" }],
  });
  const params = {
    code,
    ...letter,
    day: first?.day ?? startsOn,
    time: first?.startsAt ?? null,
    place: place ?? "",
  };
  await postAll(
    tx,
    work,
    people.map(({ id, cadreId, status }): NewMessage => ({
      kind: "summons",
      params,
      recipient: { to: "cadre", cadreId },
      courseId,
      enrolmentId: id,
      expectedStatus: status,
    })),
  );
}
