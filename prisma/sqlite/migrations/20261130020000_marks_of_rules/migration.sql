-- A new kind of course may close a gap sooner, and whoever corrects a condition in force, the years of a term or takes a
-- standard out of force changes verdicts too: each marks whose, as the other rules do.
CREATE TRIGGER "Programme_marks_insert" AFTER INSERT ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Programme_marks_delete" AFTER DELETE ON "Programme"
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NULL); END;

CREATE TRIGGER "Term_marks_update" AFTER UPDATE OF "firstYear", "lastYear" ON "Term"
BEGIN INSERT INTO "ReadinessMark" ("termId") VALUES (NEW."id"); END;

CREATE TRIGGER "TitleStandard_marks_update_old" AFTER UPDATE ON "TitleStandard"
WHEN OLD."publishedAt" IS NOT NULL AND (NEW."publishedAt" IS NULL OR NEW."titleId" <> OLD."titleId")
BEGIN INSERT INTO "ReadinessMark" ("titleId") VALUES (OLD."titleId"); END;

CREATE TRIGGER "Requirement_marks_insert" AFTER INSERT ON "Requirement"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT "titleId" FROM "TitleStandard" WHERE "id" = NEW."standardId" AND "publishedAt" IS NOT NULL; END;

CREATE TRIGGER "Requirement_marks_update" AFTER UPDATE ON "Requirement"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT "titleId" FROM "TitleStandard" WHERE "id" IN (OLD."standardId", NEW."standardId") AND "publishedAt" IS NOT NULL; END;

CREATE TRIGGER "Requirement_marks_delete" AFTER DELETE ON "Requirement"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT "titleId" FROM "TitleStandard" WHERE "id" = OLD."standardId" AND "publishedAt" IS NOT NULL; END;

CREATE TRIGGER "RequirementProgramme_marks_insert" AFTER INSERT ON "RequirementProgramme"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT s."titleId" FROM "TitleStandard" AS s JOIN "Requirement" AS q ON q."standardId" = s."id" WHERE q."id" = NEW."requirementId" AND s."publishedAt" IS NOT NULL; END;

CREATE TRIGGER "RequirementProgramme_marks_update" AFTER UPDATE ON "RequirementProgramme"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT s."titleId" FROM "TitleStandard" AS s JOIN "Requirement" AS q ON q."standardId" = s."id" WHERE q."id" IN (OLD."requirementId", NEW."requirementId") AND s."publishedAt" IS NOT NULL; END;

CREATE TRIGGER "RequirementProgramme_marks_delete" AFTER DELETE ON "RequirementProgramme"
BEGIN INSERT INTO "ReadinessMark" ("titleId") SELECT s."titleId" FROM "TitleStandard" AS s JOIN "Requirement" AS q ON q."standardId" = s."id" WHERE q."id" = OLD."requirementId" AND s."publishedAt" IS NOT NULL; END;
