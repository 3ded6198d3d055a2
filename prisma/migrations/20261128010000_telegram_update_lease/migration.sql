-- An update is handled when its work is done, not when it came: a process lost in between loses nothing.
ALTER TABLE "telegram_update" ADD COLUMN "lockedUntil" TIMESTAMPTZ(3),
ADD COLUMN "handledAt" TIMESTAMPTZ(3);

UPDATE "telegram_update" SET "handledAt" = "receivedAt";
