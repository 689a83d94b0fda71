-- AlterTable
ALTER TABLE "Readiness" ADD COLUMN "seats" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "AnnouncedHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "stamp" INTEGER NOT NULL,
    CONSTRAINT "announced_head_single" CHECK ("id" = 1)
);

-- What was still missing while no courses were in the portal is what no seat is held for.
UPDATE "ReadinessOverride" SET "band" = 'at_risk' WHERE "band" = 'gap';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ReadinessOverride" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordId" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decisionDate" TEXT NOT NULL,
    "signatory" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "validFrom" TEXT NOT NULL,
    "validTo" TEXT,
    "revokedOn" TEXT,
    "revokedReason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,
    "updatedBy" TEXT NOT NULL,
    CONSTRAINT "ReadinessOverride_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "PlanningRecord" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "readiness_override_band" CHECK ("band" IN ('ready','on_track','at_risk','too_late','no_data')),
    CONSTRAINT "readiness_override_number" CHECK (length("decisionNumber") BETWEEN 1 AND 100),
    CONSTRAINT "readiness_override_dates" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
    CONSTRAINT "readiness_override_revoked" CHECK (("revokedOn" IS NULL) = ("revokedReason" IS NULL))
);
INSERT INTO "new_ReadinessOverride" ("band", "decisionDate", "decisionNumber", "id", "reason", "recordId", "recordedAt", "recordedBy", "revision", "revokedOn", "revokedReason", "signatory", "updatedAt", "updatedBy", "validFrom", "validTo") SELECT "band", "decisionDate", "decisionNumber", "id", "reason", "recordId", "recordedAt", "recordedBy", "revision", "revokedOn", "revokedReason", "signatory", "updatedAt", "updatedBy", "validFrom", "validTo" FROM "ReadinessOverride";
DROP TABLE "ReadinessOverride";
ALTER TABLE "new_ReadinessOverride" RENAME TO "ReadinessOverride";
CREATE INDEX "ReadinessOverride_recordId_idx" ON "ReadinessOverride"("recordId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "readiness_override_one_open" ON "ReadinessOverride" ("recordId") WHERE "revokedOn" IS NULL AND "validTo" IS NULL;

-- Nothing is announced yet as far as anybody has read; of kept verdicts nothing says yet which programmes close what.
INSERT INTO "AnnouncedHead" ("id", "stamp") VALUES (1, 1);
INSERT INTO "ReadinessMark" ("cadreId") SELECT NULL WHERE EXISTS (SELECT 1 FROM "PlanningRecord");

-- Whoever gives or takes a seat, or moves the end of a course in which seats are held, marks whose verdicts that may change.
CREATE TRIGGER "Enrolment_marks_insert" AFTER INSERT ON "Enrolment"
WHEN NEW."seatFrom" IS NOT NULL AND EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "Enrolment_marks_update_new" AFTER UPDATE OF "courseId", "cadreId", "seatFrom", "seatUntil" ON "Enrolment"
WHEN (OLD."seatFrom" IS NOT NULL OR NEW."seatFrom" IS NOT NULL) AND EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = NEW."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (NEW."cadreId"); END;

CREATE TRIGGER "Enrolment_marks_update_old" AFTER UPDATE OF "cadreId" ON "Enrolment"
WHEN OLD."seatFrom" IS NOT NULL AND OLD."cadreId" <> NEW."cadreId" AND EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = OLD."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "Enrolment_marks_delete" AFTER DELETE ON "Enrolment"
WHEN OLD."seatFrom" IS NOT NULL AND EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = OLD."cadreId")
BEGIN INSERT INTO "ReadinessMark" ("cadreId") VALUES (OLD."cadreId"); END;

CREATE TRIGGER "Course_marks_update" AFTER UPDATE OF "programmeId", "versionId", "endsOn", "cancelledOn" ON "Course"
WHEN OLD."programmeId" <> NEW."programmeId" OR OLD."versionId" <> NEW."versionId" OR OLD."endsOn" <> NEW."endsOn" OR OLD."cancelledOn" IS NOT NEW."cancelledOn"
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") SELECT DISTINCT e."cadreId" FROM "Enrolment" AS e
  WHERE e."courseId" = NEW."id" AND e."seatFrom" IS NOT NULL AND EXISTS (SELECT 1 FROM "PlanningRecord" AS r WHERE r."cadreId" = e."cadreId");
END;

-- Announced courses are few and common to all: whoever changes them counts, and every process reads them anew.
CREATE TRIGGER "Course_counts_insert" AFTER INSERT ON "Course"
WHEN NEW."announcedOn" IS NOT NULL
BEGIN UPDATE "AnnouncedHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Course_counts_update" AFTER UPDATE OF "programmeId", "versionId", "startsOn", "endsOn", "announcedOn", "cancelledOn" ON "Course"
WHEN (OLD."announcedOn" IS NOT NULL OR NEW."announcedOn" IS NOT NULL)
  AND (OLD."programmeId" <> NEW."programmeId" OR OLD."versionId" <> NEW."versionId" OR OLD."startsOn" <> NEW."startsOn" OR OLD."endsOn" <> NEW."endsOn" OR OLD."announcedOn" IS NOT NEW."announcedOn" OR OLD."cancelledOn" IS NOT NEW."cancelledOn")
BEGIN UPDATE "AnnouncedHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "Course_counts_delete" AFTER DELETE ON "Course"
WHEN OLD."announcedOn" IS NOT NULL
BEGIN UPDATE "AnnouncedHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;

CREATE TRIGGER "ProgrammeVersion_counts_update" AFTER UPDATE OF "certificateDays" ON "ProgrammeVersion"
WHEN OLD."certificateDays" IS NOT NEW."certificateDays"
BEGIN UPDATE "AnnouncedHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1; END;
