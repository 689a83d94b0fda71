-- CreateTable
CREATE TABLE "RegisterBook" (
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("issuerUnitId", "kind", "year"),
    CONSTRAINT "RegisterBook_issuerUnitId_fkey" FOREIGN KEY ("issuerUnitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "register_book_kind" CHECK ("kind" IN ('completion','certificate','diploma')),
    CONSTRAINT "register_book_year" CHECK ("year" BETWEEN 1900 AND 2200),
    CONSTRAINT "register_book_last" CHECK ("lastNumber" >= 0)
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "completionId" INTEGER NOT NULL,
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "validTo" TEXT,
    "fullName" TEXT NOT NULL,
    "birthDate" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "place" TEXT,
    "replacesId" INTEGER,
    "reissueReason" TEXT,
    "enteredAt" TEXT NOT NULL,
    "enteredBy" TEXT NOT NULL,
    "enteredById" INTEGER,
    CONSTRAINT "Certificate_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Certificate_issuerUnitId_kind_year_fkey" FOREIGN KEY ("issuerUnitId", "kind", "year") REFERENCES "RegisterBook" ("issuerUnitId", "kind", "year") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Certificate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "certificate_number" CHECK ("number" >= 1),
    CONSTRAINT "certificate_token" CHECK (length("token") BETWEEN 20 AND 64),
    CONSTRAINT "certificate_reissue" CHECK (("replacesId" IS NULL) = ("reissueReason" IS NULL) AND ("reissueReason" IS NULL OR "reissueReason" IN ('lost','damaged','correction')))
);

-- CreateTable
CREATE TABLE "CertificatePrint" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "certificateId" INTEGER NOT NULL,
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "blankNumber" TEXT NOT NULL,
    "blankKey" TEXT NOT NULL,
    "reason" TEXT,
    "printedAt" TEXT NOT NULL,
    "printedBy" TEXT NOT NULL,
    CONSTRAINT "CertificatePrint_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "certificate_print_blank" CHECK (length("blankNumber") BETWEEN 1 AND 40)
);

-- CreateTable
CREATE TABLE "CertificateRevocation" (
    "certificateId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "documentNumber" TEXT NOT NULL,
    "documentDate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "revokedOn" TEXT NOT NULL,
    "revokedAt" TEXT NOT NULL,
    "revokedBy" TEXT NOT NULL,
    "revokedById" INTEGER,
    CONSTRAINT "CertificateRevocation_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CertificateHandover" (
    "certificateId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "receivedOn" TEXT NOT NULL,
    "receivedBy" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    CONSTRAINT "CertificateHandover_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CourseClosing" (
    "courseId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "askedAt" TEXT,
    "askedBy" TEXT,
    "askedById" INTEGER,
    "closedOn" TEXT,
    "closedAt" TEXT,
    "closedBy" TEXT,
    "closedById" INTEGER,
    CONSTRAINT "CourseClosing_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "course_closing_asked" CHECK (("askedAt" IS NULL) = ("askedBy" IS NULL) AND ("askedAt" IS NULL) = ("askedById" IS NULL)),
    CONSTRAINT "course_closing_closed" CHECK (("closedAt" IS NULL) = ("closedBy" IS NULL) AND ("closedAt" IS NULL) = ("closedById" IS NULL) AND ("closedAt" IS NULL) = ("closedOn" IS NULL)),
    CONSTRAINT "course_closing_something" CHECK ("askedAt" IS NOT NULL OR "closedAt" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" INTEGER NOT NULL,
    "courseId" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "tenths" INTEGER,
    "band" TEXT,
    "attended" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "versionId" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "birthDate" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "place" TEXT,
    "courseName" TEXT NOT NULL,
    "programmeName" TEXT NOT NULL,
    "hostName" TEXT NOT NULL,
    "recognitionNumber" TEXT NOT NULL,
    "recognitionDate" TEXT NOT NULL,
    "validTo" TEXT,
    "closedOn" TEXT NOT NULL,
    "closedAt" TEXT NOT NULL,
    CONSTRAINT "Completion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Completion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Completion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "completion_outcome" CHECK ("outcome" IN ('completed','failed','no_show')),
    CONSTRAINT "completion_reason" CHECK (("outcome" = 'completed') = ("reason" IS NULL) AND ("reason" IS NULL OR "reason" IN ('attendance','mark','not_attempted','never_came'))),
    CONSTRAINT "completion_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100),
    CONSTRAINT "completion_band" CHECK ("band" IS NULL OR "band" IN ('average','good','very_good','excellent')),
    CONSTRAINT "completion_periods" CHECK ("attended" BETWEEN 0 AND "counted")
);

-- CreateTable
CREATE TABLE "CompletionVoid" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "completionId" INTEGER NOT NULL,
    "documentNumber" TEXT NOT NULL,
    "documentDate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedById" INTEGER NOT NULL,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "decidedById" INTEGER,
    "decision" TEXT,
    "decisionReason" TEXT,
    CONSTRAINT "CompletionVoid_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "completion_void_decided" CHECK (("decidedAt" IS NULL) = ("decision" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL) AND ("decidedAt" IS NULL) = ("decidedById" IS NULL)),
    CONSTRAINT "completion_void_decision" CHECK ("decision" IS NULL OR "decision" IN ('accepted','refused')),
    CONSTRAINT "completion_void_two_people" CHECK ("decidedById" IS NULL OR "decidedById" <> "askedById"),
    CONSTRAINT "completion_void_refused" CHECK ("decision" IS NULL OR "decision" = 'accepted' OR "decisionReason" IS NOT NULL),
    CONSTRAINT "completion_void_document" CHECK (length("documentNumber") BETWEEN 1 AND 100)
);

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "completionId" INTEGER CONSTRAINT "Evidence_completionId_fkey" REFERENCES "Completion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_token_key" ON "Certificate"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_replacesId_key" ON "Certificate"("replacesId");

-- CreateIndex
CREATE INDEX "Certificate_completionId_idx" ON "Certificate"("completionId");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_issuerUnitId_kind_year_number_key" ON "Certificate"("issuerUnitId", "kind", "year", "number");

-- CreateIndex
CREATE INDEX "CertificatePrint_certificateId_idx" ON "CertificatePrint"("certificateId");

-- CreateIndex
CREATE UNIQUE INDEX "CertificatePrint_issuerUnitId_kind_blankKey_key" ON "CertificatePrint"("issuerUnitId", "kind", "blankKey");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_enrolmentId_key" ON "Completion"("enrolmentId");

-- CreateIndex
CREATE INDEX "Completion_courseId_idx" ON "Completion"("courseId");

-- CreateIndex
CREATE INDEX "CompletionVoid_completionId_idx" ON "CompletionVoid"("completionId");

CREATE TRIGGER "Certificate_no_update" BEFORE UPDATE ON "Certificate"
BEGIN SELECT RAISE(ABORT, 'Certificate is append-only'); END;

CREATE TRIGGER "Certificate_no_delete" BEFORE DELETE ON "Certificate"
BEGIN SELECT RAISE(ABORT, 'Certificate is append-only'); END;

CREATE TRIGGER "CertificatePrint_no_update" BEFORE UPDATE ON "CertificatePrint"
BEGIN SELECT RAISE(ABORT, 'CertificatePrint is append-only'); END;

CREATE TRIGGER "CertificatePrint_no_delete" BEFORE DELETE ON "CertificatePrint"
BEGIN SELECT RAISE(ABORT, 'CertificatePrint is append-only'); END;

CREATE TRIGGER "CertificateRevocation_no_update" BEFORE UPDATE ON "CertificateRevocation"
BEGIN SELECT RAISE(ABORT, 'CertificateRevocation is append-only'); END;

CREATE TRIGGER "CertificateRevocation_no_delete" BEFORE DELETE ON "CertificateRevocation"
BEGIN SELECT RAISE(ABORT, 'CertificateRevocation is append-only'); END;

CREATE TRIGGER "CertificateHandover_no_update" BEFORE UPDATE ON "CertificateHandover"
BEGIN SELECT RAISE(ABORT, 'CertificateHandover is append-only'); END;

CREATE TRIGGER "CertificateHandover_no_delete" BEFORE DELETE ON "CertificateHandover"
BEGIN SELECT RAISE(ABORT, 'CertificateHandover is append-only'); END;

CREATE TRIGGER "Completion_no_update" BEFORE UPDATE ON "Completion"
BEGIN SELECT RAISE(ABORT, 'Completion is append-only'); END;

CREATE TRIGGER "Completion_no_delete" BEFORE DELETE ON "Completion"
BEGIN SELECT RAISE(ABORT, 'Completion is append-only'); END;

-- CreateIndex
CREATE UNIQUE INDEX "completion_void_one" ON "CompletionVoid" ("completionId") WHERE "decision" IS NULL OR "decision" = 'accepted';

-- CreateIndex
CREATE UNIQUE INDEX "evidence_one_completion" ON "Evidence" ("completionId") WHERE "completionId" IS NOT NULL;

-- Closing is the work of a second person, and nothing else closes a course.
CREATE TRIGGER "CourseClosing_second_person_insert" BEFORE INSERT ON "CourseClosing"
WHEN NEW."closedById" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "CourseMark" AS m JOIN "Enrolment" AS e ON e."id" = m."enrolmentId"
  WHERE e."courseId" = NEW."courseId" AND m."replacedAt" IS NULL AND m."recordedById" = NEW."closedById")
BEGIN SELECT RAISE(ABORT, 'who entered marks does not close the course'); END;

CREATE TRIGGER "CourseClosing_second_person_update" BEFORE UPDATE ON "CourseClosing"
WHEN NEW."closedById" IS NOT NULL AND EXISTS (
  SELECT 1 FROM "CourseMark" AS m JOIN "Enrolment" AS e ON e."id" = m."enrolmentId"
  WHERE e."courseId" = NEW."courseId" AND m."replacedAt" IS NULL AND m."recordedById" = NEW."closedById")
BEGIN SELECT RAISE(ABORT, 'who entered marks does not close the course'); END;

CREATE TRIGGER "Course_closed" BEFORE UPDATE OF "status" ON "Course"
WHEN NEW."status" = 'closed' AND NOT EXISTS (
  SELECT 1 FROM "CourseClosing" AS c WHERE c."courseId" = NEW."id" AND c."closedAt" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a course is closed by its closing alone'); END;

CREATE TRIGGER "Course_stays_closed" BEFORE UPDATE OF "status" ON "Course"
WHEN OLD."status" = 'closed' AND NEW."status" <> 'closed'
BEGIN SELECT RAISE(ABORT, 'a closed course stays closed'); END;

-- Register numbers are drawn, one after the other, and never given back.
CREATE TRIGGER "Certificate_number_drawn" BEFORE INSERT ON "Certificate"
WHEN NOT EXISTS (
  SELECT 1 FROM "RegisterBook" AS b
  WHERE b."issuerUnitId" = NEW."issuerUnitId" AND b."kind" = NEW."kind" AND b."year" = NEW."year" AND b."lastNumber" >= NEW."number")
BEGIN SELECT RAISE(ABORT, 'a register number is drawn from its book'); END;

CREATE TRIGGER "RegisterBook_never_back" BEFORE UPDATE ON "RegisterBook"
WHEN NEW."lastNumber" < OLD."lastNumber"
BEGIN SELECT RAISE(ABORT, 'register numbers are not given back'); END;
