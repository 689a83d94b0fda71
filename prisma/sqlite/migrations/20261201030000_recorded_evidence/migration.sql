-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "source" TEXT CONSTRAINT "evidence_source" CHECK ("source" IS NULL OR length("source") BETWEEN 3 AND 500);

-- CreateTable
CREATE TABLE "EvidenceVoid" (
    "evidenceId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reason" TEXT NOT NULL,
    "voidedAt" TEXT NOT NULL,
    "voidedBy" TEXT NOT NULL,
    "voidedById" INTEGER,
    CONSTRAINT "EvidenceVoid_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "evidence_void_reason" CHECK (length("reason") BETWEEN 3 AND 500)
);

CREATE TRIGGER "EvidenceVoid_no_update" BEFORE UPDATE ON "EvidenceVoid"
BEGIN SELECT RAISE(ABORT, 'EvidenceVoid is append-only'); END;

CREATE TRIGGER "EvidenceVoid_no_delete" BEFORE DELETE ON "EvidenceVoid"
BEGIN SELECT RAISE(ABORT, 'EvidenceVoid is append-only'); END;
