import { redirect } from "react-router";
import { assertNever } from "#app/kernel/assert-never.ts";
import { signedInOf, viewerOf } from "#app/routes/gates.server.ts";
import { SystemHomePage } from "#app/routes/home/administrator-parts.tsx";
import { readSystemHome } from "#app/routes/home/administrator.server.ts";
import { CourseHomePage } from "#app/routes/home/course-admin-parts.tsx";
import { readCourseHome } from "#app/routes/home/course-admin.server.ts";
import { InspectorHomePage } from "#app/routes/home/inspector-parts.tsx";
import { readInspectorHome } from "#app/routes/home/inspector.server.ts";
import { LeaderHomePage } from "#app/routes/home/leader-parts.tsx";
import { readLeaderHome } from "#app/routes/home/leader.server.ts";
import { LecturerHomePage } from "#app/routes/home/lecturer-parts.tsx";
import { readLecturerHome } from "#app/routes/home/lecturer.server.ts";
import { OfficerHomePage } from "#app/routes/home/officer-parts.tsx";
import { readOfficerHome } from "#app/routes/home/officer.server.ts";
import { PlannerHomePage } from "#app/routes/home/planner-parts.tsx";
import { readPlannerHome } from "#app/routes/home/planner.server.ts";
import { TraineeHomePage } from "#app/routes/home/trainee-parts.tsx";
import { readTraineeHome } from "#app/routes/home/trainee.server.ts";
import type { Route } from "./+types/home";

/** One address for everybody who is signed in: what it shows is the role's. Without a role, one's own account. */
export async function loader({ request, context }: Route.LoaderArgs) {
  if (signedInOf(context).active === null) throw redirect("/account");
  const { role } = viewerOf(context);
  switch (role) {
    case "trainee":
      return readTraineeHome(context);
    case "unit_officer":
      return readOfficerHome(context, request.url);
    case "course_admin":
      return readCourseHome(context);
    case "lecturer":
      return readLecturerHome(context);
    case "planner":
      return readPlannerHome(context);
    case "leader":
      return readLeaderHome(context);
    case "system_admin":
      return readSystemHome(context);
    case "inspector":
      return readInspectorHome(context, request.url);
    default:
      return assertNever(role);
  }
}

export default function HomePage({ loaderData }: Route.ComponentProps) {
  switch (loaderData.role) {
    case "trainee":
      return <TraineeHomePage view={loaderData} />;
    case "unit_officer":
      return <OfficerHomePage view={loaderData} />;
    case "course_admin":
      return <CourseHomePage view={loaderData} />;
    case "lecturer":
      return <LecturerHomePage view={loaderData} />;
    case "planner":
      return <PlannerHomePage view={loaderData} />;
    case "leader":
      return <LeaderHomePage view={loaderData} />;
    case "system_admin":
      return <SystemHomePage view={loaderData} />;
    case "inspector":
      return <InspectorHomePage view={loaderData} />;
    default:
      return assertNever(loaderData);
  }
}
