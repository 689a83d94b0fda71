-- A new kind of course may close a gap sooner, and whoever corrects a condition in force, the years of a term or takes a
-- standard out of force changes verdicts too: each marks whose, as the other rules do.
CREATE OR REPLACE FUNCTION "mark_term"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("termId") VALUES (NEW."id");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_standard_left"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("titleId") VALUES (OLD."titleId");
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_requirement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("titleId") SELECT "titleId" FROM "TitleStandard"
  WHERE "publishedAt" IS NOT NULL AND "id" IN (
    CASE WHEN TG_OP = 'DELETE' THEN OLD."standardId" ELSE NEW."standardId" END,
    CASE WHEN TG_OP = 'INSERT' THEN NEW."standardId" ELSE OLD."standardId" END);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_requirement_programme"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("titleId") SELECT s."titleId" FROM "TitleStandard" AS s JOIN "Requirement" AS q ON q."standardId" = s."id"
  WHERE s."publishedAt" IS NOT NULL AND q."id" IN (
    CASE WHEN TG_OP = 'DELETE' THEN OLD."requirementId" ELSE NEW."requirementId" END,
    CASE WHEN TG_OP = 'INSERT' THEN NEW."requirementId" ELSE OLD."requirementId" END);
  RETURN NULL;
END $$;

CREATE TRIGGER "Programme_marks_rows" AFTER INSERT OR DELETE ON "Programme"
FOR EACH STATEMENT EXECUTE FUNCTION "mark_everybody"();

CREATE TRIGGER "Term_marks" AFTER UPDATE OF "firstYear", "lastYear" ON "Term"
FOR EACH ROW EXECUTE FUNCTION "mark_term"();

CREATE TRIGGER "TitleStandard_marks_left" AFTER UPDATE ON "TitleStandard"
FOR EACH ROW WHEN (OLD."publishedAt" IS NOT NULL AND (NEW."publishedAt" IS NULL OR NEW."titleId" <> OLD."titleId"))
EXECUTE FUNCTION "mark_standard_left"();

CREATE TRIGGER "Requirement_marks" AFTER INSERT OR UPDATE OR DELETE ON "Requirement"
FOR EACH ROW EXECUTE FUNCTION "mark_requirement"();

CREATE TRIGGER "RequirementProgramme_marks" AFTER INSERT OR UPDATE OR DELETE ON "RequirementProgramme"
FOR EACH ROW EXECUTE FUNCTION "mark_requirement_programme"();
