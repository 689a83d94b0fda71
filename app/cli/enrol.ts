import {
  type Answer,
  type Call,
  type Command,
  requiredText,
  UsageError,
} from "#app/cli/command.ts";
import { withPortal } from "#app/cli/with-portal.ts";
import { codeKeyOf } from "#app/domain/courses/naming.ts";
import { assign } from "#app/domain/enrolment/assign.server.ts";
import type { Portal } from "#app/platform/portal.server.ts";

export const enrol: Command = {
  name: "enrol",
  summary: "put a person on a course: a seat, or a place on the waiting list",
  usage: `Puts a person on an announced course by the same checks as the pages: eligibility on the first day,
clashes, seats. Where no seat is free they wait. Exit code 3 where they are refused.

  --course CODE  code or id of the course
  --cadre ID     id of the person
  --json         print {course, cadre, enrolment, status} or {course, cadre, refusal}`,
  parameters: [],
  options: { course: { type: "string" }, cadre: { type: "string" } },
  run: (call) => withPortal(call, (portal) => run(call, portal)),
};

async function run(call: Call, portal: Portal): Promise<Answer> {
  const course = await readCourse(portal, requiredText(call.values, "course"));
  const cadreId = Number(requiredText(call.values, "cadre"));
  if (!Number.isSafeInteger(cadreId) || cadreId < 1)
    throw new UsageError("unknown_cadre", "--cadre takes the id of a person");
  const work = portal.work(call.actor);
  const result = await assign(work, { courseId: course.id, cadreId, key: null });
  const said = { course: course.code, cadre: cadreId };
  if (!result.ok) {
    if (result.refusal === "unknown_person")
      throw new UsageError("unknown_cadre", `there is no person ${cadreId}`);
    const { refusal } = result;
    return { code: 3, json: { ...said, refusal }, text: `not enrolled: ${refusal}` };
  }
  const { status } = await portal.db.prisma.enrolment.findUniqueOrThrow({
    where: { id: result.value },
    select: { status: true },
  });
  return {
    code: 0,
    json: { ...said, enrolment: result.value, status },
    text: `${course.code}: ${status}`,
  };
}

async function readCourse({ db }: Portal, typed: string): Promise<{ id: number; code: string }> {
  const found = await db.sql
    .selectFrom("Course")
    .select(["id", "code"])
    .where((eb) =>
      eb.or([
        eb("codeKey", "=", codeKeyOf(typed)),
        ...(/^\d{1,9}$/.test(typed) ? [eb("id", "=", Number(typed))] : []),
      ]),
    )
    .executeTakeFirst();
  if (!found) throw new UsageError("unknown_course", `there is no course “${typed}”`);
  return found;
}
