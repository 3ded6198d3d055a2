-- Messages that one change queues have one instant: a number says which of them is first.
DROP INDEX "delivery_orderKey_createdAt_id_idx";
DROP INDEX "delivery_status_nextAt_id_idx";
ALTER TABLE "delivery" ADD COLUMN     "seq" BIGSERIAL NOT NULL;
CREATE INDEX "delivery_status_nextAt_seq_idx" ON "delivery"("status", "nextAt", "seq");
CREATE INDEX "delivery_orderKey_seq_idx" ON "delivery"("orderKey", "seq");
