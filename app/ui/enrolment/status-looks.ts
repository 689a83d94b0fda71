import type { EnrolmentStatus } from "#app/domain/enrolment/enrolment.ts";
import type { BadgeTone } from "#app/ui/kit/button.tsx";
import type { IconName } from "#app/ui/kit/icon.tsx";

export type StatusLook = { tone: BadgeTone; icon: IconName };

/** A person decides about it; waiting for a seat has another word, colour and sign. */
const decision: StatusLook = { tone: "pending", icon: "hourglass" };
const ended: StatusLook = { tone: "past", icon: "close" };

/** Colour and sign of where somebody stands in a course. */
export const statusLooks = {
  requested: decision,
  unit_approved: decision,
  approved: decision,
  waitlisted: { tone: "queue", icon: "queue" },
  offered: { tone: "note", icon: "letter" },
  confirmed: { tone: "held", icon: "check" },
  attending: { tone: "held", icon: "book" },
  completed: { tone: "good", icon: "certificate" },
  failed: { tone: "bad", icon: "bad" },
  no_show: ended,
  voided: ended,
  rejected: ended,
  declined: ended,
  offer_expired: { tone: "past", icon: "clock" },
  request_expired: { tone: "past", icon: "clock" },
  withdrawn: { tone: "past", icon: "undo" },
  withdrawn_late: { tone: "past", icon: "undo" },
  course_cancelled: ended,
  substituted: { tone: "past", icon: "people" },
} satisfies Record<EnrolmentStatus, StatusLook>;
