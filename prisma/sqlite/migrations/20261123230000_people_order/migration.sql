-- DropIndex
DROP INDEX "Cadre_mergedIntoId_idx";

-- DropIndex
DROP INDEX "Cadre_sortKey_id_idx";

-- CreateIndex
CREATE INDEX "Cadre_mergedIntoId_sortKey_id_idx" ON "Cadre"("mergedIntoId", "sortKey", "id");
