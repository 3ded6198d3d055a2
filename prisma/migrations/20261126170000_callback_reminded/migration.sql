-- When the owner's bell rang for a callback, so that it rings once for each time that was agreed on.
ALTER TABLE "callback" ADD COLUMN "remindedAt" TIMESTAMPTZ(3);
