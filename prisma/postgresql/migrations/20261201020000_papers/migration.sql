-- CreateTable
CREATE TABLE "PaperTemplate" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "issuer" TEXT COLLATE "C" NOT NULL,
    "issuerKey" TEXT COLLATE "C" NOT NULL,
    "family" TEXT COLLATE "C" NOT NULL,
    "superior" TEXT COLLATE "C",
    "code" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "decider" TEXT COLLATE "C",
    "authority" TEXT COLLATE "C",
    "signerPost" TEXT COLLATE "C",
    "signerName" TEXT COLLATE "C",
    "bases" TEXT COLLATE "C",
    "addressees" TEXT COLLATE "C",
    "recipients" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PaperTemplate_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "paper_template_kind" CHECK ("kind" IN ('call','opening','sending','summons','recognition')),
    CONSTRAINT "paper_template_family" CHECK ("family" IN ('party','state')),
    CONSTRAINT "paper_template_issuer" CHECK (length("issuer") BETWEEN 2 AND 200)
);

-- CreateTable
CREATE TABLE "PaperDraft" (
    "id" SERIAL NOT NULL,
    "courseId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "issuer" TEXT COLLATE "C" NOT NULL,
    "family" TEXT COLLATE "C" NOT NULL,
    "superior" TEXT COLLATE "C",
    "code" TEXT COLLATE "C",
    "place" TEXT COLLATE "C",
    "decider" TEXT COLLATE "C",
    "authority" TEXT COLLATE "C",
    "signerPost" TEXT COLLATE "C",
    "signerName" TEXT COLLATE "C",
    "bases" TEXT COLLATE "C",
    "addressees" TEXT COLLATE "C",
    "recipients" TEXT COLLATE "C",
    "level" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PaperDraft_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "paper_draft_kind" CHECK ("kind" IN ('call','opening','sending','summons','recognition')),
    CONSTRAINT "paper_draft_family" CHECK ("family" IN ('party','state'))
);

-- CreateIndex
CREATE UNIQUE INDEX "PaperTemplate_unitId_kind_issuerKey_key" ON "PaperTemplate"("unitId", "kind", "issuerKey");

-- CreateIndex
CREATE INDEX "PaperDraft_kind_updatedAt_id_idx" ON "PaperDraft"("kind", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PaperDraft_courseId_kind_key" ON "PaperDraft"("courseId", "kind");

-- AddForeignKey
ALTER TABLE "PaperTemplate" ADD CONSTRAINT "PaperTemplate_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperDraft" ADD CONSTRAINT "PaperDraft_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
