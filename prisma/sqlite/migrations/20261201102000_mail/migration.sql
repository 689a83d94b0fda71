-- AlterTable
ALTER TABLE "Account" ADD COLUMN "wantsMail" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "account_wants_mail" CHECK ("wantsMail" IN (0,1));

-- CreateTable
CREATE TABLE "MailDelivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "inboxId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TEXT NOT NULL,
    "claimedBy" TEXT,
    "claimedUntil" TEXT,
    "address" TEXT,
    "answer" TEXT,
    "createdAt" TEXT NOT NULL,
    "endedAt" TEXT,
    "dropReason" TEXT,
    "givenUpReason" TEXT,
    CONSTRAINT "MailDelivery_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MailDelivery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "mail_state" CHECK ("state" IN ('waiting','sent','dead','dropped','given_up')),
    CONSTRAINT "mail_attempts" CHECK ("attempts" >= 0),
    CONSTRAINT "mail_claim" CHECK (("claimedBy" IS NULL) = ("claimedUntil" IS NULL)),
    CONSTRAINT "mail_ended" CHECK (("state" = 'waiting') = ("endedAt" IS NULL)),
    CONSTRAINT "mail_ended_unclaimed" CHECK ("state" = 'waiting' OR "claimedBy" IS NULL),
    CONSTRAINT "mail_drop_reason" CHECK (("state" = 'dropped') = ("dropReason" IS NOT NULL)),
    CONSTRAINT "mail_drop_reasons" CHECK ("dropReason" IS NULL OR "dropReason" IN ('state_left','account_ended','no_address','not_wanted','not_in_office')),
    CONSTRAINT "mail_given_up" CHECK (("state" = 'given_up') = ("givenUpReason" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "MailServer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "failingSince" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TEXT,
    "lastError" TEXT,
    "toldAt" TEXT,
    CONSTRAINT "mail_server_one" CHECK ("id" = 1),
    CONSTRAINT "mail_server_failures" CHECK ("failures" >= 0),
    CONSTRAINT "mail_server_failing" CHECK (("failingSince" IS NULL) = ("nextTryAt" IS NULL))
);

-- CreateIndex
CREATE INDEX "OutboxMessage_courseId_kind_idx" ON "OutboxMessage"("courseId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "MailDelivery_inboxId_key" ON "MailDelivery"("inboxId");

-- CreateIndex
CREATE INDEX "MailDelivery_accountId_idx" ON "MailDelivery"("accountId");

-- CreateIndex
CREATE INDEX "MailDelivery_state_endedAt_id_idx" ON "MailDelivery"("state", "endedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_waiting" ON "MailDelivery" ("nextTryAt", "id") WHERE "state" = 'waiting';
