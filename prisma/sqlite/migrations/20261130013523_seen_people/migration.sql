-- CreateTable
CREATE TABLE "SeenPerson" (
    "cadreId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("cadreId", "seq")
);

-- Who was seen before this table was there
INSERT INTO "SeenPerson" ("cadreId", "seq")
SELECT DISTINCT CAST(seen."value" AS INTEGER), e."seq" FROM "AuditEvent" AS e, json_each(e."detail", '$.ids') AS seen
WHERE e."action" LIKE 'read.%' AND e."subjectType" = 'cadre';

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

CREATE TRIGGER "SeenPerson_no_update" BEFORE UPDATE ON "SeenPerson"
BEGIN SELECT RAISE(ABORT, 'SeenPerson is append-only'); END;

CREATE TRIGGER "SeenPerson_no_delete" BEFORE DELETE ON "SeenPerson"
BEGIN SELECT RAISE(ABORT, 'SeenPerson is append-only'); END;
