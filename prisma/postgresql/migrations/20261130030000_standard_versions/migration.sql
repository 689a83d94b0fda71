-- AlterTable
ALTER TABLE "TitleStandard" ADD COLUMN "appliesTo" TEXT COLLATE "C" NOT NULL DEFAULT 'everybody',
ADD COLUMN "termId" INTEGER,
ADD CONSTRAINT "title_standard_applies_to" CHECK ("appliesTo" IN ('everybody','new_records','term')),
ADD CONSTRAINT "title_standard_term" CHECK (("appliesTo" = 'term') = ("termId" IS NOT NULL));

-- AlterTable
ALTER TABLE "Requirement" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "requirement_fixed" CHECK ("every" IS NULL OR "every" <> 'fixed' OR "baseDay" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "TitleStandard" ADD CONSTRAINT "TitleStandard_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
