-- When a source was last read whole, and until when somebody reads it now.
ALTER TABLE "import_source" ADD COLUMN "readAt" TIMESTAMPTZ(3);
ALTER TABLE "import_source" ADD COLUMN "leaseUntil" TIMESTAMPTZ(3);
