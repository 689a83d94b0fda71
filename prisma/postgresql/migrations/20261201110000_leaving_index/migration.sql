-- Who asks to leave is found without going through everybody who has a seat.
CREATE UNIQUE INDEX "enrolment_leaving" ON "Enrolment" ("courseId", "id") WHERE "leaveAskedAt" IS NOT NULL;
