-- A decision that has run out leaves room for the next one; those with a last day are kept apart by the command.
DROP INDEX "waiver_one_active";
DROP INDEX "readiness_override_one_active";

-- CreateIndex
CREATE UNIQUE INDEX "waiver_one_open" ON "Waiver" ("recordId", "subject") WHERE "revokedOn" IS NULL AND "validTo" IS NULL;

-- CreateIndex
CREATE UNIQUE INDEX "readiness_override_one_open" ON "ReadinessOverride" ("recordId") WHERE "revokedOn" IS NULL AND "validTo" IS NULL;
