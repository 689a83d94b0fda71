-- Lists are kept in the order of names, so a name that is corrected marks whose, as a birth date does.
DROP TRIGGER "Cadre_marks" ON "Cadre";
CREATE TRIGGER "Cadre_marks" AFTER UPDATE OF "birthDate", "gender", "mergedIntoId", "sortKey" ON "Cadre"
FOR EACH ROW EXECUTE FUNCTION "mark_cadre"();
