-- A token may save a drawing: no person is behind it.
ALTER TABLE "drawing_version" ALTER COLUMN "byId" DROP NOT NULL;
