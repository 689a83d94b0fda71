-- CreateTable
CREATE TABLE "RegisteredNeed" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "programmeId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "note" TEXT COLLATE "C",
    "registeredOn" TEXT COLLATE "C" NOT NULL,
    "registeredAt" TEXT COLLATE "C" NOT NULL,
    "registeredBy" TEXT COLLATE "C" NOT NULL,
    "withdrawnAt" TEXT COLLATE "C",
    "withdrawnBy" TEXT COLLATE "C",

    CONSTRAINT "RegisteredNeed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "registered_need_year" CHECK ("year" BETWEEN 2000 AND 2199),
    CONSTRAINT "registered_need_note" CHECK ("note" IS NULL OR length("note") BETWEEN 1 AND 500),
    CONSTRAINT "registered_need_withdrawn" CHECK (("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL))
);

-- CreateIndex
CREATE INDEX "Evidence_programmeId_endedOn_idx" ON "Evidence"("programmeId", "endedOn");

-- CreateIndex
CREATE INDEX "RegisteredNeed_cadreId_idx" ON "RegisteredNeed"("cadreId");

-- CreateIndex
CREATE INDEX "RegisteredNeed_originCadreId_idx" ON "RegisteredNeed"("originCadreId");

-- CreateIndex
CREATE INDEX "RegisteredNeed_year_programmeId_idx" ON "RegisteredNeed"("year", "programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "registered_need_one_open" ON "RegisteredNeed"("originCadreId", "programmeId", "year") WHERE "withdrawnAt" IS NULL;

-- AddForeignKey
ALTER TABLE "RegisteredNeed" ADD CONSTRAINT "RegisteredNeed_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisteredNeed" ADD CONSTRAINT "RegisteredNeed_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegisteredNeed" ADD CONSTRAINT "RegisteredNeed_programmeId_fkey" FOREIGN KEY ("programmeId") REFERENCES "Programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
