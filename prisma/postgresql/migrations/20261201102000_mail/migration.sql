-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "wantsMail" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "MailDelivery" (
    "id" SERIAL NOT NULL,
    "inboxId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TEXT COLLATE "C" NOT NULL,
    "claimedBy" TEXT COLLATE "C",
    "claimedUntil" TEXT COLLATE "C",
    "address" TEXT COLLATE "C",
    "answer" TEXT COLLATE "C",
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",
    "dropReason" TEXT COLLATE "C",
    "givenUpReason" TEXT COLLATE "C",

    CONSTRAINT "MailDelivery_pkey" PRIMARY KEY ("id"),
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
    "id" INTEGER NOT NULL,
    "failingSince" TEXT COLLATE "C",
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TEXT COLLATE "C",
    "lastError" TEXT COLLATE "C",
    "toldAt" TEXT COLLATE "C",

    CONSTRAINT "MailServer_pkey" PRIMARY KEY ("id"),
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

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_inboxId_fkey" FOREIGN KEY ("inboxId") REFERENCES "InboxMessage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailDelivery" ADD CONSTRAINT "MailDelivery_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "mail_waiting" ON "MailDelivery" ("nextTryAt", "id") WHERE "state" = 'waiting';

ALTER TABLE "Account" ADD CONSTRAINT "account_wants_mail" CHECK ("wantsMail" IN (0,1));
