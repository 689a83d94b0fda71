import { viewerIn } from "#app/domain/people/cadre-rows.server.ts";
import { accept, refuse, type Result } from "#app/kernel/result.ts";
import { recordAudit, type Work } from "#app/platform/work.server.ts";
import { canEnterMarks } from "./policy.ts";

/**
 * Records that a sheet of marks was refused for the stamp of secrecy that it bears; its name is not kept, which may be
 * secret as well. Refuses not_allowed.
 */
export async function recordRefusedMarks(
  work: Work,
  { courseId, marking }: { courseId: number; /** as found */ marking: string },
): Promise<Result<null, "not_allowed">> {
  const viewer = viewerIn(work);
  if (!viewer || !canEnterMarks(viewer)) return refuse("not_allowed");
  return work.transaction(async (tx) => {
    recordAudit(tx, {
      action: "course.marks_sheet_refused",
      subjectType: "course",
      subjectId: courseId,
      detail: { reason: "classified_marking", marking },
    });
    return accept(null);
  });
}
