-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "validTo" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "PlanningRound" ADD COLUMN     "ownPlanningOpen" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "publicationDate" TEXT COLLATE "C",
ADD COLUMN     "publicationNumber" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "certificateDays" INTEGER,
ADD COLUMN     "subject" TEXT COLLATE "C" NOT NULL DEFAULT 'skills',
ADD COLUMN     "usualDays" INTEGER;

-- CreateTable
CREATE TABLE "Waiver" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "decisionNumber" TEXT COLLATE "C" NOT NULL,
    "decisionDate" TEXT COLLATE "C" NOT NULL,
    "signatory" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "revokedOn" TEXT COLLATE "C",
    "revokedReason" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "waiver_subject" CHECK ("subject" IN ('degree','political_theory','state_management','foreign_language','informatics','defence_security','knowledge_update','reserve','leadership','skills','working_time','ratings')),
    CONSTRAINT "waiver_number" CHECK (length("decisionNumber") BETWEEN 1 AND 100),
    CONSTRAINT "waiver_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "waiver_revoked" CHECK (("revokedOn" IS NULL) = ("revokedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "ReadinessOverride" (
    "id" SERIAL NOT NULL,
    "recordId" INTEGER NOT NULL,
    "band" TEXT COLLATE "C" NOT NULL,
    "decisionNumber" TEXT COLLATE "C" NOT NULL,
    "decisionDate" TEXT COLLATE "C" NOT NULL,
    "signatory" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "revokedOn" TEXT COLLATE "C",
    "revokedReason" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ReadinessOverride_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "readiness_override_band" CHECK ("band" IN ('ready','on_track','at_risk','too_late','no_data','gap')),
    CONSTRAINT "readiness_override_number" CHECK (length("decisionNumber") BETWEEN 1 AND 100),
    CONSTRAINT "readiness_override_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "readiness_override_revoked" CHECK (("revokedOn" IS NULL) = ("revokedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "Readiness" (
    "recordId" INTEGER NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,
    "ageMonth" TEXT COLLATE "C",
    "spans" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Readiness_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "ReadinessHead" (
    "id" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,

    CONSTRAINT "ReadinessHead_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "readiness_head_single" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "ReadinessMark" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER,
    "titleId" INTEGER,
    "termId" INTEGER,

    CONSTRAINT "ReadinessMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TitleStandard" (
    "id" SERIAL NOT NULL,
    "titleId" INTEGER NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "decisionNumber" TEXT COLLATE "C",
    "decisionDate" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "draftedAt" TEXT COLLATE "C" NOT NULL,
    "draftedBy" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TEXT COLLATE "C",
    "publishedBy" TEXT COLLATE "C",

    CONSTRAINT "TitleStandard_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "title_standard_from" CHECK (length("validFrom") = 10),
    CONSTRAINT "title_standard_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "title_standard_source" CHECK (length("source") >= 1),
    CONSTRAINT "title_standard_decision" CHECK (("decisionNumber" IS NULL) = ("decisionDate" IS NULL)),
    CONSTRAINT "title_standard_published" CHECK (("publishedAt" IS NULL) = ("publishedBy" IS NULL)),
    CONSTRAINT "title_standard_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "Requirement" (
    "id" SERIAL NOT NULL,
    "standardId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "stage" TEXT COLLATE "C" NOT NULL,
    "waivableBy" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "dimension" TEXT COLLATE "C",
    "level" TEXT COLLATE "C",
    "validMonths" INTEGER,
    "every" TEXT COLLATE "C",
    "times" INTEGER,
    "periodMonths" INTEGER,
    "windowMonths" INTEGER,
    "baseDay" TEXT COLLATE "C",
    "minimumMonths" INTEGER,
    "months" INTEGER,
    "years" INTEGER,
    "rating" TEXT COLLATE "C",

    CONSTRAINT "Requirement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "requirement_kind" CHECK ("kind" IN ('level','certificate','recurring','working_time','ratings','any_of')),
    CONSTRAINT "requirement_subject" CHECK ("subject" IN ('degree','political_theory','state_management','foreign_language','informatics','defence_security','knowledge_update','reserve','leadership','skills','working_time','ratings')),
    CONSTRAINT "requirement_stage" CHECK ("stage" IN ('planning','appointment')),
    CONSTRAINT "requirement_waivable" CHECK ("waivableBy" IS NULL OR "waivableBy" IN ('central','province','department','district','commune')),
    CONSTRAINT "requirement_level" CHECK (("kind" = 'level') = ("level" IS NOT NULL) AND ("level" IS NULL) = ("dimension" IS NULL)),
    CONSTRAINT "requirement_dimension" CHECK ("dimension" IS NULL OR "dimension" IN ('degree','political_theory','state_management','foreign_language','informatics')),
    CONSTRAINT "requirement_valid_months" CHECK ("validMonths" IS NULL OR ("kind" = 'certificate' AND "validMonths" > 0)),
    CONSTRAINT "requirement_recurring" CHECK (("kind" = 'recurring') = ("every" IS NOT NULL) AND ("kind" = 'recurring') = ("times" IS NOT NULL)),
    CONSTRAINT "requirement_every" CHECK ("every" IS NULL OR "every" IN ('calendar_year','period','fixed','term')),
    CONSTRAINT "requirement_times" CHECK ("times" IS NULL OR "times" BETWEEN 1 AND 20),
    CONSTRAINT "requirement_period" CHECK (("every" IS NULL AND "periodMonths" IS NULL) OR ("every" IN ('period','fixed') AND "periodMonths" > 0) OR ("every" IN ('calendar_year','term') AND "periodMonths" IS NULL)),
    CONSTRAINT "requirement_base" CHECK ("baseDay" IS NULL OR "every" = 'fixed'),
    CONSTRAINT "requirement_months" CHECK (("kind" = 'working_time') = ("months" IS NOT NULL)),
    CONSTRAINT "requirement_ratings" CHECK (("kind" = 'ratings') = ("years" IS NOT NULL) AND ("years" IS NULL) = ("rating" IS NULL)),
    CONSTRAINT "requirement_rating" CHECK ("rating" IS NULL OR "rating" IN ('excellent','good','completed','not_completed')),
    CONSTRAINT "requirement_source" CHECK (length("source") >= 1),
    CONSTRAINT "requirement_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RequirementProgramme" (
    "requirementId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,

    CONSTRAINT "RequirementProgramme_pkey" PRIMARY KEY ("requirementId","programmeId")
);

-- CreateIndex
CREATE INDEX "Waiver_recordId_idx" ON "Waiver"("recordId");

-- CreateIndex
CREATE INDEX "ReadinessOverride_recordId_idx" ON "ReadinessOverride"("recordId");

-- CreateIndex
CREATE INDEX "Readiness_stamp_idx" ON "Readiness"("stamp");

-- CreateIndex
CREATE INDEX "Readiness_cadreId_idx" ON "Readiness"("cadreId");

-- CreateIndex
CREATE INDEX "ReadinessMark_cadreId_idx" ON "ReadinessMark"("cadreId");

-- CreateIndex
CREATE INDEX "TitleStandard_titleId_validFrom_idx" ON "TitleStandard"("titleId", "validFrom");

-- CreateIndex
CREATE INDEX "Requirement_standardId_idx" ON "Requirement"("standardId");

-- CreateIndex
CREATE INDEX "RequirementProgramme_programmeId_idx" ON "RequirementProgramme"("programmeId");

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanningRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessOverride" ADD CONSTRAINT "ReadinessOverride_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanningRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleStandard" ADD CONSTRAINT "TitleStandard_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_standardId_fkey" FOREIGN KEY ("standardId") REFERENCES "TitleStandard"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementProgramme" ADD CONSTRAINT "RequirementProgramme_requirementId_fkey" FOREIGN KEY ("requirementId") REFERENCES "Requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementProgramme" ADD CONSTRAINT "RequirementProgramme_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "waiver_one_active" ON "Waiver" ("recordId", "subject") WHERE "revokedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "readiness_override_one_active" ON "ReadinessOverride" ("recordId") WHERE "revokedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "title_standard_one_in_force" ON "TitleStandard" ("titleId", "validFrom") WHERE "publishedAt" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "requirement_one_per_subject" ON "Requirement" ("standardId", "subject") WHERE "parentId" IS NULL;

-- AddConstraint
ALTER TABLE "Programme" ADD CONSTRAINT "programme_subject" CHECK ("subject" IN ('degree','political_theory','state_management','foreign_language','informatics','defence_security','knowledge_update','reserve','leadership','skills')),
  ADD CONSTRAINT "programme_usual_days" CHECK ("usualDays" IS NULL OR "usualDays" BETWEEN 1 AND 3650),
  ADD CONSTRAINT "programme_certificate_days" CHECK ("certificateDays" IS NULL OR "certificateDays" BETWEEN 0 AND 730);
ALTER TABLE "PlanningRound" ADD CONSTRAINT "planning_round_publication" CHECK (("publicationNumber" IS NULL) = ("publicationDate" IS NULL)),
  ADD CONSTRAINT "planning_round_open" CHECK ("ownPlanningOpen" = 0 OR ("ownPlanningOpen" = 1 AND "publicationNumber" IS NOT NULL));

-- Programmes of an earlier version get their subject by what they give or by their code.
UPDATE "Programme" SET "subject" = CASE
  WHEN "dimension" IS NOT NULL THEN "dimension"
  WHEN "code" LIKE 'defence-%' THEN 'defence_security'
  WHEN "code" = 'knowledge-update' THEN 'knowledge_update'
  WHEN "code" = 'reserve' THEN 'reserve'
  WHEN "code" LIKE '%-leadership' THEN 'leadership'
  ELSE 'skills' END;

-- Settling begins with nothing settled; what is there already is out of date.
INSERT INTO "ReadinessHead" ("id", "stamp") VALUES (1, 0);
INSERT INTO "ReadinessMark" ("cadreId") SELECT NULL WHERE EXISTS (SELECT 1 FROM "PlanningRecord");

-- Whoever changes what verdicts are derived from marks whose they are, in the same transaction, whichever program it is.
CREATE OR REPLACE FUNCTION "mark_evidence"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId")
  SELECT DISTINCT marked.id FROM (VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD."cadreId" ELSE NEW."cadreId" END), (CASE WHEN TG_OP = 'UPDATE' THEN OLD."cadreId" END)) AS marked(id)
  WHERE EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = marked.id);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId")
  SELECT DISTINCT marked.id FROM (VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD."cadreId" ELSE NEW."cadreId" END), (CASE WHEN TG_OP = 'UPDATE' THEN OLD."cadreId" END)) AS marked(id)
  WHERE marked.id IS NOT NULL;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_cadre"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") SELECT NEW."id" WHERE EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."id");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_round"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") SELECT DISTINCT "cadreId" FROM "PlanningRecord" WHERE "roundId" = NEW."id";
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_waiver"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") SELECT "cadreId" FROM "PlanningRecord" WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."recordId" ELSE NEW."recordId" END;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_standard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."publishedAt" IS NOT NULL THEN INSERT INTO "ReadinessMark" ("titleId") VALUES (OLD."titleId"); END IF;
  ELSIF NEW."publishedAt" IS NOT NULL THEN INSERT INTO "ReadinessMark" ("titleId") VALUES (NEW."titleId");
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_anchor"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("termId") VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD."termId" ELSE NEW."termId" END);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_title"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("titleId") VALUES (NEW."id");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_everybody"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL);
  RETURN NULL;
END $$;

CREATE TRIGGER "Evidence_marks" AFTER INSERT OR UPDATE OR DELETE ON "Evidence"
FOR EACH ROW EXECUTE FUNCTION "mark_evidence"();

CREATE TRIGGER "PlanningRecord_marks" AFTER INSERT OR UPDATE OR DELETE ON "PlanningRecord"
FOR EACH ROW EXECUTE FUNCTION "mark_record"();

CREATE TRIGGER "Cadre_marks" AFTER UPDATE OF "birthDate", "gender", "mergedIntoId" ON "Cadre"
FOR EACH ROW EXECUTE FUNCTION "mark_cadre"();

CREATE TRIGGER "Waiver_marks" AFTER INSERT OR UPDATE OR DELETE ON "Waiver"
FOR EACH ROW EXECUTE FUNCTION "mark_waiver"();

CREATE TRIGGER "TitleStandard_marks" AFTER INSERT OR UPDATE OR DELETE ON "TitleStandard"
FOR EACH ROW EXECUTE FUNCTION "mark_standard"();

CREATE TRIGGER "TermAnchor_marks" AFTER INSERT OR UPDATE OR DELETE ON "TermAnchor"
FOR EACH ROW EXECUTE FUNCTION "mark_anchor"();

CREATE TRIGGER "PlanningRound_marks" AFTER UPDATE OF "status" ON "PlanningRound"
FOR EACH ROW EXECUTE FUNCTION "mark_round"();

CREATE TRIGGER "Title_marks" AFTER UPDATE OF "level", "sector" ON "Title"
FOR EACH ROW EXECUTE FUNCTION "mark_title"();

CREATE TRIGGER "RetirementAge_marks" AFTER INSERT OR UPDATE OR DELETE ON "RetirementAge"
FOR EACH STATEMENT EXECUTE FUNCTION "mark_everybody"();

CREATE TRIGGER "Programme_marks" AFTER UPDATE OF "dimension", "level", "subject", "usualDays", "certificateDays" ON "Programme"
FOR EACH STATEMENT EXECUTE FUNCTION "mark_everybody"();
