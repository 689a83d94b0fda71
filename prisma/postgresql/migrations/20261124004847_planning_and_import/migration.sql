-- AlterTable
ALTER TABLE "BirthStatement" ADD COLUMN     "importId" INTEGER,
ADD COLUMN     "importRow" INTEGER;

-- AlterTable
ALTER TABLE "Cadre" ADD COLUMN     "importId" INTEGER,
ADD COLUMN     "importRow" INTEGER;

-- AlterTable
ALTER TABLE "PostHolding" ADD COLUMN     "importId" INTEGER,
ADD COLUMN     "importRow" INTEGER;

-- CreateTable
CREATE TABLE "Programme" (
    "id" SERIAL NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "shortCode" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "dimension" TEXT COLLATE "C",
    "level" TEXT COLLATE "C",
    "disclosesPlanning" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "programme_name" CHECK (length("name") BETWEEN 2 AND 200),
    CONSTRAINT "programme_dimension" CHECK ("dimension" IS NULL OR "dimension" IN ('degree','political_theory','state_management','foreign_language','informatics')),
    CONSTRAINT "programme_level" CHECK (("dimension" IS NULL) = ("level" IS NULL)),
    CONSTRAINT "programme_discloses" CHECK ("disclosesPlanning" IN (0,1)),
    CONSTRAINT "programme_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "ProgrammeName" (
    "id" SERIAL NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "identityKey" TEXT COLLATE "C" NOT NULL,
    "addedAt" TEXT COLLATE "C" NOT NULL,
    "addedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ProgrammeName_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "programme_name_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "dimension" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C",
    "year" INTEGER,
    "text" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "grade" TEXT COLLATE "C" NOT NULL,
    "programmeId" INTEGER,
    "startedOn" TEXT COLLATE "C",
    "endedOn" TEXT COLLATE "C",
    "issuer" TEXT COLLATE "C",
    "studyForm" TEXT COLLATE "C",
    "documentKind" TEXT COLLATE "C",
    "certificate" TEXT COLLATE "C",
    "certificateKey" TEXT COLLATE "C",
    "issuedOn" TEXT COLLATE "C",
    "result" TEXT COLLATE "C",
    "statedOn" TEXT COLLATE "C" NOT NULL,
    "replacedOn" TEXT COLLATE "C",
    "importId" INTEGER,
    "importRow" INTEGER,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "evidence_dimension" CHECK ("dimension" IN ('degree','political_theory','state_management','foreign_language','informatics','programme','rating')),
    CONSTRAINT "evidence_grade" CHECK ("grade" IN ('course_closed','certificate_on_record','official_list','document_verified','self_declared')),
    CONSTRAINT "evidence_state" CHECK ("state" IN ('held','studying','not_recognised')),
    CONSTRAINT "evidence_level" CHECK ("state" <> 'not_recognised' OR "level" IS NULL),
    CONSTRAINT "evidence_rating" CHECK (("dimension" = 'rating') = ("year" IS NOT NULL)),
    CONSTRAINT "evidence_programme" CHECK ("dimension" <> 'programme' OR "programmeId" IS NOT NULL),
    CONSTRAINT "evidence_certificate" CHECK (("certificate" IS NULL) = ("certificateKey" IS NULL)),
    CONSTRAINT "evidence_days" CHECK ("endedOn" IS NULL OR "startedOn" IS NULL OR substr("endedOn",1,4) >= substr("startedOn",1,4))
);

-- CreateTable
CREATE TABLE "Import" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "fileName" TEXT COLLATE "C" NOT NULL,
    "fileHash" TEXT COLLATE "C" NOT NULL,
    "fileSize" INTEGER NOT NULL,
    "filePath" TEXT COLLATE "C",
    "asOf" TEXT COLLATE "C" NOT NULL,
    "classification" TEXT COLLATE "C" NOT NULL,
    "unitId" INTEGER NOT NULL,
    "sheetName" TEXT COLLATE "C",
    "refusedWhole" TEXT COLLATE "C",
    "refusedValues" TEXT COLLATE "C",
    "layout" TEXT COLLATE "C",
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsNew" INTEGER NOT NULL DEFAULT 0,
    "rowsChanged" INTEGER NOT NULL DEFAULT 0,
    "rowsUnchanged" INTEGER NOT NULL DEFAULT 0,
    "rowsRefused" INTEGER NOT NULL DEFAULT 0,
    "rowsIgnored" INTEGER NOT NULL DEFAULT 0,
    "judgedSeq" INTEGER,
    "aliveAt" TEXT COLLATE "C",
    "atWork" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "createdByName" TEXT COLLATE "C" NOT NULL,
    "acceptedAt" TEXT COLLATE "C",
    "acceptedBy" TEXT COLLATE "C",
    "undoneAt" TEXT COLLATE "C",
    "undoneBy" TEXT COLLATE "C",

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_kind" CHECK ("kind" IN ('planning','past-training')),
    CONSTRAINT "import_status" CHECK ("status" IN ('waiting','reading','checked','accepting','accepted','refused','failed','discarded','undone')),
    CONSTRAINT "import_classification" CHECK ("classification" IN ('public','internal','confidential')),
    CONSTRAINT "import_refused_whole" CHECK (("status" = 'refused') = ("refusedWhole" IS NOT NULL)),
    CONSTRAINT "import_refused_reason" CHECK ("refusedWhole" IS NULL OR "refusedWhole" IN ('not_a_workbook','too_large','password_protected','unreadable','classified_marking','columns_not_recognised','no_rows','several_tables')),
    CONSTRAINT "import_as_of" CHECK (length("asOf") = 10),
    CONSTRAINT "import_at_work" CHECK ("atWork" IS NULL OR "atWork" = 1)
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "verdict" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT COLLATE "C",
    "person" TEXT COLLATE "C",
    "personRow" INTEGER,
    "cadreId" INTEGER,
    "detail" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","row"),
    CONSTRAINT "import_row_verdict" CHECK ("verdict" IN ('new','changed','unchanged','refused','ignored')),
    CONSTRAINT "import_row_reason" CHECK (("verdict" = 'refused') = ("reason" IS NOT NULL)),
    CONSTRAINT "import_row_reasons" CHECK ("reason" IS NULL OR "reason" IN ('name_missing','name_invalid','legacy_encoding','birth_missing','invalid_date','birth_in_future','gender_missing','gender_ambiguous','title_missing','unknown_title','unknown_unit','ambiguous_unit','unknown_term','duplicate_in_file','unknown_cadre','ambiguous_cadre','unknown_programme','ends_before_start','out_of_scope')),
    CONSTRAINT "import_row_person" CHECK ("person" IS NULL OR "person" IN ('new','known','changed'))
);

-- CreateTable
CREATE TABLE "StagedPerson" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "act" TEXT COLLATE "C" NOT NULL,
    "cadreId" INTEGER,
    "fullName" TEXT COLLATE "C" NOT NULL,
    "searchKey" TEXT COLLATE "C" NOT NULL,
    "identityKey" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "gender" TEXT COLLATE "C" NOT NULL,
    "birthDate" TEXT COLLATE "C",
    "birthSource" TEXT COLLATE "C",
    "ethnicity" TEXT COLLATE "C",
    "partyJoinedOn" TEXT COLLATE "C",
    "partyOfficialOn" TEXT COLLATE "C",
    "postName" TEXT COLLATE "C",
    "postUnitId" INTEGER,
    "postFrom" TEXT COLLATE "C",
    "endedPostId" INTEGER,

    CONSTRAINT "StagedPerson_pkey" PRIMARY KEY ("importId","row"),
    CONSTRAINT "staged_person_act" CHECK ("act" IN ('new','known','changed')),
    CONSTRAINT "staged_person_known" CHECK ("act" = 'new' OR "cadreId" IS NOT NULL),
    CONSTRAINT "staged_person_new" CHECK ("act" <> 'new' OR ("birthDate" IS NOT NULL AND "birthSource" IS NOT NULL)),
    CONSTRAINT "staged_person_post" CHECK (("postName" IS NULL) = ("postUnitId" IS NULL)),
    CONSTRAINT "staged_person_gender" CHECK ("gender" IN ('male','female'))
);

-- CreateTable
CREATE TABLE "StagedRecord" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT COLLATE "C" NOT NULL,
    "personRow" INTEGER NOT NULL,
    "recordId" INTEGER,
    "titleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "roundUnitId" INTEGER NOT NULL,
    "titleText" TEXT COLLATE "C" NOT NULL,
    "listOrder" INTEGER,
    "note" TEXT COLLATE "C",

    CONSTRAINT "StagedRecord_pkey" PRIMARY KEY ("importId","row","number"),
    CONSTRAINT "staged_record_act" CHECK ("act" IN ('new','changed','unchanged')),
    CONSTRAINT "staged_record_known" CHECK (("act" = 'new') = ("recordId" IS NULL))
);

-- CreateTable
CREATE TABLE "StagedEvidence" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "personRow" INTEGER NOT NULL,
    "dimension" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C",
    "year" INTEGER,
    "text" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "grade" TEXT COLLATE "C" NOT NULL,
    "programmeId" INTEGER,
    "startedOn" TEXT COLLATE "C",
    "endedOn" TEXT COLLATE "C",
    "issuer" TEXT COLLATE "C",
    "studyForm" TEXT COLLATE "C",
    "documentKind" TEXT COLLATE "C",
    "certificate" TEXT COLLATE "C",
    "certificateKey" TEXT COLLATE "C",
    "issuedOn" TEXT COLLATE "C",
    "result" TEXT COLLATE "C",
    "statedOn" TEXT COLLATE "C" NOT NULL,
    "replacedOn" TEXT COLLATE "C",
    "replacesId" INTEGER,

    CONSTRAINT "StagedEvidence_pkey" PRIMARY KEY ("importId","row","number")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "entity" TEXT COLLATE "C" NOT NULL,
    "entityId" INTEGER NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C",
    "after" TEXT COLLATE "C",

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "import_change_entity" CHECK ("entity" IN ('cadre','post_holding','planning_record','evidence'))
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "addedAt" TEXT COLLATE "C" NOT NULL,
    "addedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "synonym_kind" CHECK ("kind" IN ('header','level','post','rating','term','unit')),
    CONSTRAINT "synonym_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "PlanningRound" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "classification" TEXT COLLATE "C" NOT NULL,
    "ruleSetId" INTEGER NOT NULL,
    "asOf" TEXT COLLATE "C" NOT NULL,
    "decisionNumber" TEXT COLLATE "C",
    "decisionDate" TEXT COLLATE "C",
    "signatory" TEXT COLLATE "C",
    "importId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlanningRound_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "planning_round_kind" CHECK ("kind" IN ('new','yearly_review','supplement')),
    CONSTRAINT "planning_round_status" CHECK ("status" IN ('draft','submitted','approved','published')),
    CONSTRAINT "planning_round_classification" CHECK ("classification" IN ('public','internal','confidential')),
    CONSTRAINT "planning_round_as_of" CHECK (length("asOf") = 10),
    CONSTRAINT "planning_round_decision" CHECK (("decisionNumber" IS NULL) = ("decisionDate" IS NULL) AND ("decisionNumber" IS NULL) = ("signatory" IS NULL))
);

-- CreateTable
CREATE TABLE "PlanningRecord" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "titleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "roundId" INTEGER NOT NULL,
    "titleText" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "endedReason" TEXT COLLATE "C",
    "listOrder" INTEGER,
    "note" TEXT COLLATE "C",
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "importId" INTEGER,
    "importRow" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlanningRecord_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "planning_record_status" CHECK ("status" IN ('proposed','approved','ended')),
    CONSTRAINT "planning_record_ended" CHECK (("status" = 'ended') = ("endedReason" IS NOT NULL)),
    CONSTRAINT "planning_record_ended_day" CHECK ("status" <> 'ended' OR "validTo" IS NOT NULL),
    CONSTRAINT "planning_record_reason" CHECK ("endedReason" IS NULL OR "endedReason" IN ('appointed','removed_on_review','automatic','reorganisation','end_of_term')),
    CONSTRAINT "planning_record_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "planning_record_title" CHECK (length("titleText") BETWEEN 1 AND 300)
);

-- CreateTable
CREATE TABLE "Title" (
    "id" SERIAL NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "managingLevel" TEXT COLLATE "C" NOT NULL,
    "sector" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "rank" INTEGER NOT NULL,
    "seats" INTEGER,
    "validFrom" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Title_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "title_kind" CHECK ("kind" IN ('post','membership')),
    CONSTRAINT "title_level" CHECK ("level" IN ('province','department','district','commune')),
    CONSTRAINT "title_managing_level" CHECK ("managingLevel" IN ('central','province','district','department','commune')),
    CONSTRAINT "title_sector" CHECK ("sector" IN ('party','state','front')),
    CONSTRAINT "title_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "title_name" CHECK (length("name") BETWEEN 2 AND 200),
    CONSTRAINT "title_seats" CHECK ("seats" IS NULL OR ("kind" = 'membership' AND "seats" > 0)),
    CONSTRAINT "title_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "TitleName" (
    "id" SERIAL NOT NULL,
    "titleId" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "identityKey" TEXT COLLATE "C" NOT NULL,
    "addedAt" TEXT COLLATE "C" NOT NULL,
    "addedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TitleName_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "title_name_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "TitleUnitKind" (
    "titleId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TitleUnitKind_pkey" PRIMARY KEY ("titleId","kind"),
    CONSTRAINT "title_unit_kind" CHECK ("kind" IN ('province','district','commune','department','party_body','mass_organisation','school'))
);

-- CreateTable
CREATE TABLE "Term" (
    "id" SERIAL NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "term_years" CHECK ("lastYear" > "firstYear")
);

-- CreateTable
CREATE TABLE "TermAnchor" (
    "id" SERIAL NOT NULL,
    "termId" INTEGER NOT NULL,
    "sector" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C" NOT NULL,
    "unitId" INTEGER,
    "ageMonth" TEXT COLLATE "C",
    "eventMonth" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TermAnchor_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "term_anchor_sector" CHECK ("sector" IN ('party','state','front')),
    CONSTRAINT "term_anchor_level" CHECK ("level" IN ('province','department','district','commune')),
    CONSTRAINT "term_anchor_age_month" CHECK ("ageMonth" IS NULL OR length("ageMonth") = 7),
    CONSTRAINT "term_anchor_event_month" CHECK ("eventMonth" IS NULL OR length("eventMonth") = 7),
    CONSTRAINT "term_anchor_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" SERIAL NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "rule_set_name" CHECK (length("name") BETWEEN 2 AND 200),
    CONSTRAINT "rule_set_from" CHECK (length("validFrom") = 10),
    CONSTRAINT "rule_set_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RuleLimit" (
    "id" SERIAL NOT NULL,
    "ruleSetId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "level" TEXT COLLATE "C",
    "value" INTEGER,
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RuleLimit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "rule_limit_kind" CHECK ("kind" IN ('persons_per_post_title','titles_per_person','only_higher','months_left','women_share','young_share','young_under_age','age_group_years','coefficient')),
    CONSTRAINT "rule_limit_level" CHECK ("level" IS NULL OR "level" IN ('province','department','district','commune')),
    CONSTRAINT "rule_limit_value" CHECK ("value" IS NULL OR "value" >= 0),
    CONSTRAINT "rule_limit_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RetirementAge" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "gender" TEXT COLLATE "C" NOT NULL,
    "months" INTEGER NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RetirementAge_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "retirement_age_gender" CHECK ("gender" IN ('male','female')),
    CONSTRAINT "retirement_age_months" CHECK ("months" BETWEEN 480 AND 900)
);

-- CreateIndex
CREATE UNIQUE INDEX "Programme_code_key" ON "Programme"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_shortCode_key" ON "Programme"("shortCode");

-- CreateIndex
CREATE INDEX "Programme_sortKey_idx" ON "Programme"("sortKey");

-- CreateIndex
CREATE UNIQUE INDEX "ProgrammeName_identityKey_key" ON "ProgrammeName"("identityKey");

-- CreateIndex
CREATE INDEX "ProgrammeName_programmeId_idx" ON "ProgrammeName"("programmeId");

-- CreateIndex
CREATE INDEX "Evidence_cadreId_dimension_idx" ON "Evidence"("cadreId", "dimension");

-- CreateIndex
CREATE INDEX "Evidence_originCadreId_idx" ON "Evidence"("originCadreId");

-- CreateIndex
CREATE INDEX "Import_unitId_createdAt_idx" ON "Import"("unitId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_createdAt_id_idx" ON "Import"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Import_fileHash_idx" ON "Import"("fileHash");

-- CreateIndex
CREATE INDEX "ImportRow_importId_verdict_row_idx" ON "ImportRow"("importId", "verdict", "row");

-- CreateIndex
CREATE INDEX "StagedPerson_importId_identityKey_idx" ON "StagedPerson"("importId", "identityKey");

-- CreateIndex
CREATE INDEX "StagedPerson_importId_cadreId_idx" ON "StagedPerson"("importId", "cadreId");

-- CreateIndex
CREATE INDEX "StagedRecord_importId_titleId_unitId_termId_idx" ON "StagedRecord"("importId", "titleId", "unitId", "termId");

-- CreateIndex
CREATE INDEX "ImportChange_importId_idx" ON "ImportChange"("importId");

-- CreateIndex
CREATE INDEX "ImportChange_entity_entityId_idx" ON "ImportChange"("entity", "entityId");

-- CreateIndex
CREATE UNIQUE INDEX "Synonym_kind_scope_key_key" ON "Synonym"("kind", "scope", "key");

-- CreateIndex
CREATE INDEX "PlanningRound_asOf_id_idx" ON "PlanningRound"("asOf", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanningRound_unitId_termId_asOf_key" ON "PlanningRound"("unitId", "termId", "asOf");

-- CreateIndex
CREATE INDEX "PlanningRecord_cadreId_idx" ON "PlanningRecord"("cadreId");

-- CreateIndex
CREATE INDEX "PlanningRecord_originCadreId_idx" ON "PlanningRecord"("originCadreId");

-- CreateIndex
CREATE INDEX "PlanningRecord_unitId_titleId_termId_idx" ON "PlanningRecord"("unitId", "titleId", "termId");

-- CreateIndex
CREATE INDEX "PlanningRecord_roundId_listOrder_idx" ON "PlanningRecord"("roundId", "listOrder");

-- CreateIndex
CREATE INDEX "PlanningRecord_importId_idx" ON "PlanningRecord"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "Title_code_key" ON "Title"("code");

-- CreateIndex
CREATE INDEX "Title_sortKey_idx" ON "Title"("sortKey");

-- CreateIndex
CREATE INDEX "TitleName_titleId_idx" ON "TitleName"("titleId");

-- CreateIndex
CREATE UNIQUE INDEX "TitleName_identityKey_titleId_key" ON "TitleName"("identityKey", "titleId");

-- CreateIndex
CREATE UNIQUE INDEX "Term_code_key" ON "Term"("code");

-- CreateIndex
CREATE UNIQUE INDEX "TermAnchor_termId_sector_level_unitId_key" ON "TermAnchor"("termId", "sector", "level", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "RuleSet_validFrom_key" ON "RuleSet"("validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "RuleLimit_ruleSetId_kind_level_key" ON "RuleLimit"("ruleSetId", "kind", "level");

-- CreateIndex
CREATE UNIQUE INDEX "RetirementAge_year_gender_key" ON "RetirementAge"("year", "gender");

-- CreateIndex
CREATE UNIQUE INDEX "Cadre_importId_importRow_key" ON "Cadre"("importId", "importRow");

-- AddForeignKey
ALTER TABLE "ProgrammeName" ADD CONSTRAINT "ProgrammeName_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedPerson" ADD CONSTRAINT "StagedPerson_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedRecord" ADD CONSTRAINT "StagedRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedEvidence" ADD CONSTRAINT "StagedEvidence_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cadre" ADD CONSTRAINT "Cadre_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BirthStatement" ADD CONSTRAINT "BirthStatement_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRound" ADD CONSTRAINT "PlanningRound_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRound" ADD CONSTRAINT "PlanningRound_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRound" ADD CONSTRAINT "PlanningRound_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "RuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRound" ADD CONSTRAINT "PlanningRound_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PlanningRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanningRecord" ADD CONSTRAINT "PlanningRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleName" ADD CONSTRAINT "TitleName_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TitleUnitKind" ADD CONSTRAINT "TitleUnitKind_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermAnchor" ADD CONSTRAINT "TermAnchor_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TermAnchor" ADD CONSTRAINT "TermAnchor_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleLimit" ADD CONSTRAINT "RuleLimit_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "RuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "evidence_one_certificate" ON "Evidence" ("originCadreId", "programmeId", "certificateKey", "grade") WHERE "programmeId" IS NOT NULL AND "certificateKey" IS NOT NULL AND "replacedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "import_one_at_work" ON "Import" ("atWork") WHERE "atWork" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "planning_record_one_active" ON "PlanningRecord" ("cadreId", "titleId", "unitId", "termId") WHERE "status" <> 'ended';

-- CreateIndex
CREATE UNIQUE INDEX "term_anchor_one_for_all" ON "TermAnchor" ("termId", "sector", "level") WHERE "unitId" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "rule_limit_one_for_every_level" ON "RuleLimit" ("ruleSetId", "kind") WHERE "level" IS NULL;
