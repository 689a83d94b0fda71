-- DropIndex
DROP INDEX "StagedPerson_importId_cadreId_idx";

-- DropIndex
DROP INDEX "StagedPerson_importId_identityKey_idx";

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "asked" TEXT COLLATE "C",
ADD COLUMN     "askedBy" TEXT COLLATE "C",
ADD COLUMN     "claim" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "StagedEvidence" DROP COLUMN "personRow",
DROP COLUMN "replacesId",
ADD COLUMN     "cadreId" INTEGER NOT NULL;

-- AlterTable
ALTER TABLE "StagedPerson" DROP CONSTRAINT "staged_person_known",
DROP COLUMN "endedPostId",
DROP COLUMN "postFrom",
DROP COLUMN "postName",
DROP COLUMN "postUnitId",
ALTER COLUMN "cadreId" SET NOT NULL;

-- AlterTable
ALTER TABLE "StagedRecord" DROP COLUMN "personRow",
ADD COLUMN     "cadreId" INTEGER NOT NULL;

-- AddConstraint
ALTER TABLE "Import" ADD CONSTRAINT "import_asked" CHECK ("asked" IS NULL OR "asked" IN ('check','accept','undo')),
  ADD CONSTRAINT "import_asked_by" CHECK (("asked" IS NULL) = ("askedBy" IS NULL));

-- CreateTable
CREATE TABLE "StagedPost" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C",

    CONSTRAINT "StagedPost_pkey" PRIMARY KEY ("importId","row"),
    CONSTRAINT "staged_post_name" CHECK (length("name") BETWEEN 2 AND 200)
);

-- CreateTable
CREATE TABLE "StagedEnd" (
    "importId" INTEGER NOT NULL,
    "evidenceId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "endsOn" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StagedEnd_pkey" PRIMARY KEY ("importId","evidenceId")
);

-- CreateTable
CREATE TABLE "ImportWord" (
    "importId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "ImportWord_pkey" PRIMARY KEY ("importId","kind","scope","key"),
    CONSTRAINT "import_word_kind" CHECK ("kind" IN ('header','level','post','rating','title','term','unit','programme'))
);

-- CreateIndex
CREATE INDEX "ImportWord_kind_key_idx" ON "ImportWord"("kind", "key");

-- CreateIndex
CREATE INDEX "Cadre_searchKey_idx" ON "Cadre"("searchKey");

-- AddForeignKey
ALTER TABLE "StagedPost" ADD CONSTRAINT "StagedPost_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedEnd" ADD CONSTRAINT "StagedEnd_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportWord" ADD CONSTRAINT "ImportWord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
