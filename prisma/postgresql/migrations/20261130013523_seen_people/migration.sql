-- CreateTable
CREATE TABLE "SeenPerson" (
    "cadreId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "SeenPerson_pkey" PRIMARY KEY ("cadreId","seq")
);

-- Who was seen before this table was there
INSERT INTO "SeenPerson" ("cadreId", "seq")
SELECT DISTINCT CAST(seen."id" AS INTEGER), e."seq" FROM "AuditEvent" AS e, jsonb_array_elements_text(e."detail"::jsonb -> 'ids') AS seen("id")
WHERE e."action" LIKE 'read.%' AND e."subjectType" = 'cadre';

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "SeenPerson_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "SeenPerson"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
