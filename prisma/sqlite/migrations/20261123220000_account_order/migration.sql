-- AlterTable
ALTER TABLE "Account" ADD COLUMN "sortKey" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Account_sortKey_id_idx" ON "Account"("sortKey", "id");
