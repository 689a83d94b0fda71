-- CreateTable
CREATE TABLE "Programme" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "shortCode" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "dimension" TEXT,
    "level" TEXT,
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
    CONSTRAINT "programme_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "ProgrammeName" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "programmeId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "addedAt" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    CONSTRAINT "ProgrammeName_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "programme_name_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT,
    "year" INTEGER,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "programmeId" INTEGER,
    "startedOn" TEXT,
    "endedOn" TEXT,
    "issuer" TEXT,
    "studyForm" TEXT,
    "documentKind" TEXT,
    "certificate" TEXT,
    "certificateKey" TEXT,
    "issuedOn" TEXT,
    "result" TEXT,
    "statedOn" TEXT NOT NULL,
    "replacedOn" TEXT,
    "importId" INTEGER,
    "importRow" INTEGER,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    CONSTRAINT "Evidence_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "fileSize" INTEGER NOT NULL,
    "filePath" TEXT,
    "asOf" TEXT NOT NULL,
    "classification" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "sheetName" TEXT,
    "refusedWhole" TEXT,
    "refusedValues" TEXT,
    "layout" TEXT,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "rowsNew" INTEGER NOT NULL DEFAULT 0,
    "rowsChanged" INTEGER NOT NULL DEFAULT 0,
    "rowsUnchanged" INTEGER NOT NULL DEFAULT 0,
    "rowsRefused" INTEGER NOT NULL DEFAULT 0,
    "rowsIgnored" INTEGER NOT NULL DEFAULT 0,
    "judgedSeq" INTEGER,
    "aliveAt" TEXT,
    "atWork" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "acceptedAt" TEXT,
    "acceptedBy" TEXT,
    "undoneAt" TEXT,
    "undoneBy" TEXT,
    CONSTRAINT "Import_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "person" TEXT,
    "personRow" INTEGER,
    "cadreId" INTEGER,
    "detail" TEXT NOT NULL,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "import_row_verdict" CHECK ("verdict" IN ('new','changed','unchanged','refused','ignored')),
    CONSTRAINT "import_row_reason" CHECK (("verdict" = 'refused') = ("reason" IS NOT NULL)),
    CONSTRAINT "import_row_reasons" CHECK ("reason" IS NULL OR "reason" IN ('name_missing','name_invalid','legacy_encoding','birth_missing','invalid_date','birth_in_future','gender_missing','gender_ambiguous','title_missing','unknown_title','unknown_unit','ambiguous_unit','unknown_term','duplicate_in_file','unknown_cadre','ambiguous_cadre','unknown_programme','ends_before_start','out_of_scope')),
    CONSTRAINT "import_row_person" CHECK ("person" IS NULL OR "person" IN ('new','known','changed'))
);

-- CreateTable
CREATE TABLE "StagedPerson" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "cadreId" INTEGER,
    "fullName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "birthDate" TEXT,
    "birthSource" TEXT,
    "ethnicity" TEXT,
    "partyJoinedOn" TEXT,
    "partyOfficialOn" TEXT,
    "postName" TEXT,
    "postUnitId" INTEGER,
    "postFrom" TEXT,
    "endedPostId" INTEGER,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "StagedPerson_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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
    "act" TEXT NOT NULL,
    "personRow" INTEGER NOT NULL,
    "recordId" INTEGER,
    "titleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "roundUnitId" INTEGER NOT NULL,
    "titleText" TEXT NOT NULL,
    "listOrder" INTEGER,
    "note" TEXT,

    PRIMARY KEY ("importId", "row", "number"),
    CONSTRAINT "StagedRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "staged_record_act" CHECK ("act" IN ('new','changed','unchanged')),
    CONSTRAINT "staged_record_known" CHECK (("act" = 'new') = ("recordId" IS NULL))
);

-- CreateTable
CREATE TABLE "StagedEvidence" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "personRow" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT,
    "year" INTEGER,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "programmeId" INTEGER,
    "startedOn" TEXT,
    "endedOn" TEXT,
    "issuer" TEXT,
    "studyForm" TEXT,
    "documentKind" TEXT,
    "certificate" TEXT,
    "certificateKey" TEXT,
    "issuedOn" TEXT,
    "result" TEXT,
    "statedOn" TEXT NOT NULL,
    "replacedOn" TEXT,
    "replacesId" INTEGER,

    PRIMARY KEY ("importId", "row", "number"),
    CONSTRAINT "StagedEvidence_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT "ImportChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "import_change_entity" CHECK ("entity" IN ('cadre','post_holding','planning_record','evidence'))
);

-- CreateTable
CREATE TABLE "Synonym" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "addedAt" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    CONSTRAINT "synonym_kind" CHECK ("kind" IN ('header','level','post','rating','term','unit')),
    CONSTRAINT "synonym_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "PlanningRound" (
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
    CONSTRAINT "planning_round_decision" CHECK (("decisionNumber" IS NULL) = ("decisionDate" IS NULL) AND ("decisionNumber" IS NULL) = ("signatory" IS NULL))
);

-- CreateTable
CREATE TABLE "PlanningRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "titleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "roundId" INTEGER NOT NULL,
    "titleText" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "endedReason" TEXT,
    "listOrder" INTEGER,
    "note" TEXT,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "importId" INTEGER,
    "importRow" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "PlanningRecord_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "PlanningRound" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanningRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "planning_record_status" CHECK ("status" IN ('proposed','approved','ended')),
    CONSTRAINT "planning_record_ended" CHECK (("status" = 'ended') = ("endedReason" IS NOT NULL)),
    CONSTRAINT "planning_record_ended_day" CHECK ("status" <> 'ended' OR "validTo" IS NOT NULL),
    CONSTRAINT "planning_record_reason" CHECK ("endedReason" IS NULL OR "endedReason" IN ('appointed','removed_on_review','automatic','reorganisation','end_of_term')),
    CONSTRAINT "planning_record_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "planning_record_title" CHECK (length("titleText") BETWEEN 1 AND 300)
);

-- CreateTable
CREATE TABLE "Title" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "managingLevel" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "seats" INTEGER,
    "validFrom" TEXT,
    "validTo" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "titleId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "addedAt" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    CONSTRAINT "TitleName_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "title_name_text" CHECK (length("text") BETWEEN 1 AND 200)
);

-- CreateTable
CREATE TABLE "TitleUnitKind" (
    "titleId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("titleId", "kind"),
    CONSTRAINT "TitleUnitKind_titleId_fkey" FOREIGN KEY ("titleId") REFERENCES "Title" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "title_unit_kind" CHECK ("kind" IN ('province','district','commune','department','party_body','mass_organisation','school'))
);

-- CreateTable
CREATE TABLE "Term" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "code" TEXT NOT NULL,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,
    CONSTRAINT "term_years" CHECK ("lastYear" > "firstYear")
);

-- CreateTable
CREATE TABLE "TermAnchor" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "termId" INTEGER NOT NULL,
    "sector" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "unitId" INTEGER,
    "ageMonth" TEXT,
    "eventMonth" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "TermAnchor_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TermAnchor_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "term_anchor_sector" CHECK ("sector" IN ('party','state','front')),
    CONSTRAINT "term_anchor_level" CHECK ("level" IN ('province','department','district','commune')),
    CONSTRAINT "term_anchor_age_month" CHECK ("ageMonth" IS NULL OR length("ageMonth") = 7),
    CONSTRAINT "term_anchor_event_month" CHECK ("eventMonth" IS NULL OR length("eventMonth") = 7),
    CONSTRAINT "term_anchor_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    CONSTRAINT "rule_set_name" CHECK (length("name") BETWEEN 2 AND 200),
    CONSTRAINT "rule_set_from" CHECK (length("validFrom") = 10),
    CONSTRAINT "rule_set_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RuleLimit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ruleSetId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT,
    "value" INTEGER,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "RuleLimit_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "RuleSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "rule_limit_kind" CHECK ("kind" IN ('persons_per_post_title','titles_per_person','only_higher','months_left','women_share','young_share','young_under_age','age_group_years','coefficient')),
    CONSTRAINT "rule_limit_level" CHECK ("level" IS NULL OR "level" IN ('province','department','district','commune')),
    CONSTRAINT "rule_limit_value" CHECK ("value" IS NULL OR "value" >= 0),
    CONSTRAINT "rule_limit_to_confirm" CHECK ("toConfirm" IN (0,1))
);

-- CreateTable
CREATE TABLE "RetirementAge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "year" INTEGER NOT NULL,
    "gender" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "retirement_age_gender" CHECK ("gender" IN ('male','female')),
    CONSTRAINT "retirement_age_months" CHECK ("months" BETWEEN 480 AND 900)
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_BirthStatement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "importId" INTEGER,
    "importRow" INTEGER,
    CONSTRAINT "BirthStatement_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BirthStatement_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BirthStatement_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "birth_statement_value" CHECK (length("value") IN (4,7,10)),
    CONSTRAINT "birth_statement_source" CHECK ("source" IN ('party_file','birth_certificate','identity_card','self_declared'))
);
INSERT INTO "new_BirthStatement" ("cadreId", "id", "originCadreId", "recordedAt", "recordedBy", "source", "value") SELECT "cadreId", "id", "originCadreId", "recordedAt", "recordedBy", "source", "value" FROM "BirthStatement";
DROP TABLE "BirthStatement";
ALTER TABLE "new_BirthStatement" RENAME TO "BirthStatement";
CREATE INDEX "BirthStatement_cadreId_idx" ON "BirthStatement"("cadreId");
CREATE INDEX "BirthStatement_originCadreId_idx" ON "BirthStatement"("originCadreId");
CREATE TABLE "new_Cadre" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fullName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "birthDate" TEXT NOT NULL,
    "birthSource" TEXT NOT NULL,
    "ethnicity" TEXT,
    "partyJoinedOn" TEXT,
    "partyOfficialOn" TEXT,
    "phone" TEXT,
    "mergedIntoId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "importId" INTEGER,
    "importRow" INTEGER,
    CONSTRAINT "Cadre_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cadre_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "cadre_gender" CHECK ("gender" IN ('male','female')),
    CONSTRAINT "cadre_name" CHECK (length("fullName") BETWEEN 2 AND 120),
    CONSTRAINT "cadre_birth_date" CHECK (length("birthDate") IN (4,7,10)),
    CONSTRAINT "cadre_birth_source" CHECK ("birthSource" IN ('party_file','birth_certificate','identity_card','self_declared')),
    CONSTRAINT "cadre_not_own_alias" CHECK ("mergedIntoId" IS NULL OR "mergedIntoId" <> "id")
);
INSERT INTO "new_Cadre" ("birthDate", "birthSource", "createdAt", "ethnicity", "fullName", "gender", "id", "identityKey", "mergedIntoId", "partyJoinedOn", "partyOfficialOn", "phone", "revision", "searchKey", "sortKey", "updatedAt", "updatedBy") SELECT "birthDate", "birthSource", "createdAt", "ethnicity", "fullName", "gender", "id", "identityKey", "mergedIntoId", "partyJoinedOn", "partyOfficialOn", "phone", "revision", "searchKey", "sortKey", "updatedAt", "updatedBy" FROM "Cadre";
DROP TABLE "Cadre";
ALTER TABLE "new_Cadre" RENAME TO "Cadre";
CREATE INDEX "Cadre_identityKey_idx" ON "Cadre"("identityKey");
CREATE INDEX "Cadre_mergedIntoId_sortKey_id_idx" ON "Cadre"("mergedIntoId", "sortKey", "id");
CREATE UNIQUE INDEX "Cadre_importId_importRow_key" ON "Cadre"("importId", "importRow");
CREATE TABLE "new_PostHolding" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "decision" TEXT,
    "placedFrom" TEXT NOT NULL,
    "placedTo" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "importId" INTEGER,
    "importRow" INTEGER,
    CONSTRAINT "PostHolding_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostHolding_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostHolding_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostHolding_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_holding_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "post_holding_placed" CHECK ("placedTo" >= "placedFrom"),
    CONSTRAINT "post_holding_name" CHECK (length("name") BETWEEN 2 AND 200)
);
INSERT INTO "new_PostHolding" ("cadreId", "createdAt", "decision", "id", "name", "originCadreId", "placedFrom", "placedTo", "revision", "unitId", "updatedAt", "updatedBy", "validFrom", "validTo") SELECT "cadreId", "createdAt", "decision", "id", "name", "originCadreId", "placedFrom", "placedTo", "revision", "unitId", "updatedAt", "updatedBy", "validFrom", "validTo" FROM "PostHolding";
DROP TABLE "PostHolding";
ALTER TABLE "new_PostHolding" RENAME TO "PostHolding";
CREATE INDEX "PostHolding_cadreId_placedFrom_placedTo_unitId_idx" ON "PostHolding"("cadreId", "placedFrom", "placedTo", "unitId");
CREATE INDEX "PostHolding_unitId_placedFrom_placedTo_cadreId_idx" ON "PostHolding"("unitId", "placedFrom", "placedTo", "cadreId");
CREATE INDEX "PostHolding_originCadreId_idx" ON "PostHolding"("originCadreId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
CREATE UNIQUE INDEX "evidence_one_certificate" ON "Evidence" ("originCadreId", "programmeId", "certificateKey", "grade") WHERE "programmeId" IS NOT NULL AND "certificateKey" IS NOT NULL AND "replacedOn" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "import_one_at_work" ON "Import" ("atWork") WHERE "atWork" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "planning_record_one_active" ON "PlanningRecord" ("cadreId", "titleId", "unitId", "termId") WHERE "status" <> 'ended';

-- CreateIndex
CREATE UNIQUE INDEX "term_anchor_one_for_all" ON "TermAnchor" ("termId", "sector", "level") WHERE "unitId" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "rule_limit_one_for_every_level" ON "RuleLimit" ("ruleSetId", "kind") WHERE "level" IS NULL;
