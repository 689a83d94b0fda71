import { courseKeeper, courseRegistrar } from "#app/demo/accounts.server.ts";
import type { Role, Viewer } from "#app/kernel/actor.ts";
import { invariant } from "#app/kernel/assert-never.ts";
import type { Work } from "#app/platform/work.server.ts";

/** A signed-in person whose account is somebody of the records. */
export type Person = Viewer & { cadreId: number };

/** Whoever acts in the stories of the demo: its accounts, each working in one role. */
export type Cast = {
  administrator: Viewer;
  /** keeps every course of the province, and closes those of the school */
  keeper: Viewer;
  /** keeps the courses of the school: enters rolls, marks and papers */
  registrar: Viewer;
  lecturer: Viewer;
  planner: Viewer;
  officers: { leThuy: Viewer; camHong: Viewer; homeAffairs: Viewer };
  trainees: { leThuy: Person; dongHoi: Person; homeAffairs: Person };
};

/** Finds the demo's accounts; scopes are those of the day on which the demo is made. */
export async function findCast(work: Work): Promise<Cast> {
  const viewer = (userName: string, role: Role): Promise<Viewer> => viewerAs(work, userName, role);
  const person = async (userName: string): Promise<Person> => {
    const { cadreId, ...rest } = await viewer(userName, "trainee");
    invariant(cadreId !== null, `${userName} is in the records`);
    return { ...rest, cadreId };
  };
  return {
    administrator: await viewer("quantri", "system_admin"),
    keeper: await viewer(courseKeeper, "course_admin"),
    registrar: await viewer(courseRegistrar, "course_admin"),
    lecturer: await viewer("giangvien", "lecturer"),
    planner: await viewer("quyhoach", "planner"),
    officers: {
      leThuy: await viewer("canbo.lethuy", "unit_officer"),
      camHong: await viewer("canbo.camhong", "unit_officer"),
      homeAffairs: await viewer("nhieu.vaitro", "unit_officer"),
    },
    trainees: {
      leThuy: await person("hocvien"),
      dongHoi: await person("hocvien.donghoi"),
      homeAffairs: await person("nhieu.vaitro"),
    },
  };
}

export async function viewerAs({ db, today }: Work, userName: string, role: Role): Promise<Viewer> {
  const account = await db.prisma.account.findUniqueOrThrow({
    where: { userName },
    include: { grants: { where: { role } } },
  });
  const [grant] = account.grants;
  invariant(grant, `${userName} works as ${role}`);
  return {
    kind: "account",
    accountId: account.id,
    accountName: account.displayName,
    cadreId: account.cadreId,
    grantId: grant.id,
    role,
    unitId: grant.unitId,
    today,
  };
}
