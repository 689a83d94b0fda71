-- CreateTable
CREATE TABLE "RuleHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "stamp" INTEGER NOT NULL,
    CONSTRAINT "rule_head_single" CHECK ("id" = 1)
);

INSERT INTO "RuleHead" ("id", "stamp") VALUES (1, 1);

-- Rules are few and common to all: whoever changes one counts, and every process reads them anew.
CREATE TRIGGER "Title_rules_insert" AFTER INSERT ON "Title"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Title_rules_update" AFTER UPDATE ON "Title"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Title_rules_delete" AFTER DELETE ON "Title"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleUnitKind_rules_insert" AFTER INSERT ON "TitleUnitKind"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleUnitKind_rules_update" AFTER UPDATE ON "TitleUnitKind"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleUnitKind_rules_delete" AFTER DELETE ON "TitleUnitKind"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Term_rules_insert" AFTER INSERT ON "Term"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Term_rules_update" AFTER UPDATE ON "Term"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Term_rules_delete" AFTER DELETE ON "Term"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TermAnchor_rules_insert" AFTER INSERT ON "TermAnchor"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TermAnchor_rules_update" AFTER UPDATE ON "TermAnchor"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TermAnchor_rules_delete" AFTER DELETE ON "TermAnchor"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RetirementAge_rules_insert" AFTER INSERT ON "RetirementAge"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RetirementAge_rules_update" AFTER UPDATE ON "RetirementAge"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RetirementAge_rules_delete" AFTER DELETE ON "RetirementAge"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleStandard_rules_insert" AFTER INSERT ON "TitleStandard"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleStandard_rules_update" AFTER UPDATE ON "TitleStandard"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "TitleStandard_rules_delete" AFTER DELETE ON "TitleStandard"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Requirement_rules_insert" AFTER INSERT ON "Requirement"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Requirement_rules_update" AFTER UPDATE ON "Requirement"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Requirement_rules_delete" AFTER DELETE ON "Requirement"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RequirementProgramme_rules_insert" AFTER INSERT ON "RequirementProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RequirementProgramme_rules_update" AFTER UPDATE ON "RequirementProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "RequirementProgramme_rules_delete" AFTER DELETE ON "RequirementProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Programme_rules_insert" AFTER INSERT ON "Programme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Programme_rules_update" AFTER UPDATE ON "Programme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Programme_rules_delete" AFTER DELETE ON "Programme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "ProgrammeVersion_rules_insert" AFTER INSERT ON "ProgrammeVersion"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "ProgrammeVersion_rules_update" AFTER UPDATE ON "ProgrammeVersion"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "ProgrammeVersion_rules_delete" AFTER DELETE ON "ProgrammeVersion"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceCondition_rules_insert" AFTER INSERT ON "AudienceCondition"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceCondition_rules_update" AFTER UPDATE ON "AudienceCondition"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceCondition_rules_delete" AFTER DELETE ON "AudienceCondition"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceTitle_rules_insert" AFTER INSERT ON "AudienceTitle"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceTitle_rules_update" AFTER UPDATE ON "AudienceTitle"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceTitle_rules_delete" AFTER DELETE ON "AudienceTitle"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceUnit_rules_insert" AFTER INSERT ON "AudienceUnit"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceUnit_rules_update" AFTER UPDATE ON "AudienceUnit"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceUnit_rules_delete" AFTER DELETE ON "AudienceUnit"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceProgramme_rules_insert" AFTER INSERT ON "AudienceProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceProgramme_rules_update" AFTER UPDATE ON "AudienceProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "AudienceProgramme_rules_delete" AFTER DELETE ON "AudienceProgramme"
BEGIN UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;
