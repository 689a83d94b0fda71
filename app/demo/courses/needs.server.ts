import { createRandom } from "#app/demo/random.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { addDays } from "#app/kernel/calendar.ts";
import type { Work } from "#app/platform/work.server.ts";

const seed = 11;
const wanted = 60;

/** What people registered that they need to learn, and what they wrote beside it. */
const programmes = ["KN-XA", "QLNN-CV", "QLNN-CVC", "LLCT-TC", "BD-XA"];
const notes = [
  null,
  null,
  "Có thể học vào cuối tuần",
  "Mong được học trong quý I",
  "Mới nhận nhiệm vụ, cần bồi dưỡng sớm",
  "Đề nghị học trực tuyến do đơn vị xa trung tâm",
];

/** Some people of the demo say by themselves what they need; nobody who is in a course of it. */
export async function registerDemoNeeds(work: Work): Promise<void> {
  const random = createRandom(seed);
  const known = await work.db.prisma.programme.findMany({
    where: { shortCode: { in: programmes }, disclosesPlanning: 0 },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const posts = await work.db.sql
    .selectFrom("PostHolding as h")
    .innerJoin("OrgUnit as u", "u.id", "h.unitId")
    .where("u.kind", "=", "commune")
    .where("u.validTo", "is", null)
    .where("h.validTo", "is", null)
    .where("h.cadreId", "not in", work.db.sql.selectFrom("Enrolment").select("Enrolment.cadreId"))
    .select("h.cadreId")
    .distinct()
    .orderBy("h.cadreId")
    .execute();
  const ids = posts.map(({ cadreId }) => cadreId);
  const step = Math.max(1, Math.floor(ids.length / wanted));
  const year = Number(work.today.slice(0, 4));
  const rows = ids
    .filter((_id, place) => place % step === 0)
    .slice(0, wanted)
    .map((cadreId) => {
      const registeredOn = addDays(work.today, -random.between(1, 120));
      return {
        cadreId,
        originCadreId: cadreId,
        programmeId: random.pick(known).id,
        year: year + random.between(0, 1),
        note: random.pick(notes),
        registeredOn,
        registeredAt: `${registeredOn}T02:00:00.000Z`,
        registeredBy: actorLabel(work.actor),
      };
    });
  await work.bookkeeping((tx) => tx.registeredNeed.createMany({ data: rows }));
}
