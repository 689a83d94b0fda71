-- AlterTable
ALTER TABLE "Import" ADD COLUMN "asked" TEXT CONSTRAINT "import_asked" CHECK ("asked" IS NULL OR "asked" IN ('check','accept','undo'));
ALTER TABLE "Import" ADD COLUMN "askedBy" TEXT CONSTRAINT "import_asked_by" CHECK (("asked" IS NULL) = ("askedBy" IS NULL));
ALTER TABLE "Import" ADD COLUMN "claim" TEXT;

-- CreateTable
CREATE TABLE "StagedPost" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" TEXT,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "StagedPost_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "staged_post_name" CHECK (length("name") BETWEEN 2 AND 200)
);

-- CreateTable
CREATE TABLE "StagedEnd" (
    "importId" INTEGER NOT NULL,
    "evidenceId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "endsOn" TEXT NOT NULL,

    PRIMARY KEY ("importId", "evidenceId"),
    CONSTRAINT "StagedEnd_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportWord" (
    "importId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,

    PRIMARY KEY ("importId", "kind", "scope", "key"),
    CONSTRAINT "ImportWord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "import_word_kind" CHECK ("kind" IN ('header','level','post','rating','title','term','unit','programme'))
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_StagedEvidence" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "level" TEXT,
    "year" INTEGER,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grade" TEXT NOT NULL,
    "programmeId" INTEGER,
    "startedOn" TEXT,
    "endedOn" TEXT,
    "issuer" TEXT,
    "studyForm" TEXT,
    "documentKind" TEXT,
    "certificate" TEXT,
    "certificateKey" TEXT,
    "issuedOn" TEXT,
    "result" TEXT,
    "statedOn" TEXT NOT NULL,
    "replacedOn" TEXT,

    PRIMARY KEY ("importId", "row", "number"),
    CONSTRAINT "StagedEvidence_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_StagedEvidence" ("certificate", "certificateKey", "dimension", "documentKind", "endedOn", "grade", "importId", "issuedOn", "issuer", "level", "number", "programmeId", "replacedOn", "result", "row", "startedOn", "state", "statedOn", "studyForm", "text", "year") SELECT "certificate", "certificateKey", "dimension", "documentKind", "endedOn", "grade", "importId", "issuedOn", "issuer", "level", "number", "programmeId", "replacedOn", "result", "row", "startedOn", "state", "statedOn", "studyForm", "text", "year" FROM "StagedEvidence";
DROP TABLE "StagedEvidence";
ALTER TABLE "new_StagedEvidence" RENAME TO "StagedEvidence";
CREATE TABLE "new_StagedPerson" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "identityKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "gender" TEXT NOT NULL,
    "birthDate" TEXT,
    "birthSource" TEXT,
    "ethnicity" TEXT,
    "partyJoinedOn" TEXT,
    "partyOfficialOn" TEXT,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "StagedPerson_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "staged_person_act" CHECK ("act" IN ('new','known','changed')),
    CONSTRAINT "staged_person_new" CHECK ("act" <> 'new' OR ("birthDate" IS NOT NULL AND "birthSource" IS NOT NULL)),
    CONSTRAINT "staged_person_gender" CHECK ("gender" IN ('male','female'))
);
INSERT INTO "new_StagedPerson" ("act", "birthDate", "birthSource", "cadreId", "ethnicity", "fullName", "gender", "identityKey", "importId", "partyJoinedOn", "partyOfficialOn", "row", "searchKey", "sortKey") SELECT "act", "birthDate", "birthSource", "cadreId", "ethnicity", "fullName", "gender", "identityKey", "importId", "partyJoinedOn", "partyOfficialOn", "row", "searchKey", "sortKey" FROM "StagedPerson";
DROP TABLE "StagedPerson";
ALTER TABLE "new_StagedPerson" RENAME TO "StagedPerson";
CREATE TABLE "new_StagedRecord" (
    "importId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "cadreId" INTEGER NOT NULL,
    "recordId" INTEGER,
    "titleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "termId" INTEGER NOT NULL,
    "roundUnitId" INTEGER NOT NULL,
    "titleText" TEXT NOT NULL,
    "listOrder" INTEGER,
    "note" TEXT,

    PRIMARY KEY ("importId", "row", "number"),
    CONSTRAINT "StagedRecord_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "staged_record_act" CHECK ("act" IN ('new','changed','unchanged')),
    CONSTRAINT "staged_record_known" CHECK (("act" = 'new') = ("recordId" IS NULL))
);
INSERT INTO "new_StagedRecord" ("act", "importId", "listOrder", "note", "number", "recordId", "roundUnitId", "row", "termId", "titleId", "titleText", "unitId") SELECT "act", "importId", "listOrder", "note", "number", "recordId", "roundUnitId", "row", "termId", "titleId", "titleText", "unitId" FROM "StagedRecord";
DROP TABLE "StagedRecord";
ALTER TABLE "new_StagedRecord" RENAME TO "StagedRecord";
CREATE INDEX "StagedRecord_importId_titleId_unitId_termId_idx" ON "StagedRecord"("importId", "titleId", "unitId", "termId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ImportWord_kind_key_idx" ON "ImportWord"("kind", "key");

-- CreateIndex
CREATE INDEX "Cadre_searchKey_idx" ON "Cadre"("searchKey");
