-- A flat's drawing is of its layout: what a stack shares is drawn once.
ALTER TABLE "drawing" ADD COLUMN "layoutId" TEXT;

CREATE INDEX "drawing_layoutId_idx" ON "drawing"("layoutId");

ALTER TABLE "drawing" ADD CONSTRAINT "drawing_layoutId_fkey" FOREIGN KEY ("layoutId") REFERENCES "layout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "drawing" ADD CONSTRAINT "drawing_of_layout" CHECK (
  "layoutId" IS NULL
  OR ("level" = 'unit' AND "blockId" IS NULL AND "entranceId" IS NULL AND "floor" IS NULL)
);
