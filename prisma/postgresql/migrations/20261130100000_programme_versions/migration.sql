-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "form" TEXT COLLATE "C" NOT NULL,
    "periods" INTEGER,
    "attendancePercent" INTEGER NOT NULL DEFAULT 80,
    "attendanceBasis" TEXT COLLATE "C" NOT NULL DEFAULT 'course',
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
    "draftedAt" TEXT COLLATE "C" NOT NULL,
    "draftedBy" TEXT COLLATE "C" NOT NULL,
    "publishedAt" TEXT COLLATE "C",
    "publishedBy" TEXT COLLATE "C",

    CONSTRAINT "ProgrammeVersion_pkey" PRIMARY KEY ("id"),
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
    "id" SERIAL NOT NULL,
    "versionId" INTEGER NOT NULL,
    "groupNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "dimension" TEXT COLLATE "C",
    "level" TEXT COLLATE "C",
    "termId" INTEGER,
    "party" TEXT COLLATE "C",
    "years" INTEGER,
    "rating" TEXT COLLATE "C",
    "womenLeast" INTEGER,
    "womenMost" INTEGER,
    "menLeast" INTEGER,
    "menMost" INTEGER,
    "unitKind" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AudienceCondition_pkey" PRIMARY KEY ("id"),
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

    CONSTRAINT "AudienceTitle_pkey" PRIMARY KEY ("conditionId","titleId")
);

-- CreateTable
CREATE TABLE "AudienceUnit" (
    "conditionId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,

    CONSTRAINT "AudienceUnit_pkey" PRIMARY KEY ("conditionId","unitId")
);

-- CreateTable
CREATE TABLE "AudienceProgramme" (
    "conditionId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,

    CONSTRAINT "AudienceProgramme_pkey" PRIMARY KEY ("conditionId","programmeId")
);

-- What a programme has recorded so far becomes its first version, from an early day on; its form is to be confirmed.
INSERT INTO "ProgrammeVersion" ("programmeId", "validFrom", "source", "toConfirm", "form", "usualDays", "certificateDays", "draftedAt", "draftedBy", "publishedAt", "publishedBy")
SELECT "id", '2000-01-01', "source", 1, 'full_time', "usualDays", "certificateDays", "updatedAt", "updatedBy", "updatedAt", "updatedBy" FROM "Programme";

-- The trigger names columns that go.
DROP TRIGGER "Programme_marks" ON "Programme";

-- AlterTable
ALTER TABLE "Programme" DROP COLUMN "certificateDays",
DROP COLUMN "usualDays";

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

-- AddForeignKey
ALTER TABLE "ProgrammeVersion" ADD CONSTRAINT "ProgrammeVersion_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceCondition" ADD CONSTRAINT "AudienceCondition_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceCondition" ADD CONSTRAINT "AudienceCondition_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceTitle" ADD CONSTRAINT "AudienceTitle_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceTitle" ADD CONSTRAINT "AudienceTitle_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceUnit" ADD CONSTRAINT "AudienceUnit_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceUnit" ADD CONSTRAINT "AudienceUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceProgramme" ADD CONSTRAINT "AudienceProgramme_conditionId_fkey" FOREIGN KEY ("conditionId") REFERENCES "AudienceCondition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceProgramme" ADD CONSTRAINT "AudienceProgramme_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Lengths stand in versions now: one that is put in force, changed or taken out while it is marks everybody; a draft marks nobody.
CREATE TRIGGER "Programme_marks" AFTER UPDATE OF "dimension", "level", "subject" ON "Programme"
FOR EACH STATEMENT EXECUTE FUNCTION "mark_everybody"();

CREATE TRIGGER "ProgrammeVersion_marks_insert" AFTER INSERT ON "ProgrammeVersion"
FOR EACH ROW WHEN (NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION "mark_everybody"();

CREATE TRIGGER "ProgrammeVersion_marks_update" AFTER UPDATE OF "programmeId", "validFrom", "usualDays", "certificateDays", "publishedAt" ON "ProgrammeVersion"
FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL OR NEW."publishedAt" IS NOT NULL) EXECUTE FUNCTION "mark_everybody"();

CREATE TRIGGER "ProgrammeVersion_marks_delete" AFTER DELETE ON "ProgrammeVersion"
FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL) EXECUTE FUNCTION "mark_everybody"();
