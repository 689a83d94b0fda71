-- AlterTable
ALTER TABLE "TitleStandard" ADD COLUMN "appliesTo" TEXT NOT NULL DEFAULT 'everybody' CONSTRAINT "title_standard_applies_to" CHECK ("appliesTo" IN ('everybody','new_records','term'));
ALTER TABLE "TitleStandard" ADD COLUMN "termId" INTEGER CONSTRAINT "TitleStandard_termId_fkey" REFERENCES "Term" ("id") ON DELETE RESTRICT ON UPDATE CASCADE CONSTRAINT "title_standard_term" CHECK (("appliesTo" = 'term') = ("termId" IS NOT NULL));

-- AlterTable
ALTER TABLE "Requirement" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "requirement_fixed" CHECK ("every" IS NULL OR "every" <> 'fixed' OR "baseDay" IS NOT NULL);
