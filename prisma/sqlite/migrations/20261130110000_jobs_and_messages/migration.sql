-- CreateTable
CREATE TABLE "Job" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "runAt" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedBy" TEXT,
    "claimedUntil" TEXT,
    "finishedAt" TEXT,
    "failedAt" TEXT,
    "lastError" TEXT,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "job_names" CHECK (length("kind") > 0 AND length("key") > 0),
    CONSTRAINT "job_attempts" CHECK ("attempts" >= 0),
    CONSTRAINT "job_claim" CHECK (("claimedBy" IS NULL) = ("claimedUntil" IS NULL)),
    CONSTRAINT "job_one_end" CHECK ("finishedAt" IS NULL OR "failedAt" IS NULL),
    CONSTRAINT "job_end_unclaimed" CHECK (("finishedAt" IS NULL AND "failedAt" IS NULL) OR "claimedBy" IS NULL),
    CONSTRAINT "job_failure_told" CHECK ("failedAt" IS NULL OR "lastError" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "cadreId" INTEGER,
    "accountId" INTEGER,
    "unitId" INTEGER,
    "courseId" INTEGER,
    "enrolmentId" INTEGER,
    "expectedStatus" TEXT,
    "params" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "deliveredAt" TEXT,
    "droppedAt" TEXT,
    "dropReason" TEXT,
    CONSTRAINT "OutboxMessage_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutboxMessage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "outboxId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "params" TEXT NOT NULL,
    "courseId" INTEGER,
    "enrolmentId" INTEGER,
    "forRole" TEXT,
    "unitId" INTEGER,
    "createdAt" TEXT NOT NULL,
    "readAt" TEXT,
    CONSTRAINT "InboxMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InboxMessage_outboxId_fkey" FOREIGN KEY ("outboxId") REFERENCES "OutboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "InboxMessage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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

-- CreateIndex
CREATE UNIQUE INDEX "job_open" ON "Job" ("runAt", "id") WHERE "finishedAt" IS NULL AND "failedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "outbox_waiting" ON "OutboxMessage" ("id") WHERE "deliveredAt" IS NULL AND "droppedAt" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "inbox_unread" ON "InboxMessage" ("accountId", "createdAt", "outboxId") WHERE "readAt" IS NULL;
