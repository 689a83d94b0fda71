-- CreateTable
CREATE TABLE "PaperTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuerKey" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "superior" TEXT,
    "code" TEXT,
    "place" TEXT,
    "decider" TEXT,
    "authority" TEXT,
    "signerPost" TEXT,
    "signerName" TEXT,
    "bases" TEXT,
    "addressees" TEXT,
    "recipients" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "PaperTemplate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "paper_template_kind" CHECK ("kind" IN ('call','opening','sending','summons','recognition')),
    CONSTRAINT "paper_template_family" CHECK ("family" IN ('party','state')),
    CONSTRAINT "paper_template_issuer" CHECK (length("issuer") BETWEEN 2 AND 200)
);

-- CreateTable
CREATE TABLE "PaperDraft" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "superior" TEXT,
    "code" TEXT,
    "place" TEXT,
    "decider" TEXT,
    "authority" TEXT,
    "signerPost" TEXT,
    "signerName" TEXT,
    "bases" TEXT,
    "addressees" TEXT,
    "recipients" TEXT,
    "level" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "PaperDraft_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "paper_draft_kind" CHECK ("kind" IN ('call','opening','sending','summons','recognition')),
    CONSTRAINT "paper_draft_family" CHECK ("family" IN ('party','state'))
);

-- CreateIndex
CREATE UNIQUE INDEX "PaperTemplate_unitId_kind_issuerKey_key" ON "PaperTemplate"("unitId", "kind", "issuerKey");

-- CreateIndex
CREATE INDEX "PaperDraft_kind_updatedAt_id_idx" ON "PaperDraft"("kind", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PaperDraft_courseId_kind_key" ON "PaperDraft"("courseId", "kind");
