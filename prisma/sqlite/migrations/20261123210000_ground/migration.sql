-- CreateTable
CREATE TABLE "Account" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userName" TEXT NOT NULL,
    "email" TEXT,
    "displayName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "passwordHash" TEXT,
    "passwordSetBy" TEXT,
    "passwordSetAt" TEXT,
    "cadreId" INTEGER,
    "locale" TEXT,
    "theme" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "endedAt" TEXT,
    "endedBy" TEXT,
    "endReason" TEXT,
    CONSTRAINT "Account_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "account_locale" CHECK ("locale" IS NULL OR "locale" IN ('vi','en')),
    CONSTRAINT "account_theme" CHECK ("theme" IS NULL OR "theme" IN ('light','dark'))
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "grantedAt" TEXT NOT NULL,
    "grantedById" INTEGER,
    "reason" TEXT,
    "confirmedAt" TEXT,
    "confirmedById" INTEGER,
    "endedAt" TEXT,
    "endedBy" TEXT,
    "endReason" TEXT,
    CONSTRAINT "Grant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Grant_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "grant_role" CHECK ("role" IN ('trainee','unit_officer','course_admin','lecturer','planner','leader','system_admin','inspector')),
    CONSTRAINT "grant_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "grant_not_by_oneself" CHECK ("grantedById" IS NULL OR "grantedById" <> "accountId"),
    CONSTRAINT "grant_confirmed_by_another" CHECK ("confirmedById" IS NULL OR ("confirmedById" <> "accountId" AND ("grantedById" IS NULL OR "confirmedById" <> "grantedById"))),
    CONSTRAINT "grant_confirmed_whole" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) OR "confirmedById" IS NULL)
);

-- CreateTable
CREATE TABLE "Session" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "grantId" INTEGER,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "endedAt" TEXT,
    "endReason" TEXT,
    "userAgent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "accountId" INTEGER,
    "createdAt" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    "revokedAt" TEXT,
    CONSTRAINT "Invitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "invitation_purpose" CHECK ("purpose" IN ('invitation','recovery','first_admin'))
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "lastFailureAt" TEXT NOT NULL,
    "lockedUntil" TEXT,
    CONSTRAINT "sign_in_throttle_failures" CHECK ("failures" >= 0)
);

-- CreateTable
CREATE TABLE "KeptForm" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "ciphertext" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    CONSTRAINT "KeptForm_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormReceipt" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "accountId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    CONSTRAINT "FormReceipt_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "role" TEXT,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" INTEGER,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "audit_event_hash" CHECK (length("hash") = 64 AND length("previousHash") = 64)
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "audit_head_single" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "source" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "org_unit_kind" CHECK ("kind" IN ('province','district','commune','department','party_body','mass_organisation','school')),
    CONSTRAINT "org_unit_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom")
);

-- CreateTable
CREATE TABLE "OrgUnitVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "parentId" INTEGER,
    "validFrom" TEXT,
    "validTo" TEXT,
    "searchKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    CONSTRAINT "OrgUnitVersion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OrgUnitVersion_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "org_unit_version_dates" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "org_unit_version_parent" CHECK ("parentId" IS NULL OR "parentId" <> "unitId")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromUnitId" INTEGER NOT NULL,
    "toUnitId" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "toConfirm" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "UnitSuccession_fromUnitId_fkey" FOREIGN KEY ("fromUnitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitSuccession_toUnitId_fkey" FOREIGN KEY ("toUnitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "unit_succession_kind" CHECK ("kind" IN ('merge','split','dissolve')),
    CONSTRAINT "unit_succession_self" CHECK ("fromUnitId" <> "toUnitId")
);

-- CreateTable
CREATE TABLE "UnitReach" (
    "ancestorId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT NOT NULL,

    PRIMARY KEY ("ancestorId", "unitId", "validFrom"),
    CONSTRAINT "UnitReach_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnitReach_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "unit_reach_dates" CHECK ("validTo" >= "validFrom")
);

-- CreateTable
CREATE TABLE "Cadre" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fullName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "birthDate" TEXT NOT NULL,
    "birthSource" TEXT NOT NULL,
    "ethnicity" TEXT,
    "partyJoinedOn" TEXT,
    "partyOfficialOn" TEXT,
    "phone" TEXT,
    "mergedIntoId" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "Cadre_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "cadre_gender" CHECK ("gender" IN ('male','female')),
    CONSTRAINT "cadre_name" CHECK (length("fullName") BETWEEN 2 AND 120),
    CONSTRAINT "cadre_birth_date" CHECK (length("birthDate") IN (4,7,10)),
    CONSTRAINT "cadre_birth_source" CHECK ("birthSource" IN ('party_file','birth_certificate','identity_card','self_declared')),
    CONSTRAINT "cadre_not_own_alias" CHECK ("mergedIntoId" IS NULL OR "mergedIntoId" <> "id")
);

-- CreateTable
CREATE TABLE "BirthStatement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    CONSTRAINT "BirthStatement_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BirthStatement_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "birth_statement_value" CHECK (length("value") IN (4,7,10)),
    CONSTRAINT "birth_statement_source" CHECK ("source" IN ('party_file','birth_certificate','identity_card','self_declared'))
);

-- CreateTable
CREATE TABLE "PostHolding" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cadreId" INTEGER NOT NULL,
    "originCadreId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,
    "decision" TEXT,
    "placedFrom" TEXT NOT NULL,
    "placedTo" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "PostHolding_cadreId_fkey" FOREIGN KEY ("cadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostHolding_originCadreId_fkey" FOREIGN KEY ("originCadreId") REFERENCES "Cadre" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PostHolding_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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

-- CreateIndex
CREATE UNIQUE INDEX "account_one_active_per_cadre" ON "Account" ("cadreId") WHERE "endedAt" IS NULL AND "cadreId" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "grant_one_active" ON "Grant" ("accountId", "role", "unitId") WHERE "endedAt" IS NULL;

CREATE TRIGGER "AuditEvent_no_update" BEFORE UPDATE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only'); END;

CREATE TRIGGER "AuditEvent_no_delete" BEFORE DELETE ON "AuditEvent"
BEGIN SELECT RAISE(ABORT, 'AuditEvent is append-only'); END;

-- The chain of the audit log begins with an empty head.
INSERT INTO "AuditHead" ("id", "seq", "hash", "revision") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);
