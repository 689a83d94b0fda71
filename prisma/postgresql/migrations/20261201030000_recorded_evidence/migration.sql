-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "source" TEXT COLLATE "C";
ALTER TABLE "Evidence" ADD CONSTRAINT "evidence_source" CHECK ("source" IS NULL OR length("source") BETWEEN 3 AND 500);

-- CreateTable
CREATE TABLE "EvidenceVoid" (
    "evidenceId" INTEGER NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "voidedAt" TEXT COLLATE "C" NOT NULL,
    "voidedBy" TEXT COLLATE "C" NOT NULL,
    "voidedById" INTEGER,

    CONSTRAINT "EvidenceVoid_pkey" PRIMARY KEY ("evidenceId"),
    CONSTRAINT "evidence_void_reason" CHECK (length("reason") BETWEEN 3 AND 500)
);

-- AddForeignKey
ALTER TABLE "EvidenceVoid" ADD CONSTRAINT "EvidenceVoid_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "EvidenceVoid_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "EvidenceVoid"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
