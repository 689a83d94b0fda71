-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT COLLATE "C" NOT NULL,
    "accountId" INTEGER NOT NULL,
    "createdAt" TEXT COLLATE "C" NOT NULL,
    "lastReadOn" TEXT COLLATE "C",
    "endedAt" TEXT COLLATE "C",
    "endReason" TEXT COLLATE "C",

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "calendar_feed_token" CHECK (length("tokenHash") = 64),
    CONSTRAINT "calendar_feed_ended" CHECK (("endedAt" IS NULL) = ("endReason" IS NULL)),
    CONSTRAINT "calendar_feed_end_reason" CHECK ("endReason" IS NULL OR "endReason" IN ('renewed','ended','account_ended','restored'))
);

-- CreateTable
CREATE TABLE "RemovedSession" (
    "sessionId" INTEGER NOT NULL,
    "courseId" INTEGER NOT NULL,
    "day" TEXT COLLATE "C" NOT NULL,
    "half" TEXT COLLATE "C" NOT NULL,
    "startsAt" TEXT COLLATE "C" NOT NULL,
    "endsAt" TEXT COLLATE "C" NOT NULL,
    "room" TEXT COLLATE "C",
    "topic" TEXT COLLATE "C",
    "periods" INTEGER NOT NULL,
    "lecturerId" INTEGER,
    "revision" INTEGER NOT NULL,
    "removedAt" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RemovedSession_pkey" PRIMARY KEY ("sessionId"),
    CONSTRAINT "removed_session_half" CHECK ("half" IN ('morning','afternoon','evening'))
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_accountId_idx" ON "CalendarFeed"("accountId");

-- CreateIndex
CREATE INDEX "RemovedSession_courseId_day_idx" ON "RemovedSession"("courseId", "day");

-- CreateIndex
CREATE INDEX "RemovedSession_lecturerId_day_idx" ON "RemovedSession"("lecturerId", "day");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemovedSession" ADD CONSTRAINT "RemovedSession_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemovedSession" ADD CONSTRAINT "RemovedSession_lecturerId_fkey" FOREIGN KEY ("lecturerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER "RemovedSession_no_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RemovedSession"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_one_open" ON "CalendarFeed" ("accountId") WHERE "endedAt" IS NULL;
