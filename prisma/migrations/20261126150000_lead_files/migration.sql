-- A file that a person took off its record: kept for the log, shown and served to nobody.
ALTER TABLE "media" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);
