-- Lists are kept in the order of names, so a name that is corrected marks whose, as a birth date does.
DROP TRIGGER "Cadre_marks_update";
CREATE TRIGGER "Cadre_marks_update" AFTER UPDATE OF "birthDate", "gender", "mergedIntoId", "sortKey" ON "Cadre"
WHEN EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."id")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."id"); END;
