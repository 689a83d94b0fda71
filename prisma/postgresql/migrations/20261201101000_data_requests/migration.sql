-- CreateTable
CREATE TABLE "DataRequest" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "field" TEXT COLLATE "C" NOT NULL,
    "stands" TEXT COLLATE "C",
    "asked" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'waiting',
    "askedAt" TEXT COLLATE "C" NOT NULL,
    "answer" TEXT COLLATE "C",
    "answeredById" INTEGER,
    "closedAt" TEXT COLLATE "C",

    CONSTRAINT "DataRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "data_request_field" CHECK ("field" IN ('full_name','gender','birth_date','ethnicity','party_joined_on','party_official_on','phone','post','evidence','result','other')),
    CONSTRAINT "data_request_state" CHECK ("state" IN ('waiting','accepted','refused','withdrawn')),
    CONSTRAINT "data_request_closed" CHECK (("state" = 'waiting') = ("closedAt" IS NULL)),
    CONSTRAINT "data_request_answered" CHECK (("state" IN ('accepted','refused')) = ("answer" IS NOT NULL) AND ("answer" IS NULL) = ("answeredById" IS NULL)),
    CONSTRAINT "data_request_by_another" CHECK ("answeredById" IS NULL OR "answeredById" <> "accountId"),
    CONSTRAINT "data_request_texts" CHECK (length("asked") BETWEEN 1 AND 1000 AND length("reason") BETWEEN 3 AND 1000)
);

-- CreateIndex
CREATE INDEX "DataRequest_cadreId_id_idx" ON "DataRequest"("cadreId", "id");

-- CreateIndex
CREATE INDEX "DataRequest_state_askedAt_id_idx" ON "DataRequest"("state", "askedAt", "id");

-- CreateIndex
CREATE INDEX "DataRequest_originCadreId_idx" ON "DataRequest"("originCadreId");

-- CreateIndex
CREATE INDEX "DataRequest_accountId_idx" ON "DataRequest"("accountId");

-- CreateIndex
CREATE INDEX "DataRequest_answeredById_idx" ON "DataRequest"("answeredById");

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataRequest" ADD CONSTRAINT "DataRequest_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "data_request_one_waiting" ON "DataRequest" ("cadreId", "field") WHERE "state" = 'waiting';
