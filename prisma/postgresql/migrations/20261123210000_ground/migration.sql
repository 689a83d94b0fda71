-- CreateTable
CREATE TABLE "Account" (
    "id" SERIAL NOT NULL,
    "userName" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C",
    "displayName" TEXT COLLATE "C" NOT NULL,
    "searchKey" TEXT COLLATE "C" NOT NULL,
    "passwordHash" TEXT COLLATE "C",
    "passwordSetBy" TEXT COLLATE "C",
    "passwordSetAt" TEXT COLLATE "C",
    "cadreId" INTEGER,
    "locale" TEXT COLLATE "C",
    "theme" TEXT COLLATE "C",
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",
    "endedBy" TEXT COLLATE "C",
    "endReason" TEXT COLLATE "C",

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "account_locale" CHECK ("locale" IS NULL OR "locale" IN ('vi','en')),
    CONSTRAINT "account_theme" CHECK ("theme" IS NULL OR "theme" IN ('light','dark'))
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C",
    "grantedAt" TEXT COLLATE "C" NOT NULL,
    "grantedById" INTEGER,
    "reason" TEXT COLLATE "C",
    "confirmedAt" TEXT COLLATE "C",
    "confirmedById" INTEGER,
    "endedAt" TEXT COLLATE "C",
    "endedBy" TEXT COLLATE "C",
    "endReason" TEXT COLLATE "C",

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "grant_role" CHECK ("role" IN ('trainee','unit_officer','course_admin','lecturer','planner','leader','system_admin','inspector')),
    CONSTRAINT "grant_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "grant_not_by_oneself" CHECK ("grantedById" IS NULL OR "grantedById" <> "accountId"),
    CONSTRAINT "grant_confirmed_by_another" CHECK ("confirmedById" IS NULL OR ("confirmedById" <> "accountId" AND ("grantedById" IS NULL OR "confirmedById" <> "grantedById"))),
    CONSTRAINT "grant_confirmed_whole" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) OR "confirmedById" IS NULL)
);

-- CreateTable
CREATE TABLE "Session" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "accountId" INTEGER NOT NULL,
    "grantId" INTEGER,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "lastSeenAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "endedAt" TEXT COLLATE "C",
    "endReason" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT COLLATE "C" NOT NULL,
    "accountId" INTEGER,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "createdBy" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,
    "usedAt" TEXT COLLATE "C",
    "revokedAt" TEXT COLLATE "C",

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "invitation_purpose" CHECK ("purpose" IN ('invitation','recovery','first_admin'))
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT COLLATE "C" NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastFailureAt" TEXT COLLATE "C" NOT NULL,
    "lockedUntil" TEXT COLLATE "C",

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "sign_in_throttle_failures" CHECK ("failures" >= 0)
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "path" TEXT COLLATE "C" NOT NULL,
    "ciphertext" TEXT COLLATE "C" NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "KeptForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormReceipt" (
    "key" TEXT COLLATE "C" NOT NULL,
    "accountId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "FormReceipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" INTEGER NOT NULL,
    "at" TEXT COLLATE "C" NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "actorName" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C",
    "action" TEXT COLLATE "C" NOT NULL,
    "subjectType" TEXT COLLATE "C" NOT NULL,
    "subjectId" INTEGER,
    "detail" TEXT COLLATE "C" NOT NULL,
    "previousHash" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq"),
    CONSTRAINT "audit_event_hash" CHECK (length("hash") = 64 AND length("previousHash") = 64)
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_head_single" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" SERIAL NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "source" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "org_unit_kind" CHECK ("kind" IN ('province','district','commune','department','party_body','mass_organisation','school')),
    CONSTRAINT "org_unit_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom")
);

-- CreateTable
CREATE TABLE "OrgUnitVersion" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C",
    "parentId" INTEGER,
    "validFrom" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "searchKey" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OrgUnitVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "org_unit_version_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "org_unit_version_parent" CHECK ("parentId" IS NULL OR "parentId" <> "unitId")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "id" SERIAL NOT NULL,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "decision" TEXT COLLATE "C" NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "unit_succession_kind" CHECK ("kind" IN ('merge','split','dissolve')),
    CONSTRAINT "unit_succession_self" CHECK ("fromUnitId" <> "toUnitId")
);

-- CreateTable
CREATE TABLE "UnitReach" (
    "ancestorId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT COLLATE "C" NOT NULL,
    "validTo" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "UnitReach_pkey" PRIMARY KEY ("ancestorId","unitId","validFrom"),
    CONSTRAINT "unit_reach_dates" CHECK ("validTo" >= "validFrom")
);

-- CreateTable
CREATE TABLE "Cadre" (
    "id" SERIAL NOT NULL,
    "fullName" TEXT COLLATE "C" NOT NULL,
    "searchKey" TEXT COLLATE "C" NOT NULL,
    "identityKey" TEXT COLLATE "C" NOT NULL,
    "sortKey" TEXT COLLATE "C" NOT NULL,
    "gender" TEXT COLLATE "C" NOT NULL,
    "birthDate" TEXT COLLATE "C" NOT NULL,
    "birthSource" TEXT COLLATE "C" NOT NULL,
    "ethnicity" TEXT COLLATE "C",
    "partyJoinedOn" TEXT COLLATE "C",
    "partyOfficialOn" TEXT COLLATE "C",
    "phone" TEXT COLLATE "C",
    "mergedIntoId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Cadre_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "cadre_gender" CHECK ("gender" IN ('male','female')),
    CONSTRAINT "cadre_name" CHECK (length("fullName") BETWEEN 2 AND 120),
    CONSTRAINT "cadre_birth_date" CHECK (length("birthDate") IN (4,7,10)),
    CONSTRAINT "cadre_birth_source" CHECK ("birthSource" IN ('party_file','birth_certificate','identity_card','self_declared')),
    CONSTRAINT "cadre_not_own_alias" CHECK ("mergedIntoId" IS NULL OR "mergedIntoId" <> "id")
);

-- CreateTable
CREATE TABLE "BirthStatement" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TEXT COLLATE "C" NOT NULL,
    "recordedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "BirthStatement_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "birth_statement_value" CHECK (length("value") IN (4,7,10)),
    CONSTRAINT "birth_statement_source" CHECK ("source" IN ('party_file','birth_certificate','identity_card','self_declared'))
);

-- CreateTable
CREATE TABLE "PostHolding" (
    "id" SERIAL NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "validFrom" TEXT COLLATE "C",
    "validTo" TEXT COLLATE "C",
    "decision" TEXT COLLATE "C",
    "placedFrom" TEXT COLLATE "C" NOT NULL,
    "placedTo" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "updatedAt" TEXT COLLATE "C" NOT NULL,
    "updatedBy" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PostHolding_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "post_holding_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "post_holding_placed" CHECK ("placedTo" >= "placedFrom"),
    CONSTRAINT "post_holding_name" CHECK (length("name") BETWEEN 2 AND 200)
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_userName_key" ON "Account"("userName");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_cadreId_idx" ON "Account"("cadreId");

-- CreateIndex
CREATE INDEX "Grant_unitId_idx" ON "Grant"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_accountId_idx" ON "Session"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_accountId_idx" ON "Invitation"("accountId");

-- CreateIndex
CREATE INDEX "KeptForm_expiresAt_idx" ON "KeptForm"("expiresAt");

-- CreateIndex
CREATE INDEX "FormReceipt_createdAt_idx" ON "FormReceipt"("createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actor_idx" ON "AuditEvent"("actor");

-- CreateIndex
CREATE INDEX "AuditEvent_action_idx" ON "AuditEvent"("action");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_parentId_idx" ON "OrgUnitVersion"("parentId");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_code_idx" ON "OrgUnitVersion"("code");

-- CreateIndex
CREATE INDEX "OrgUnitVersion_searchKey_idx" ON "OrgUnitVersion"("searchKey");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnitVersion_unitId_validFrom_key" ON "OrgUnitVersion"("unitId", "validFrom");

-- CreateIndex
CREATE INDEX "UnitSuccession_toUnitId_idx" ON "UnitSuccession"("toUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitSuccession_fromUnitId_toUnitId_date_key" ON "UnitSuccession"("fromUnitId", "toUnitId", "date");

-- CreateIndex
CREATE INDEX "UnitReach_unitId_idx" ON "UnitReach"("unitId");

-- CreateIndex
CREATE INDEX "Cadre_sortKey_id_idx" ON "Cadre"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Cadre_identityKey_idx" ON "Cadre"("identityKey");

-- CreateIndex
CREATE INDEX "Cadre_mergedIntoId_idx" ON "Cadre"("mergedIntoId");

-- CreateIndex
CREATE INDEX "BirthStatement_cadreId_idx" ON "BirthStatement"("cadreId");

-- CreateIndex
CREATE INDEX "BirthStatement_originCadreId_idx" ON "BirthStatement"("originCadreId");

-- CreateIndex
CREATE INDEX "PostHolding_cadreId_placedFrom_placedTo_unitId_idx" ON "PostHolding"("cadreId", "placedFrom", "placedTo", "unitId");

-- CreateIndex
CREATE INDEX "PostHolding_unitId_placedFrom_placedTo_cadreId_idx" ON "PostHolding"("unitId", "placedFrom", "placedTo", "cadreId");

-- CreateIndex
CREATE INDEX "PostHolding_originCadreId_idx" ON "PostHolding"("originCadreId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptForm" ADD CONSTRAINT "KeptForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormReceipt" ADD CONSTRAINT "FormReceipt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitVersion" ADD CONSTRAINT "OrgUnitVersion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnitVersion" ADD CONSTRAINT "OrgUnitVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitReach" ADD CONSTRAINT "UnitReach_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitReach" ADD CONSTRAINT "UnitReach_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cadre" ADD CONSTRAINT "Cadre_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BirthStatement" ADD CONSTRAINT "BirthStatement_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BirthStatement" ADD CONSTRAINT "BirthStatement_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "account_one_active_per_cadre" ON "Account" ("cadreId") WHERE "endedAt" IS NULL AND "cadreId" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "grant_one_active" ON "Grant" ("accountId", "role", "unitId") WHERE "endedAt" IS NULL;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "AuditEvent_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The chain of the audit log begins with an empty head.
INSERT INTO "AuditHead" ("id", "seq", "hash", "revision") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);
