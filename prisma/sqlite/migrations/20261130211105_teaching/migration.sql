-- CreateTable
CREATE TABLE "RollCall" (
    "sessionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "takenAt" TEXT NOT NULL,
    "takenBy" TEXT NOT NULL,
    "takenById" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "RollCall_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CourseSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sessionId" INTEGER NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "document" TEXT,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedById" INTEGER,
    "reason" TEXT,
    "replacedAt" TEXT,
    CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CourseSession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "attendance_state" CHECK ("state" IN ('present','late','absent','excused','not_counted')),
    CONSTRAINT "attendance_document" CHECK (("state" = 'excused') = ("document" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "CourseMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "tenths" INTEGER,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedById" INTEGER,
    "reason" TEXT,
    "replacedAt" TEXT,
    CONSTRAINT "CourseMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "course_mark_attempt" CHECK ("attempt" BETWEEN 1 AND 6),
    CONSTRAINT "course_mark_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100)
);

-- CreateTable
CREATE TABLE "MarkCorrection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "tenths" INTEGER,
    "reason" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedById" INTEGER NOT NULL,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "decidedById" INTEGER,
    "decision" TEXT,
    "decisionReason" TEXT,
    CONSTRAINT "MarkCorrection_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "mark_correction_attempt" CHECK ("attempt" BETWEEN 1 AND 6),
    CONSTRAINT "mark_correction_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100),
    CONSTRAINT "mark_correction_decided" CHECK (("decidedAt" IS NULL) = ("decision" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL)),
    CONSTRAINT "mark_correction_decision" CHECK ("decision" IS NULL OR "decision" IN ('accepted','refused')),
    CONSTRAINT "mark_correction_two_people" CHECK ("decidedById" IS NULL OR "decidedById" <> "askedById"),
    CONSTRAINT "mark_correction_refused" CHECK ("decision" IS NULL OR "decision" = 'accepted' OR "decisionReason" IS NOT NULL)
);

-- AlterTable
ALTER TABLE "ProgrammeVersion" ADD COLUMN "graded" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "programme_version_graded" CHECK ("graded" IN (0,1));
ALTER TABLE "ProgrammeVersion" ADD COLUMN "freezeDays" INTEGER NOT NULL DEFAULT 7 CONSTRAINT "programme_version_freeze_days" CHECK ("freezeDays" BETWEEN 0 AND 365);
ALTER TABLE "ProgrammeVersion" ADD COLUMN "proof" TEXT NOT NULL DEFAULT 'completion' CONSTRAINT "programme_version_proof" CHECK ("proof" IN ('none','completion','certificate','diploma'));


-- CreateIndex
CREATE INDEX "Attendance_enrolmentId_idx" ON "Attendance"("enrolmentId");

-- CreateIndex
CREATE INDEX "MarkCorrection_enrolmentId_idx" ON "MarkCorrection"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_one_stands" ON "Attendance" ("sessionId", "enrolmentId") WHERE "replacedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "course_mark_one_stands" ON "CourseMark" ("enrolmentId", "attempt") WHERE "replacedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "mark_correction_one_open" ON "MarkCorrection" ("enrolmentId", "attempt") WHERE "decidedAt" IS NULL;

