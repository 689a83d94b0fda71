-- CreateTable
CREATE TABLE "RuleHead" (
    "id" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,

    CONSTRAINT "RuleHead_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "rule_head_single" CHECK ("id" = 1)
);

INSERT INTO "RuleHead" ("id", "stamp") VALUES (1, 1);

-- Rules are few and common to all: whoever changes one counts, and every process reads them anew.
CREATE OR REPLACE FUNCTION "count_rules"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "RuleHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "Title_rules" AFTER INSERT OR UPDATE OR DELETE ON "Title"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "TitleUnitKind_rules" AFTER INSERT OR UPDATE OR DELETE ON "TitleUnitKind"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "Term_rules" AFTER INSERT OR UPDATE OR DELETE ON "Term"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "TermAnchor_rules" AFTER INSERT OR UPDATE OR DELETE ON "TermAnchor"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "RetirementAge_rules" AFTER INSERT OR UPDATE OR DELETE ON "RetirementAge"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "TitleStandard_rules" AFTER INSERT OR UPDATE OR DELETE ON "TitleStandard"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "Requirement_rules" AFTER INSERT OR UPDATE OR DELETE ON "Requirement"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "RequirementProgramme_rules" AFTER INSERT OR UPDATE OR DELETE ON "RequirementProgramme"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "Programme_rules" AFTER INSERT OR UPDATE OR DELETE ON "Programme"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "ProgrammeVersion_rules" AFTER INSERT OR UPDATE OR DELETE ON "ProgrammeVersion"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "AudienceCondition_rules" AFTER INSERT OR UPDATE OR DELETE ON "AudienceCondition"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "AudienceTitle_rules" AFTER INSERT OR UPDATE OR DELETE ON "AudienceTitle"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "AudienceUnit_rules" AFTER INSERT OR UPDATE OR DELETE ON "AudienceUnit"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();

CREATE TRIGGER "AudienceProgramme_rules" AFTER INSERT OR UPDATE OR DELETE ON "AudienceProgramme"
FOR EACH STATEMENT EXECUTE FUNCTION "count_rules"();
