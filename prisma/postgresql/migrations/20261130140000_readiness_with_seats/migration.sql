-- AlterTable
ALTER TABLE "Readiness" ADD COLUMN "seats" TEXT COLLATE "C" NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "AnnouncedHead" (
    "id" INTEGER NOT NULL,
    "stamp" INTEGER NOT NULL,

    CONSTRAINT "AnnouncedHead_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "announced_head_single" CHECK ("id" = 1)
);

-- What was still missing while no courses were in the portal is what no seat is held for.
UPDATE "ReadinessOverride" SET "band" = 'at_risk' WHERE "band" = 'gap';
ALTER TABLE "ReadinessOverride" DROP CONSTRAINT "readiness_override_band";
ALTER TABLE "ReadinessOverride" ADD CONSTRAINT "readiness_override_band" CHECK ("band" IN ('ready','on_track','at_risk','too_late','no_data'));

-- Nothing is announced yet as far as anybody has read; of kept verdicts nothing says yet which programmes close what.
INSERT INTO "AnnouncedHead" ("id", "stamp") VALUES (1, 1);
INSERT INTO "ReadinessMark" ("cadreId") SELECT NULL WHERE EXISTS (SELECT 1 FROM "PlanningRecord");

-- Whoever gives or takes a seat, or moves the end of a course in which seats are held, marks whose verdicts that may change.
CREATE OR REPLACE FUNCTION "mark_enrolment"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId")
  SELECT DISTINCT marked.id FROM (VALUES
    (CASE WHEN TG_OP <> 'DELETE' AND (NEW."seatFrom" IS NOT NULL OR (TG_OP = 'UPDATE' AND OLD."seatFrom" IS NOT NULL)) THEN NEW."cadreId" END),
    (CASE WHEN TG_OP <> 'INSERT' AND OLD."seatFrom" IS NOT NULL THEN OLD."cadreId" END)) AS marked(id)
  WHERE EXISTS (SELECT 1 FROM "PlanningRecord" WHERE "cadreId" = marked.id);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "mark_course"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReadinessMark" ("cadreId") SELECT DISTINCT e."cadreId" FROM "Enrolment" AS e
  WHERE e."courseId" = NEW."id" AND e."seatFrom" IS NOT NULL AND EXISTS (SELECT 1 FROM "PlanningRecord" AS r WHERE r."cadreId" = e."cadreId");
  RETURN NULL;
END $$;

CREATE TRIGGER "Enrolment_marks" AFTER INSERT OR DELETE OR UPDATE OF "courseId", "cadreId", "seatFrom", "seatUntil" ON "Enrolment"
FOR EACH ROW EXECUTE FUNCTION "mark_enrolment"();

CREATE TRIGGER "Course_marks" AFTER UPDATE OF "programmeId", "versionId", "endsOn", "cancelledOn" ON "Course"
FOR EACH ROW WHEN ((OLD."programmeId", OLD."versionId", OLD."endsOn", OLD."cancelledOn") IS DISTINCT FROM (NEW."programmeId", NEW."versionId", NEW."endsOn", NEW."cancelledOn"))
EXECUTE FUNCTION "mark_course"();

-- Announced courses are few and common to all: whoever changes them counts, and every process reads them anew.
CREATE OR REPLACE FUNCTION "count_announced"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "AnnouncedHead" SET "stamp" = "stamp" + 1 WHERE "id" = 1;
  RETURN NULL;
END $$;

CREATE TRIGGER "Course_counts_insert" AFTER INSERT ON "Course"
FOR EACH ROW WHEN (NEW."announcedOn" IS NOT NULL) EXECUTE FUNCTION "count_announced"();

CREATE TRIGGER "Course_counts_update" AFTER UPDATE OF "programmeId", "versionId", "startsOn", "endsOn", "announcedOn", "cancelledOn" ON "Course"
FOR EACH ROW WHEN ((OLD."announcedOn" IS NOT NULL OR NEW."announcedOn" IS NOT NULL)
  AND (OLD."programmeId", OLD."versionId", OLD."startsOn", OLD."endsOn", OLD."announcedOn", OLD."cancelledOn") IS DISTINCT FROM (NEW."programmeId", NEW."versionId", NEW."startsOn", NEW."endsOn", NEW."announcedOn", NEW."cancelledOn"))
EXECUTE FUNCTION "count_announced"();

CREATE TRIGGER "Course_counts_delete" AFTER DELETE ON "Course"
FOR EACH ROW WHEN (OLD."announcedOn" IS NOT NULL) EXECUTE FUNCTION "count_announced"();

CREATE TRIGGER "ProgrammeVersion_counts_update" AFTER UPDATE OF "certificateDays" ON "ProgrammeVersion"
FOR EACH ROW WHEN (OLD."certificateDays" IS DISTINCT FROM NEW."certificateDays") EXECUTE FUNCTION "count_announced"();
