-- Who asks to leave is found without going through everybody who has a seat.
CREATE INDEX "enrolment_leaving" ON "Enrolment"("courseId") WHERE "leaveAskedAt" IS NOT NULL;
