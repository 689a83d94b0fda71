import { index, layout, prefix, type RouteConfigEntry, route } from "@react-router/dev/routes";
import { paperRoutes } from "#app/routes/paper-routes.ts";

/** Sending people on courses, deciding on them, who stands in a course, and its papers. */
export const seatRoutes: RouteConfigEntry[] = [
  // sending people on courses: unit officers
  layout("routes/sending/gate.tsx", [
    ...prefix("sending", [
      index("routes/sending/courses.tsx"),
      route("requests", "routes/sending/requests.tsx"),
      route("requests/export.xlsx", "routes/sending/requests-export.tsx"),
      route("letters/:nominationId", "routes/sending/letter.tsx"),
      route(":courseId", "routes/sending/course.tsx"),
    ]),
  ]),

  // people of a course: who may read rosters; within, the committee's queue and who keeps the seats
  layout("routes/seats/gate.tsx", [
    ...prefix("courses/:courseId", [
      route("roster", "routes/seats/roster.tsx"),
      route("roster/export.xlsx", "routes/seats/roster-export.tsx"),
      route("roster/learners.xlsx", "routes/seats/learners-file.tsx"),
      route("waiting", "routes/seats/waiting.tsx"),
      route("notices", "routes/seats/notices.tsx"),
      route("notices/:noticeKind", "routes/seats/notice.tsx"),
      route("notices/:noticeKind/list.xlsx", "routes/seats/notice-file.tsx"),
      layout("routes/seats/queue-gate.tsx", [route("approvals", "routes/seats/approvals.tsx")]),
    ]),
    layout("routes/seats/keep-gate.tsx", [
      route("approvals", "routes/seats/to-decide.tsx"),
      route("courses/:courseId/assignment", "routes/seats/assignment.tsx"),
    ]),
  ]),

  // an enrolment with its history: who may read rosters; within, who acts on it
  layout("routes/enrolment/gate.tsx", [
    ...prefix("enrolments/:enrolmentId", [
      index("routes/enrolment/enrolment.tsx"),
      layout("routes/enrolment/act-gate.tsx", [
        route("answer", "routes/enrolment/answer.tsx"),
        route("completion", "routes/enrolment/completion.tsx"),
        route("offer", "routes/enrolment/offer.tsx"),
        route("withdrawal", "routes/enrolment/withdrawal.tsx"),
        route("leave", "routes/enrolment/leave.tsx"),
        route("leave-answer", "routes/enrolment/leave-answer.tsx"),
        route("rank", "routes/enrolment/rank.tsx"),
      ]),
    ]),
  ]),

  // what happens in a course: who reads rolls and marks
  layout("routes/teaching/gate.tsx", [
    ...prefix("courses/:courseId", [
      route("roll", "routes/teaching/roll.tsx"),
      route("roll/sheet", "routes/teaching/roll-sheet.tsx"),
      route("roll/sheet.xlsx", "routes/teaching/roll-file.tsx"),
      route("roll/:halfDayId", "routes/teaching/roll-day.tsx"),
      route("marks", "routes/teaching/marks.tsx"),
      route("marks/sheet", "routes/teaching/marks-sheet.tsx"),
      route("marks/sheet.xlsx", "routes/teaching/marks-sheet-file.tsx"),
      route("marks/corrections", "routes/teaching/corrections.tsx"),
      route("marks/corrections/new", "routes/teaching/correction-new.tsx"),
      route("marks/corrections/:correctionId", "routes/teaching/correction.tsx"),
      route("record", "routes/closing/record.tsx"),
      route("record/results.xlsx", "routes/closing/results-file.tsx"),
      route("record/closing", "routes/closing/close.tsx"),
      route("record/request", "routes/closing/ask.tsx"),
      route("record/:completionId/void", "routes/closing/void-new.tsx"),
      route("record/voids/:voidId", "routes/closing/void.tsx"),
    ]),
    route("certificates", "routes/certificates/register.tsx"),
    route("certificates/register.xlsx", "routes/certificates/register-file.tsx"),
    ...prefix("certificates/:certificateId", [
      index("routes/certificates/certificate.tsx"),
      route("certificate.pdf", "routes/certificates/pdf.tsx"),
      route("printing", "routes/certificates/printing.tsx"),
      route("handover", "routes/certificates/handover.tsx"),
      route("reissue", "routes/certificates/reissue.tsx"),
      route("revocation", "routes/certificates/revocation.tsx"),
    ]),
  ]),

  ...paperRoutes,
];
