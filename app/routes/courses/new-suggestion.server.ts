import type { RouterContextProvider } from "react-router";
import { suggestCode } from "#app/domain/courses/course.ts";
import { listCourseCodes } from "#app/domain/courses/queries.server.ts";
import { workContext } from "#app/platform/http/contexts.server.ts";
import { signedInOf, viewerOf } from "#app/routes/gates.server.ts";

/** How many hours an offer lives where nobody says otherwise (product 4.2). */
const usualOfferHours = "48";

/** What the form of a new course says before anything is typed: the next code, the host of the grant, the usual ways. */
export async function suggestCourse(
  context: Readonly<RouterContextProvider>,
  programme: { id: number; shortCode: string },
) {
  const { db } = context.get(workContext);
  const { today } = viewerOf(context);
  const codes = await listCourseCodes(db, programme.id);
  return {
    code: suggestCode(programme.shortCode, today, codes),
    unit: signedInOf(context).active?.unitName ?? "",
    policy: "approval",
    offerHours: usualOfferHours,
  };
}
