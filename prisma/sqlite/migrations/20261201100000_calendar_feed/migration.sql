-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "tokenHash" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastReadOn" TEXT,
    "endedAt" TEXT,
    "endReason" TEXT,
    CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "calendar_feed_token" CHECK (length("tokenHash") = 64),
    CONSTRAINT "calendar_feed_ended" CHECK (("endedAt" IS NULL) = ("endReason" IS NULL)),
    CONSTRAINT "calendar_feed_end_reason" CHECK ("endReason" IS NULL OR "endReason" IN ('renewed','ended','account_ended','restored'))
);

-- CreateTable
CREATE TABLE "RemovedSession" (
    "sessionId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "courseId" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "half" TEXT NOT NULL,
    "startsAt" TEXT NOT NULL,
    "endsAt" TEXT NOT NULL,
    "room" TEXT,
    "topic" TEXT,
    "periods" INTEGER NOT NULL,
    "lecturerId" INTEGER,
    "revision" INTEGER NOT NULL,
    "removedAt" TEXT NOT NULL,
    CONSTRAINT "RemovedSession_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RemovedSession_lecturerId_fkey" FOREIGN KEY ("lecturerId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
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

CREATE TRIGGER "RemovedSession_no_update" BEFORE UPDATE ON "RemovedSession"
BEGIN SELECT RAISE(ABORT, 'RemovedSession is append-only'); END;

CREATE TRIGGER "RemovedSession_no_delete" BEFORE DELETE ON "RemovedSession"
BEGIN SELECT RAISE(ABORT, 'RemovedSession is append-only'); END;

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_one_open" ON "CalendarFeed" ("accountId") WHERE "endedAt" IS NULL;
