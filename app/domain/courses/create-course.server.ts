import { stampsOf } from "#app/domain/people/cadre-rows.server.ts";
import { actorLabel } from "#app/kernel/actor.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { tidy } from "#app/kernel/vietnamese.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { onceOnly, type OnceRefusal, writeReceipt } from "#app/platform/receipt.server.ts";
import { recordAudit, sqlIn, type Work } from "#app/platform/work.server.ts";
import {
  type CourseFacts,
  type CoursePolicy,
  type CourseRefusal,
  findCourseFaults,
  policyOf,
} from "./course.ts";
import { keepsCoursesOf } from "./keeper.server.ts";
import { codeKeyOf, courseSearchKey } from "./naming.ts";
import { findProgrammeOfCourse } from "./programme-of-course.server.ts";

export type CourseStated = CourseFacts & {
  code: string;
  /** of its own where it differs from the programme's; null = the programme's */
  name: string | null;
  place: string | null;
  link: string | null;
  policy: CoursePolicy;
  /** how many hours an offer of a seat lives */
  offerHours: number;
};

export type CreateCourseInput = CourseStated & {
  programmeId: number;
  hostUnitId: number;
  /** of the form, so that sent twice it creates once; null = none */
  key: string | null;
};

export type CreateCourseRefusal =
  | "not_allowed"
  | "unknown_programme"
  | "no_version"
  | "code_taken"
  | CourseRefusal
  | OnceRefusal;

/**
 * Creates a course of a programme as a draft and answers its id; where the programme rests on planning it is by
 * nomination only (product 4.8). Refuses not_allowed (no course administrator with the host in scope),
 * unknown_programme, no_version (none of the programme is in force on the first day), code_taken, and what
 * findCourseFaults finds.
 */
export async function createCourse(
  work: Work,
  { key, ...input }: CreateCourseInput,
): Promise<Result<number, CreateCourseRefusal>> {
  if (!(await keepsCoursesOf(work, input.hostUnitId))) return refuse("not_allowed");
  const [fault] = findCourseFaults(input, { today: work.today, before: null });
  if (fault) return refuse(fault.refusal);
  return onceOnly(work, key, input, () =>
    work.transaction<number, CreateCourseRefusal>(async (tx) => {
      await lockCodes(tx);
      const inserted = await insertCourse(tx, work, { ...input, copiedFromId: null });
      if (!inserted.ok) return inserted;
      const { id, written } = inserted.value;
      await writeReceipt(tx, work, key, id);
      recordAudit(tx, {
        action: "course.created",
        subjectType: "course",
        subjectId: id,
        detail: { after: written },
      });
      return accept(id);
    }),
  );
}

/** One new code at a time: whether it is taken is looked up after this. */
export async function lockCodes(tx: Tx): Promise<void> {
  await tx.auditHead.update({ where: { id: 1 }, data: { revision: { increment: 1 } } });
}

type Inserted = Omit<CreateCourseInput, "key"> & { copiedFromId: number | null };

/** Inserts a draft; the caller has locked the codes. */
export async function insertCourse(
  tx: Tx,
  work: Work,
  input: Inserted,
): Promise<
  Result<
    { id: number; written: Record<string, unknown> },
    "unknown_programme" | "no_version" | "code_taken"
  >
> {
  const { programmeId, startsOn } = input;
  const programme = await findProgrammeOfCourse(sqlIn(tx, work), programmeId, startsOn);
  if (!programme) return refuse("unknown_programme");
  if (programme.versionId === null) return refuse("no_version");
  const code = tidy(input.code);
  const codeKey = codeKeyOf(code);
  if ((await tx.course.count({ where: { codeKey } })) > 0) return refuse("code_taken");
  const written = {
    ...input,
    code,
    policy: policyOf(input.policy, programme.restsOnPlanning),
    versionId: programme.versionId,
  };
  const { updatedAt, updatedBy } = stampsOf(work);
  const { id } = await tx.course.create({
    data: {
      ...written,
      codeKey,
      searchKey: courseSearchKey({ ...written, programmeName: programme.name }),
      createdAt: work.at,
      createdBy: actorLabel(work.actor),
      updatedAt,
      updatedBy,
    },
    select: { id: true },
  });
  return accept({ id, written });
}
