-- AlterTable
ALTER TABLE "ProgrammeVersion" ADD COLUMN     "freezeDays" INTEGER NOT NULL DEFAULT 7,
ADD COLUMN     "graded" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "proof" TEXT COLLATE "C" NOT NULL DEFAULT 'completion';
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "programme_version_graded" CHECK ("graded" IN (0,1));
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "programme_version_freeze_days" CHECK ("freezeDays" BETWEEN 0 AND 365);
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "programme_version_proof" CHECK ("proof" IN ('none','completion','certificate','diploma'));

-- CreateTable
CREATE TABLE "RollCall" (
    "sessionId" INTEGER NOT NULL,
    "takenAt" TEXT COLLATE "C" NOT NULL,
    "takenBy" TEXT COLLATE "C" NOT NULL,
    "takenById" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RollCall_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" SERIAL NOT NULL,
    "sessionId" INTEGER NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "document" TEXT COLLATE "C",
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,
    "recordedById" INTEGER,
    "reason" TEXT COLLATE "C",
    "replacedAt" TEXT COLLATE "C",

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "attendance_state" CHECK ("state" IN ('present','late','absent','excused','not_counted')),
    CONSTRAINT "attendance_document" CHECK (("state" = 'excused') = ("document" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "CourseMark" (
    "id" SERIAL NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "tenths" INTEGER,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,
    "recordedById" INTEGER,
    "reason" TEXT COLLATE "C",
    "replacedAt" TEXT COLLATE "C",

    CONSTRAINT "CourseMark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "course_mark_attempt" CHECK ("attempt" BETWEEN 1 AND 6),
    CONSTRAINT "course_mark_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100)
);

-- CreateTable
CREATE TABLE "MarkCorrection" (
    "id" SERIAL NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "tenths" INTEGER,
    "reason" TEXT COLLATE "C" NOT NULL,
    "askedAt" TEXT COLLATE "C" NOT NULL,
    "askedBy" TEXT COLLATE "C" NOT NULL,
    "askedById" INTEGER NOT NULL,
    "decidedAt" TEXT COLLATE "C",
    "decidedBy" TEXT COLLATE "C",
    "decidedById" INTEGER,
    "decision" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",

    CONSTRAINT "MarkCorrection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mark_correction_attempt" CHECK ("attempt" BETWEEN 1 AND 6),
    CONSTRAINT "mark_correction_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100),
    CONSTRAINT "mark_correction_decided" CHECK (("decidedAt" IS NULL) = ("decision" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL)),
    CONSTRAINT "mark_correction_decision" CHECK ("decision" IS NULL OR "decision" IN ('accepted','refused')),
    CONSTRAINT "mark_correction_two_people" CHECK ("decidedById" IS NULL OR "decidedById" <> "askedById"),
    CONSTRAINT "mark_correction_refused" CHECK ("decision" IS NULL OR "decision" = 'accepted' OR "decisionReason" IS NOT NULL)
);

-- CreateIndex
CREATE INDEX "Attendance_enrolmentId_idx" ON "Attendance"("enrolmentId");

-- CreateIndex
CREATE INDEX "MarkCorrection_enrolmentId_idx" ON "MarkCorrection"("enrolmentId");

-- AddForeignKey
ALTER TABLE "RollCall" ADD CONSTRAINT "RollCall_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CourseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "CourseSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseMark" ADD CONSTRAINT "CourseMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkCorrection" ADD CONSTRAINT "MarkCorrection_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "attendance_one_stands" ON "Attendance" ("sessionId", "enrolmentId") WHERE "replacedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "course_mark_one_stands" ON "CourseMark" ("enrolmentId", "attempt") WHERE "replacedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "mark_correction_one_open" ON "MarkCorrection" ("enrolmentId", "attempt") WHERE "decidedAt" IS NULL;
