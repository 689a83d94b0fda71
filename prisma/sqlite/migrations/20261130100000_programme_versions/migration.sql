-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "programmeId" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "form" TEXT NOT NULL,
    "periods" INTEGER,
    "attendancePercent" INTEGER NOT NULL DEFAULT 80,
    "attendanceBasis" TEXT NOT NULL DEFAULT 'course',
    "passMark" INTEGER NOT NULL DEFAULT 50,
    "retries" INTEGER NOT NULL DEFAULT 1,
    "averageFrom" INTEGER NOT NULL DEFAULT 50,
    "goodFrom" INTEGER NOT NULL DEFAULT 70,
    "veryGoodFrom" INTEGER NOT NULL DEFAULT 80,
    "excellentFrom" INTEGER NOT NULL DEFAULT 90,
    "usualDays" INTEGER,
    "certificateDays" INTEGER,
    "validMonths" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "draftedAt" TEXT NOT NULL,
    "draftedBy" TEXT NOT NULL,
    "publishedAt" TEXT,
    "publishedBy" TEXT,
    CONSTRAINT "ProgrammeVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "programme_version_from" CHECK (length("validFrom") = 10),
    CONSTRAINT "programme_version_to_confirm" CHECK ("toConfirm" IN (0,1)),
    CONSTRAINT "programme_version_form" CHECK ("form" IN ('full_time','part_time','online','blended')),
    CONSTRAINT "programme_version_periods" CHECK ("periods" IS NULL OR "periods" BETWEEN 1 AND 5000),
    CONSTRAINT "programme_version_attendance" CHECK ("attendancePercent" BETWEEN 0 AND 100),
    CONSTRAINT "programme_version_basis" CHECK ("attendanceBasis" IN ('course','subject')),
    CONSTRAINT "programme_version_pass_mark" CHECK ("passMark" BETWEEN 0 AND 100),
    CONSTRAINT "programme_version_retries" CHECK ("retries" BETWEEN 0 AND 5),
    CONSTRAINT "programme_version_bands" CHECK ("averageFrom" >= 0 AND "averageFrom" < "goodFrom" AND "goodFrom" < "veryGoodFrom" AND "veryGoodFrom" < "excellentFrom" AND "excellentFrom" <= 100),
    CONSTRAINT "programme_version_usual_days" CHECK ("usualDays" IS NULL OR "usualDays" BETWEEN 1 AND 3650),
    CONSTRAINT "programme_version_certificate_days" CHECK ("certificateDays" IS NULL OR "certificateDays" BETWEEN 0 AND 730),
    CONSTRAINT "programme_version_valid_months" CHECK ("validMonths" IS NULL OR "validMonths" BETWEEN 1 AND 600),
    CONSTRAINT "programme_version_published" CHECK (("publishedAt" IS NULL) = ("publishedBy" IS NULL))
);

-- CreateTable
CREATE TABLE "AudienceCondition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "versionId" INTEGER NOT NULL,
    "groupNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "dimension" TEXT,
    "level" TEXT,
    "termId" INTEGER,
    "party" TEXT,
    "years" INTEGER,
    "rating" TEXT,
    "womenLeast" INTEGER,
    "womenMost" INTEGER,
    "menLeast" INTEGER,
    "menMost" INTEGER,
    "unitKind" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "AudienceCondition_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AudienceCondition_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "audience_condition_group" CHECK ("groupNumber" BETWEEN 1 AND 50),
    CONSTRAINT "audience_condition_kind" CHECK ("kind" IN ('post','planned','level','below_level','party','ratings','age','prerequisite','unit')),
    CONSTRAINT "audience_condition_dimension" CHECK ("dimension" IS NULL OR "dimension" IN ('degree','political_theory','state_management','foreign_language','informatics')),
    CONSTRAINT "audience_condition_level" CHECK (("kind" IN ('level','below_level')) = ("level" IS NOT NULL) AND ("level" IS NULL) = ("dimension" IS NULL)),
    CONSTRAINT "audience_condition_term" CHECK ("termId" IS NULL OR "kind" = 'planned'),
    CONSTRAINT "audience_condition_party" CHECK (("kind" = 'party') = ("party" IS NOT NULL) AND ("party" IS NULL OR "party" IN ('member','full_member'))),
    CONSTRAINT "audience_condition_ratings" CHECK (("kind" = 'ratings') = ("years" IS NOT NULL) AND ("years" IS NULL) = ("rating" IS NULL)),
    CONSTRAINT "audience_condition_rating" CHECK (("rating" IS NULL OR "rating" IN ('excellent','good','completed','not_completed')) AND ("years" IS NULL OR "years" BETWEEN 1 AND 20)),
    CONSTRAINT "audience_condition_age" CHECK (("kind" = 'age') = ("womenLeast" IS NOT NULL OR "womenMost" IS NOT NULL OR "menLeast" IS NOT NULL OR "menMost" IS NOT NULL)),
    CONSTRAINT "audience_condition_ages" CHECK (("womenLeast" IS NULL OR "womenLeast" BETWEEN 15 AND 80) AND ("womenMost" IS NULL OR "womenMost" BETWEEN 15 AND 80) AND ("menLeast" IS NULL OR "menLeast" BETWEEN 15 AND 80) AND ("menMost" IS NULL OR "menMost" BETWEEN 15 AND 80)),
    CONSTRAINT "audience_condition_ages_order" CHECK (("womenLeast" IS NULL OR "womenMost" IS NULL OR "womenMost" >= "womenLeast") AND ("menLeast" IS NULL OR "menMost" IS NULL OR "menMost" >= "menLeast")),
    CONSTRAINT "audience_condition_unit_kind" CHECK ("unitKind" IS NULL OR ("kind" = 'unit' AND "unitKind" IN ('province','district','commune','department','party_body','mass_organisation','school'))),
    CONSTRAINT "audience_condition_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "AudienceTitle" (
    "conditionId" INTEGER NOT NULL,
    "titleId" INTEGER NOT NULL,

    PRIMARY KEY ("conditionId", "titleId"),
    CONSTRAINT "AudienceTitle_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AudienceTitle_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AudienceUnit" (
    "conditionId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,

    PRIMARY KEY ("conditionId", "unitId"),
    CONSTRAINT "AudienceUnit_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AudienceUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AudienceProgramme" (
    "conditionId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,

    PRIMARY KEY ("conditionId", "programmeId"),
    CONSTRAINT "AudienceProgramme_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AudienceProgramme_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What a programme has recorded so far becomes its first version, from an early day on; its form is to be confirmed.
INSERT INTO "ProgrammeVersion" ("programmeId", "validFrom", "source", "toConfirm", "form", "usualDays", "certificateDays", "draftedAt", "draftedBy", "publishedAt", "publishedBy")
SELECT "id", '2000-01-01', "source", 1, 'full_time', "usualDays", "certificateDays", "updatedAt", "updatedBy", "updatedAt", "updatedBy" FROM "Programme";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "shortCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "dimension" TEXT,
    "level" TEXT,
    "subject" TEXT NOT NULL DEFAULT 'skills',
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
    CONSTRAINT "programme_to_confirm" CHECK ("toConfirm" IN (0,1))
);
INSERT INTO "new_Programme" ("code", "dimension", "disclosesPlanning", "id", "level", "name", "revision", "shortCode", "sortKey", "source", "subject", "toConfirm", "updatedAt", "updatedBy") SELECT "code", "dimension", "disclosesPlanning", "id", "level", "name", "revision", "shortCode", "sortKey", "source", "subject", "toConfirm", "updatedAt", "updatedBy" FROM "Programme";
DROP TABLE "Programme";
ALTER TABLE "new_Programme" RENAME TO "Programme";
CREATE UNIQUE INDEX "Programme_code_key" ON "Programme"("code");
CREATE UNIQUE INDEX "Programme_shortCode_key" ON "Programme"("shortCode");
CREATE INDEX "Programme_sortKey_idx" ON "Programme"("sortKey");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ProgrammeVersion_programmeId_validFrom_idx" ON "ProgrammeVersion"("programmeId", "validFrom");

-- CreateIndex
CREATE INDEX "AudienceCondition_versionId_groupNumber_position_idx" ON "AudienceCondition"("versionId", "groupNumber", "position");

-- CreateIndex
CREATE INDEX "AudienceTitle_titleId_idx" ON "AudienceTitle"("titleId");

-- CreateIndex
CREATE INDEX "AudienceUnit_unitId_idx" ON "AudienceUnit"("unitId");

-- CreateIndex
CREATE INDEX "AudienceProgramme_programmeId_idx" ON "AudienceProgramme"("programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_one_in_force" ON "ProgrammeVersion" ("programmeId", "validFrom") WHERE "publishedAt" IS NOT NULL;

-- Lengths stand in versions now: one that is put in force, changed or taken out while it is marks everybody; a draft marks nobody.
CREATE TRIGGER "Programme_marks_update" AFTER UPDATE OF "dimension", "level", "subject" ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Programme_marks_insert" AFTER INSERT ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Programme_marks_delete" AFTER DELETE ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "ProgrammeVersion_marks_insert" AFTER INSERT ON "ProgrammeVersion"
WHEN NEW."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "ProgrammeVersion_marks_update" AFTER UPDATE OF "programmeId", "validFrom", "usualDays", "certificateDays", "publishedAt" ON "ProgrammeVersion"
WHEN OLD."publishedAt" IS NOT NULL OR NEW."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "ProgrammeVersion_marks_delete" AFTER DELETE ON "ProgrammeVersion"
WHEN OLD."publishedAt" IS NOT NULL
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;
