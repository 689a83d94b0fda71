-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "validTo" TEXT;

-- CreateTable
CREATE TABLE "Waiver" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decisionDate" TEXT NOT NULL,
    "signatory" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "revokedOn" TEXT,
    "revokedReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "Waiver_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanningRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "waiver_subject" CHECK ("subject" IN ('degree','political_theory','state_management','foreign_language','informatics','defence_security','knowledge_update','reserve','leadership','skills','working_time','ratings')),
    CONSTRAINT "waiver_number" CHECK (length("decisionNumber") BETWEEN 1 AND 100),
    CONSTRAINT "waiver_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "waiver_revoked" CHECK (("revokedOn" IS NULL) = ("revokedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "ReadinessOverride" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decisionDate" TEXT NOT NULL,
    "signatory" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "revokedOn" TEXT,
    "revokedReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "ReadinessOverride_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanningRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "readiness_override_band" CHECK ("band" IN ('ready','on_track','at_risk','too_late','no_data','gap')),
    CONSTRAINT "readiness_override_number" CHECK (length("decisionNumber") BETWEEN 1 AND 100),
    CONSTRAINT "readiness_override_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "readiness_override_revoked" CHECK (("revokedOn" IS NULL) = ("revokedReason" IS NULL))
);

-- CreateTable
CREATE TABLE "Readiness" (
    "recordId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,
    "ageMonth" TEXT,
    "spans" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ReadinessHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "stamp" INTEGER NOT NULL,
    CONSTRAINT "readiness_head_single" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "ReadinessMark" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER,
    "titleId" INTEGER,
    "termId" INTEGER
);

-- CreateTable
CREATE TABLE "TitleStandard" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "titleId" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "decisionNumber" TEXT,
    "decisionDate" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "draftedAt" TEXT NOT NULL,
    "draftedBy" TEXT NOT NULL,
    "publishedAt" TEXT,
    "publishedBy" TEXT,
    CONSTRAINT "TitleStandard_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "title_standard_from" CHECK (length("validFrom") = 10),
    CONSTRAINT "title_standard_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "title_standard_source" CHECK (length("source") >= 1),
    CONSTRAINT "title_standard_decision" CHECK (("decisionNumber" IS NULL) = ("decisionDate" IS NULL)),
    CONSTRAINT "title_standard_published" CHECK (("publishedAt" IS NULL) = ("publishedBy" IS NULL)),
    CONSTRAINT "title_standard_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "Requirement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "standardId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "waivableBy" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "dimension" TEXT,
    "level" TEXT,
    "validMonths" INTEGER,
    "every" TEXT,
    "times" INTEGER,
    "periodMonths" INTEGER,
    "windowMonths" INTEGER,
    "baseDay" TEXT,
    "minimumMonths" INTEGER,
    "months" INTEGER,
    "years" INTEGER,
    "rating" TEXT,
    CONSTRAINT "Requirement_standardId_fkey" FOREIGN KEY ("standardId") REFERENCES "TitleStandard" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Requirement_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Requirement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
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

    PRIMARY KEY ("requirementId", "programmeId"),
    CONSTRAINT "RequirementProgramme_requirementId_fkey" FOREIGN KEY ("requirementId") REFERENCES "Requirement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RequirementProgramme_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PlanningRound" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "ruleSetId" INTEGER NOT NULL,
    "asOf" TEXT NOT NULL,
    "decisionNumber" TEXT,
    "decisionDate" TEXT,
    "signatory" TEXT,
    "publicationNumber" TEXT,
    "publicationDate" TEXT,
    "ownPlanningOpen" INTEGER NOT NULL DEFAULT 0,
    "importId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "PlanningRound_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRound_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRound_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "RuleSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRound_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "planning_round_kind" CHECK ("kind" IN ('new','yearly_review','supplement')),
    CONSTRAINT "planning_round_status" CHECK ("status" IN ('draft','submitted','approved','published')),
    CONSTRAINT "planning_round_classification" CHECK ("classification" IN ('public','internal','confidential')),
    CONSTRAINT "planning_round_as_of" CHECK (length("asOf") = 10),
    CONSTRAINT "planning_round_publication" CHECK (("publicationNumber" IS NULL) = ("publicationDate" IS NULL)),
    CONSTRAINT "planning_round_open" CHECK ("ownPlanningOpen" = 0 OR ("ownPlanningOpen" = 1 AND "publicationNumber" IS NOT NULL)),
    CONSTRAINT "planning_round_decision" CHECK (("decisionNumber" IS NULL) = ("decisionDate" IS NULL) AND ("decisionNumber" IS NULL) = ("signatory" IS NULL))
);
INSERT INTO "new_PlanningRound" ("asOf", "classification", "createdAt", "decisionDate", "decisionNumber", "id", "importId", "kind", "revision", "ruleSetId", "signatory", "status", "termId", "unitId", "updatedAt", "updatedBy") SELECT "asOf", "classification", "createdAt", "decisionDate", "decisionNumber", "id", "importId", "kind", "revision", "ruleSetId", "signatory", "status", "termId", "unitId", "updatedAt", "updatedBy" FROM "PlanningRound";
DROP TABLE "PlanningRound";
ALTER TABLE "new_PlanningRound" RENAME TO "PlanningRound";
CREATE INDEX "PlanningRound_asOf_id_idx" ON "PlanningRound"("asOf", "id");
CREATE UNIQUE INDEX "PlanningRound_unitId_termId_asOf_key" ON "PlanningRound"("unitId", "termId", "asOf");
CREATE TABLE "new_Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "shortCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "dimension" TEXT,
    "level" TEXT,
    "subject" TEXT NOT NULL DEFAULT 'skills',
    "usualDays" INTEGER,
    "certificateDays" INTEGER,
    "disclosesPlanning" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "programme_name" CHECK (length("name") BETWEEN 2 AND 200),
    CONSTRAINT "programme_dimension" CHECK ("dimension" IS NULL OR "dimension" IN ('degree','political_theory','state_management','foreign_language','informatics')),
    CONSTRAINT "programme_level" CHECK (("dimension" IS NULL) = ("level" IS NULL)),
    CONSTRAINT "programme_discloses" CHECK ("disclosesPlanning" IN (0,1)),
    CONSTRAINT "programme_subject" CHECK ("subject" IN ('degree','political_theory','state_management','foreign_language','informatics','defence_security','knowledge_update','reserve','leadership','skills')),
    CONSTRAINT "programme_usual_days" CHECK ("usualDays" IS NULL OR "usualDays" BETWEEN 1 AND 3650),
    CONSTRAINT "programme_certificate_days" CHECK ("certificateDays" IS NULL OR "certificateDays" BETWEEN 0 AND 730),
    CONSTRAINT "programme_to_confirm" CHECK ("toConfirm" IN (0,1))
);
INSERT INTO "new_Programme" ("code", "dimension", "disclosesPlanning", "id", "level", "name", "revision", "shortCode", "sortKey", "source", "toConfirm", "updatedAt", "updatedBy") SELECT "code", "dimension", "disclosesPlanning", "id", "level", "name", "revision", "shortCode", "sortKey", "source", "toConfirm", "updatedAt", "updatedBy" FROM "Programme";
DROP TABLE "Programme";
ALTER TABLE "new_Programme" RENAME TO "Programme";
CREATE UNIQUE INDEX "Programme_code_key" ON "Programme"("code");
CREATE UNIQUE INDEX "Programme_shortCode_key" ON "Programme"("shortCode");
CREATE INDEX "Programme_sortKey_idx" ON "Programme"("sortKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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

-- CreateIndex
CREATE UNIQUE INDEX "waiver_one_active" ON "Waiver" ("recordId", "subject") WHERE "revokedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "readiness_override_one_active" ON "ReadinessOverride" ("recordId") WHERE "revokedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "title_standard_one_in_force" ON "TitleStandard" ("titleId", "validFrom") WHERE "publishedAt" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "requirement_one_per_subject" ON "Requirement" ("standardId", "subject") WHERE "parentId" IS NULL;

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
CREATE TRIGGER "Evidence_marks_insert" AFTER INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "Evidence_marks_update_new" AFTER UPDATE ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "Evidence_marks_update_old" AFTER UPDATE ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = OLD."cadreId") AND OLD."cadreId" <> NEW."cadreId"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "Evidence_marks_delete" AFTER DELETE ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = OLD."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "PlanningRecord_marks_insert" AFTER INSERT ON "PlanningRecord"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "PlanningRecord_marks_update_new" AFTER UPDATE ON "PlanningRecord"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "PlanningRecord_marks_update_old" AFTER UPDATE ON "PlanningRecord"
WHEN OLD."cadreId" <> NEW."cadreId"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "PlanningRecord_marks_delete" AFTER DELETE ON "PlanningRecord"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "Cadre_marks_update" AFTER UPDATE OF "birthDate", "gender", "mergedIntoId" ON "Cadre"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."id")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."id"); END;

CREATE TRIGGER "Waiver_marks_insert" AFTER INSERT ON "Waiver"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") SELECT "cadreId" FROM "PlanningRecord" WHERE "id" = NEW."recordId"; END;

CREATE TRIGGER "TitleStandard_marks_insert" AFTER INSERT ON "TitleStandard"
WHEN NEW."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("titleId") VALUES (NEW."titleId"); END;

CREATE TRIGGER "TermAnchor_marks_insert" AFTER INSERT ON "TermAnchor"
BEGIN INSERT INTO "ReadinessMark" ("termId") VALUES (NEW."termId"); END;

CREATE TRIGGER "RetirementAge_marks_insert" AFTER INSERT ON "RetirementAge"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Waiver_marks_update" AFTER UPDATE ON "Waiver"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") SELECT "cadreId" FROM "PlanningRecord" WHERE "id" = NEW."recordId"; END;

CREATE TRIGGER "TitleStandard_marks_update" AFTER UPDATE ON "TitleStandard"
WHEN NEW."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("titleId") VALUES (NEW."titleId"); END;

CREATE TRIGGER "TermAnchor_marks_update" AFTER UPDATE ON "TermAnchor"
BEGIN INSERT INTO "ReadinessMark" ("termId") VALUES (NEW."termId"); END;

CREATE TRIGGER "RetirementAge_marks_update" AFTER UPDATE ON "RetirementAge"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Waiver_marks_delete" AFTER DELETE ON "Waiver"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") SELECT "cadreId" FROM "PlanningRecord" WHERE "id" = OLD."recordId"; END;

CREATE TRIGGER "TitleStandard_marks_delete" AFTER DELETE ON "TitleStandard"
WHEN OLD."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("titleId") VALUES (OLD."titleId"); END;

CREATE TRIGGER "TermAnchor_marks_delete" AFTER DELETE ON "TermAnchor"
BEGIN INSERT INTO "ReadinessMark" ("termId") VALUES (OLD."termId"); END;

CREATE TRIGGER "RetirementAge_marks_delete" AFTER DELETE ON "RetirementAge"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "PlanningRound_marks_update" AFTER UPDATE OF "status" ON "PlanningRound"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") SELECT DISTINCT "cadreId" FROM "PlanningRecord" WHERE "roundId" = NEW."id"; END;

CREATE TRIGGER "Programme_marks_update" AFTER UPDATE OF "dimension", "level", "subject", "usualDays", "certificateDays" ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Title_marks_update" AFTER UPDATE OF "level", "sector" ON "Title"
BEGIN INSERT INTO "ReadinessMark" ("titleId") VALUES (NEW."id"); END;
