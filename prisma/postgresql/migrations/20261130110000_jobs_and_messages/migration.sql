-- CreateTable
CREATE TABLE "Job" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "runAt" TEXT COLLATE "C" NOT NULL,
    "payload" TEXT COLLATE "C" NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT COLLATE "C",
    "claimedUntil" TEXT COLLATE "C",
    "finishedAt" TEXT COLLATE "C",
    "failedAt" TEXT COLLATE "C",
    "lastError" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "job_names" CHECK (length("kind") > 0 AND length("key") > 0),
    CONSTRAINT "job_attempts" CHECK ("attempts" >= 0),
    CONSTRAINT "job_claim" CHECK (("claimedBy" IS NULL) = ("claimedUntil" IS NULL)),
    CONSTRAINT "job_one_end" CHECK ("finishedAt" IS NULL OR "failedAt" IS NULL),
    CONSTRAINT "job_end_unclaimed" CHECK (("finishedAt" IS NULL AND "failedAt" IS NULL) OR "claimedBy" IS NULL),
    CONSTRAINT "job_failure_told" CHECK ("failedAt" IS NULL OR "lastError" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "recipient" TEXT COLLATE "C" NOT NULL,
    "cadreId" INTEGER,
    "accountId" INTEGER,
    "unitId" INTEGER,
    "courseId" INTEGER,
    "enrolmentId" INTEGER,
    "expectedStatus" TEXT COLLATE "C",
    "params" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "deliveredAt" TEXT COLLATE "C",
    "droppedAt" TEXT COLLATE "C",
    "dropReason" TEXT COLLATE "C",

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outbox_recipient" CHECK ("recipient" IN ('cadre','account','unit_officers','course_admins')),
    CONSTRAINT "outbox_cadre" CHECK (("recipient" = 'cadre') = ("cadreId" IS NOT NULL)),
    CONSTRAINT "outbox_account" CHECK (("recipient" = 'account') = ("accountId" IS NOT NULL)),
    CONSTRAINT "outbox_unit" CHECK (("recipient" IN ('unit_officers','course_admins')) = ("unitId" IS NOT NULL)),
    CONSTRAINT "outbox_one_end" CHECK ("deliveredAt" IS NULL OR "droppedAt" IS NULL),
    CONSTRAINT "outbox_drop_reason" CHECK (("droppedAt" IS NULL) = ("dropReason" IS NULL)),
    CONSTRAINT "outbox_drop_reasons" CHECK ("dropReason" IS NULL OR "dropReason" IN ('state_left','no_account'))
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "outboxId" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "params" TEXT COLLATE "C" NOT NULL,
    "courseId" INTEGER,
    "enrolmentId" INTEGER,
    "forRole" TEXT COLLATE "C",
    "unitId" INTEGER,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "readAt" TEXT COLLATE "C",

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "inbox_for_role" CHECK ("forRole" IS NULL OR "forRole" IN ('unit_officer','course_admin')),
    CONSTRAINT "inbox_for_unit" CHECK (("forRole" IS NULL) = ("unitId" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_failedAt_idx" ON "Job"("failedAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_cadreId_idx" ON "OutboxMessage"("cadreId");

-- CreateIndex
CREATE INDEX "InboxMessage_accountId_createdAt_outboxId_idx" ON "InboxMessage"("accountId", "createdAt", "outboxId");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_outboxId_accountId_key" ON "InboxMessage"("outboxId", "accountId");

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxMessage" ADD CONSTRAINT "OutboxMessage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboxMessage" ADD CONSTRAINT "InboxMessage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "job_open" ON "Job" ("runAt", "id") WHERE "finishedAt" IS NULL AND "failedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "outbox_waiting" ON "OutboxMessage" ("id") WHERE "deliveredAt" IS NULL AND "droppedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "inbox_unread" ON "InboxMessage" ("accountId", "createdAt", "outboxId") WHERE "readAt" IS NULL;
