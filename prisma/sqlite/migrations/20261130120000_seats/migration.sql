-- CreateTable
CREATE TABLE "Course" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "codeKey" TEXT NOT NULL,
    "name" TEXT,
    "searchKey" TEXT NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "versionId" INTEGER NOT NULL,
    "hostUnitId" INTEGER NOT NULL,
    "place" TEXT,
    "link" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "capacity" INTEGER,
    "unlimited" INTEGER NOT NULL DEFAULT 0,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "policy" TEXT NOT NULL,
    "nominationEndsOn" TEXT,
    "approvalEndsOn" TEXT,
    "promotionStopsOn" TEXT,
    "withdrawalEndsOn" TEXT,
    "offerHours" INTEGER NOT NULL DEFAULT 48,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "announcedOn" TEXT,
    "cancelledOn" TEXT,
    "cancelReason" TEXT,
    "copiedFromId" INTEGER,
    "seatTurn" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "Course_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Course_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Course_hostUnitId_fkey" FOREIGN KEY ("hostUnitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Course_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "course_status" CHECK ("status" IN ('draft','announced','confirmed','running','finished','closed','cancelled')),
    CONSTRAINT "course_policy" CHECK ("policy" IN ('open','approval','nomination')),
    CONSTRAINT "course_code" CHECK (length("code") BETWEEN 2 AND 60),
    CONSTRAINT "course_capacity" CHECK (("unlimited" = 1 AND "capacity" IS NULL) OR ("unlimited" = 0 AND "capacity" IS NOT NULL)),
    CONSTRAINT "course_capacity_bounds" CHECK ("capacity" IS NULL OR "capacity" BETWEEN 0 AND 5000),
    CONSTRAINT "course_seats" CHECK ("seatsTaken" >= 0 AND ("capacity" IS NULL OR "seatsTaken" <= "capacity")),
    CONSTRAINT "course_days" CHECK ("endsOn" >= "startsOn"),
    CONSTRAINT "course_offer_hours" CHECK ("offerHours" BETWEEN 1 AND 720),
    CONSTRAINT "course_clocks" CHECK ("status" IN ('draft','cancelled') OR ("nominationEndsOn" IS NOT NULL AND "approvalEndsOn" IS NOT NULL AND "promotionStopsOn" IS NOT NULL AND "withdrawalEndsOn" IS NOT NULL)),
    CONSTRAINT "course_clock_order" CHECK (("nominationEndsOn" IS NULL OR "approvalEndsOn" IS NULL OR "approvalEndsOn" >= "nominationEndsOn") AND ("promotionStopsOn" IS NULL OR "promotionStopsOn" <= "endsOn")),
    CONSTRAINT "course_cancelled" CHECK (("status" = 'cancelled') = ("cancelReason" IS NOT NULL) AND ("status" = 'cancelled') = ("cancelledOn" IS NOT NULL)),
    CONSTRAINT "course_announced" CHECK ("status" IN ('draft','cancelled') OR "announcedOn" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "CourseSession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "room" TEXT,
    "roomKey" TEXT,
    "link" TEXT,
    "topic" TEXT,
    "periods" INTEGER NOT NULL,
    "lecturerId" INTEGER,
    "lecturerName" TEXT,
    "lecturerKey" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "CourseSession_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CourseSession_lecturerId_fkey" FOREIGN KEY ("lecturerId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "course_session_half" CHECK ("half" IN ('morning','afternoon','evening')),
    CONSTRAINT "course_session_times" CHECK ("endsAt" > "startsAt" AND length("startsAt") = 5 AND length("endsAt") = 5),
    CONSTRAINT "course_session_periods" CHECK ("periods" BETWEEN 1 AND 12),
    CONSTRAINT "course_session_lecturer" CHECK (("lecturerName" IS NULL) = ("lecturerKey" IS NULL)),
    CONSTRAINT "course_session_room" CHECK ("room" IS NOT NULL OR "roomKey" IS NULL)
);

-- CreateTable
CREATE TABLE "CoursePaper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "signatory" TEXT NOT NULL,
    "level" TEXT,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "revokedAt" TEXT,
    "revokedBy" TEXT,
    "revokedReason" TEXT,
    CONSTRAINT "CoursePaper_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "course_paper_kind" CHECK ("kind" IN ('call','opening','sending','summons','recognition')),
    CONSTRAINT "course_paper_number" CHECK (length("number") BETWEEN 1 AND 100),
    CONSTRAINT "course_paper_revoked" CHECK (("revokedAt" IS NULL) = ("revokedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "nominationId" INTEGER,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "waitingSince" TEXT,
    "rank" INTEGER,
    "rankReason" TEXT,
    "autoAccept" INTEGER NOT NULL DEFAULT 0,
    "offeredAt" TEXT,
    "offerExpiresAt" TEXT,
    "returnedTo" TEXT,
    "returnReason" TEXT,
    "leaveAskedAt" TEXT,
    "leaveReason" TEXT,
    "skipped" TEXT,
    "skippedAt" TEXT,
    "verdict" TEXT NOT NULL,
    "seatFrom" TEXT,
    "seatUntil" TEXT,
    "endReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "requestedAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "Enrolment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "enrolment_status" CHECK ("status" IN ('requested','unit_approved','approved','waitlisted','offered','confirmed','attending','completed','failed','no_show','voided','rejected','declined','offer_expired','request_expired','withdrawn','withdrawn_late','course_cancelled','substituted')),
    CONSTRAINT "enrolment_source" CHECK ("source" IN ('self','nominated','assigned')),
    CONSTRAINT "enrolment_offer" CHECK (("status" = 'offered') = ("offerExpiresAt" IS NOT NULL)),
    CONSTRAINT "enrolment_waiting" CHECK ("status" <> 'waitlisted' OR "waitingSince" IS NOT NULL),
    CONSTRAINT "enrolment_priority" CHECK ("priority" BETWEEN 0 AND 9),
    CONSTRAINT "enrolment_priority_reason" CHECK (("priority" = 0 AND "rank" IS NULL) OR "rankReason" IS NOT NULL OR "nominationId" IS NOT NULL),
    CONSTRAINT "enrolment_auto_accept" CHECK ("autoAccept" IN (0,1)),
    CONSTRAINT "enrolment_returned" CHECK (("returnedTo" IS NULL) = ("returnReason" IS NULL)),
    CONSTRAINT "enrolment_returned_to" CHECK ("returnedTo" IS NULL OR ("returnedTo" IN ('person','unit') AND "status" IN ('requested','unit_approved'))),
    CONSTRAINT "enrolment_leave" CHECK (("leaveAskedAt" IS NULL) = ("leaveReason" IS NULL))
);

-- CreateTable
CREATE TABLE "EnrolmentEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "fromStatus" TEXT,
    "toStatus" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "byAccountId" INTEGER,
    "reason" TEXT,
    CONSTRAINT "EnrolmentEvent_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Nomination" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "letterNumber" TEXT,
    "letterDate" TEXT,
    "signatory" TEXT,
    "sentAt" TEXT NOT NULL,
    "sentById" INTEGER,
    "sentByLabel" TEXT NOT NULL,
    CONSTRAINT "Nomination_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Nomination_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Nomination_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "nomination_letter" CHECK (("letterNumber" IS NULL) = ("letterDate" IS NULL) AND ("letterNumber" IS NULL) = ("signatory" IS NULL))
);

-- CreateTable
CREATE TABLE "SeatTurn" (
    "cadreId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "turn" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "SeatTurn_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Course_codeKey_key" ON "Course"("codeKey");

-- CreateIndex
CREATE INDEX "Course_status_startsOn_id_idx" ON "Course"("status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "Course_hostUnitId_idx" ON "Course"("hostUnitId");

-- CreateIndex
CREATE INDEX "Course_programmeId_status_idx" ON "Course"("programmeId", "status");

-- CreateIndex
CREATE INDEX "Course_startsOn_id_idx" ON "Course"("startsOn", "id");

-- CreateIndex
CREATE INDEX "CourseSession_day_startsAt_idx" ON "CourseSession"("day", "startsAt");

-- CreateIndex
CREATE INDEX "CourseSession_lecturerId_day_idx" ON "CourseSession"("lecturerId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "CourseSession_courseId_day_startsAt_key" ON "CourseSession"("courseId", "day", "startsAt");

-- CreateIndex
CREATE INDEX "CoursePaper_courseId_kind_idx" ON "CoursePaper"("courseId", "kind");

-- CreateIndex
CREATE INDEX "Enrolment_courseId_status_priority_waitingSince_idx" ON "Enrolment"("courseId", "status", "priority", "waitingSince");

-- CreateIndex
CREATE INDEX "Enrolment_cadreId_status_idx" ON "Enrolment"("cadreId", "status");

-- CreateIndex
CREATE INDEX "Enrolment_originCadreId_idx" ON "Enrolment"("originCadreId");

-- CreateIndex
CREATE INDEX "Enrolment_nominationId_idx" ON "Enrolment"("nominationId");

-- CreateIndex
CREATE INDEX "Enrolment_status_offerExpiresAt_idx" ON "Enrolment"("status", "offerExpiresAt");

-- CreateIndex
CREATE INDEX "EnrolmentEvent_enrolmentId_id_idx" ON "EnrolmentEvent"("enrolmentId", "id");

-- CreateIndex
CREATE INDEX "Nomination_courseId_idx" ON "Nomination"("courseId");

-- CreateIndex
CREATE INDEX "Nomination_unitId_idx" ON "Nomination"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_one_active" ON "Enrolment" ("courseId", "cadreId") WHERE "status" IN ('requested','unit_approved','approved','waitlisted','offered','confirmed','attending');

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_one_seat_of_programme" ON "Enrolment" ("programmeId", "cadreId") WHERE "status" IN ('offered','confirmed');

CREATE TRIGGER "EnrolmentEvent_no_update" BEFORE UPDATE ON "EnrolmentEvent"
BEGIN SELECT RAISE(ABORT, 'EnrolmentEvent is append-only'); END;

CREATE TRIGGER "EnrolmentEvent_no_delete" BEFORE DELETE ON "EnrolmentEvent"
BEGIN SELECT RAISE(ABORT, 'EnrolmentEvent is append-only'); END;
