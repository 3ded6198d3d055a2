-- The sheets of a file as read: a corrected mapping needs no second upload.
ALTER TABLE "import_run" ADD COLUMN "tables" JSONB;
