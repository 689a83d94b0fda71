-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "completionId" INTEGER;

-- CreateTable
CREATE TABLE "RegisterBook" (
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "lastNumber" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegisterBook_pkey" PRIMARY KEY ("issuerUnitId","kind","year"),
    CONSTRAINT "register_book_kind" CHECK ("kind" IN ('completion','certificate','diploma')),
    CONSTRAINT "register_book_year" CHECK ("year" BETWEEN 1900 AND 2200),
    CONSTRAINT "register_book_last" CHECK ("lastNumber" >= 0)
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" SERIAL NOT NULL,
    "completionId" INTEGER NOT NULL,
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "issuedOn" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "fullName" TEXT COLLATE "C" NOT NULL,
    "birthDate" TEXT COLLATE "C" NOT NULL,
    "gender" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C",
    "replacesId" INTEGER,
    "reissueReason" TEXT COLLATE "C",
    "enteredAt" TEXT COLLATE "C" NOT NULL,
    "enteredBy" TEXT COLLATE "C" NOT NULL,
    "enteredById" INTEGER,

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "certificate_number" CHECK ("number" >= 1),
    CONSTRAINT "certificate_token" CHECK (length("token") BETWEEN 20 AND 64),
    CONSTRAINT "certificate_reissue" CHECK (("replacesId" IS NULL) = ("reissueReason" IS NULL) AND ("reissueReason" IS NULL OR "reissueReason" IN ('lost','damaged','correction')))
);

-- CreateTable
CREATE TABLE "CertificatePrint" (
    "id" SERIAL NOT NULL,
    "certificateId" INTEGER NOT NULL,
    "issuerUnitId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "blankNumber" TEXT COLLATE "C" NOT NULL,
    "blankKey" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "printedAt" TEXT COLLATE "C" NOT NULL,
    "printedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CertificatePrint_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "certificate_print_blank" CHECK (length("blankNumber") BETWEEN 1 AND 40)
);

-- CreateTable
CREATE TABLE "CertificateRevocation" (
    "certificateId" INTEGER NOT NULL,
    "documentNumber" TEXT COLLATE "C" NOT NULL,
    "documentDate" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "revokedOn" TEXT COLLATE "C" NOT NULL,
    "revokedAt" TEXT COLLATE "C" NOT NULL,
    "revokedBy" TEXT COLLATE "C" NOT NULL,
    "revokedById" INTEGER,

    CONSTRAINT "CertificateRevocation_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "CertificateHandover" (
    "certificateId" INTEGER NOT NULL,
    "receivedOn" TEXT COLLATE "C" NOT NULL,
    "receivedBy" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CertificateHandover_pkey" PRIMARY KEY ("certificateId")
);

-- CreateTable
CREATE TABLE "CourseClosing" (
    "courseId" INTEGER NOT NULL,
    "askedAt" TEXT COLLATE "C",
    "askedBy" TEXT COLLATE "C",
    "askedById" INTEGER,
    "closedOn" TEXT COLLATE "C",
    "closedAt" TEXT COLLATE "C",
    "closedBy" TEXT COLLATE "C",
    "closedById" INTEGER,

    CONSTRAINT "CourseClosing_pkey" PRIMARY KEY ("courseId"),
    CONSTRAINT "course_closing_asked" CHECK (("askedAt" IS NULL) = ("askedBy" IS NULL) AND ("askedAt" IS NULL) = ("askedById" IS NULL)),
    CONSTRAINT "course_closing_closed" CHECK (("closedAt" IS NULL) = ("closedBy" IS NULL) AND ("closedAt" IS NULL) = ("closedById" IS NULL) AND ("closedAt" IS NULL) = ("closedOn" IS NULL)),
    CONSTRAINT "course_closing_something" CHECK ("askedAt" IS NOT NULL OR "closedAt" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" SERIAL NOT NULL,
    "enrolmentId" INTEGER NOT NULL,
    "courseId" INTEGER NOT NULL,
    "outcome" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "tenths" INTEGER,
    "band" TEXT COLLATE "C",
    "attended" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "versionId" INTEGER NOT NULL,
    "fullName" TEXT COLLATE "C" NOT NULL,
    "birthDate" TEXT COLLATE "C" NOT NULL,
    "gender" TEXT COLLATE "C" NOT NULL,
    "place" TEXT COLLATE "C",
    "courseName" TEXT COLLATE "C" NOT NULL,
    "programmeName" TEXT COLLATE "C" NOT NULL,
    "hostName" TEXT COLLATE "C" NOT NULL,
    "recognitionNumber" TEXT COLLATE "C" NOT NULL,
    "recognitionDate" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "closedOn" TEXT COLLATE "C" NOT NULL,
    "closedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "completion_outcome" CHECK ("outcome" IN ('completed','failed','no_show')),
    CONSTRAINT "completion_reason" CHECK (("outcome" = 'completed') = ("reason" IS NULL) AND ("reason" IS NULL OR "reason" IN ('attendance','mark','not_attempted','never_came'))),
    CONSTRAINT "completion_tenths" CHECK ("tenths" IS NULL OR "tenths" BETWEEN 0 AND 100),
    CONSTRAINT "completion_band" CHECK ("band" IS NULL OR "band" IN ('average','good','very_good','excellent')),
    CONSTRAINT "completion_periods" CHECK ("attended" BETWEEN 0 AND "counted")
);

-- CreateTable
CREATE TABLE "CompletionVoid" (
    "id" SERIAL NOT NULL,
    "completionId" INTEGER NOT NULL,
    "documentNumber" TEXT COLLATE "C" NOT NULL,
    "documentDate" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "askedAt" TEXT COLLATE "C" NOT NULL,
    "askedBy" TEXT COLLATE "C" NOT NULL,
    "askedById" INTEGER NOT NULL,
    "decidedAt" TEXT COLLATE "C",
    "decidedBy" TEXT COLLATE "C",
    "decidedById" INTEGER,
    "decision" TEXT COLLATE "C",
    "decisionReason" TEXT COLLATE "C",

    CONSTRAINT "CompletionVoid_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "completion_void_decided" CHECK (("decidedAt" IS NULL) = ("decision" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL) AND ("decidedAt" IS NULL) = ("decidedById" IS NULL)),
    CONSTRAINT "completion_void_decision" CHECK ("decision" IS NULL OR "decision" IN ('accepted','refused')),
    CONSTRAINT "completion_void_two_people" CHECK ("decidedById" IS NULL OR "decidedById" <> "askedById"),
    CONSTRAINT "completion_void_refused" CHECK ("decision" IS NULL OR "decision" = 'accepted' OR "decisionReason" IS NOT NULL),
    CONSTRAINT "completion_void_document" CHECK (length("documentNumber") BETWEEN 1 AND 100)
);

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

-- AddForeignKey
ALTER TABLE "RegisterBook" ADD CONSTRAINT "RegisterBook_issuerUnitId_fkey" FOREIGN KEY ("issuerUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_issuerUnitId_kind_year_fkey" FOREIGN KEY ("issuerUnitId", "kind", "year") REFERENCES "RegisterBook"("issuerUnitId", "kind", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificatePrint" ADD CONSTRAINT "CertificatePrint_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateRevocation" ADD CONSTRAINT "CertificateRevocation_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CertificateHandover" ADD CONSTRAINT "CertificateHandover_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseClosing" ADD CONSTRAINT "CourseClosing_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompletionVoid" ADD CONSTRAINT "CompletionVoid_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_completionId_fkey" FOREIGN KEY ("completionId") REFERENCES "Completion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "Certificate_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Certificate"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "CertificatePrint_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CertificatePrint"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "CertificateRevocation_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CertificateRevocation"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "CertificateHandover_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "CertificateHandover"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "Completion_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Completion"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- CreateIndex
CREATE UNIQUE INDEX "completion_void_one" ON "CompletionVoid" ("completionId") WHERE "decision" IS NULL OR "decision" = 'accepted';

-- CreateIndex
CREATE UNIQUE INDEX "evidence_one_completion" ON "Evidence" ("completionId") WHERE "completionId" IS NOT NULL;

-- Closing is the work of a second person, and nothing else closes a course.
CREATE OR REPLACE FUNCTION "closing_needs_second_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."closedById" IS NOT NULL AND EXISTS (
    SELECT 1 FROM "CourseMark" AS m JOIN "Enrolment" AS e ON e."id" = m."enrolmentId"
    WHERE e."courseId" = NEW."courseId" AND m."replacedAt" IS NULL AND m."recordedById" = NEW."closedById")
  THEN RAISE EXCEPTION 'who entered marks does not close the course'; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "CourseClosing_second_person" BEFORE INSERT OR UPDATE ON "CourseClosing"
FOR EACH ROW EXECUTE FUNCTION "closing_needs_second_person"();

CREATE OR REPLACE FUNCTION "course_closes_by_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'closed' AND NEW."status" <> 'closed'
  THEN RAISE EXCEPTION 'a closed course stays closed'; END IF;
  IF NEW."status" = 'closed' AND NOT EXISTS (
    SELECT 1 FROM "CourseClosing" AS c WHERE c."courseId" = NEW."id" AND c."closedAt" IS NOT NULL)
  THEN RAISE EXCEPTION 'a course is closed by its closing alone'; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Course_closed" BEFORE UPDATE OF "status" ON "Course"
FOR EACH ROW EXECUTE FUNCTION "course_closes_by_closing"();

-- Register numbers are drawn, one after the other, and never given back.
CREATE OR REPLACE FUNCTION "register_number_is_drawn"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "RegisterBook" AS b
    WHERE b."issuerUnitId" = NEW."issuerUnitId" AND b."kind" = NEW."kind" AND b."year" = NEW."year" AND b."lastNumber" >= NEW."number")
  THEN RAISE EXCEPTION 'a register number is drawn from its book'; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Certificate_number_drawn" BEFORE INSERT ON "Certificate"
FOR EACH ROW EXECUTE FUNCTION "register_number_is_drawn"();

CREATE OR REPLACE FUNCTION "register_never_goes_back"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."lastNumber" < OLD."lastNumber"
  THEN RAISE EXCEPTION 'register numbers are not given back'; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "RegisterBook_never_back" BEFORE UPDATE ON "RegisterBook"
FOR EACH ROW EXECUTE FUNCTION "register_never_goes_back"();
