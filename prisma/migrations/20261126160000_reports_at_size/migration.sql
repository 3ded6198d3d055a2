-- Whose complex money is for stands on the payment, so that a complex's payments are a list and a year's money a sum that is read
-- from one index, not from the contract or the booked flat of each.
ALTER TABLE "payment" ADD COLUMN "complexId" TEXT;
ALTER TABLE "payment" DISABLE TRIGGER payment_written_once;
UPDATE "payment" p SET "complexId" = coalesce(
  (SELECT c."complexId" FROM "contract" c WHERE c."id" = p."contractId"),
  (SELECT u."complexId" FROM "reservation" r JOIN "unit" u ON u."id" = r."unitId" WHERE r."id" = p."reservationId")
);
ALTER TABLE "payment" ENABLE TRIGGER payment_written_once;
ALTER TABLE "payment" ALTER COLUMN "complexId" SET NOT NULL;
ALTER TABLE "payment" ADD CONSTRAINT "payment_complexId_fkey"
  FOREIGN KEY ("complexId") REFERENCES "complex"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It is written once, as the rest of a payment is.
CREATE FUNCTION keep_payment_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."complexId" <> OLD."complexId" THEN
    RAISE EXCEPTION 'payments are never edited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_place_written_once BEFORE UPDATE ON "payment" FOR EACH ROW EXECUTE FUNCTION keep_payment_place();

CREATE INDEX "payment_complexId_createdAt_id_idx" ON "payment"("complexId", "createdAt" DESC, "id" DESC);
CREATE INDEX "payment_type_createdAt_id_idx" ON "payment"("type", "createdAt" DESC, "id" DESC);
CREATE INDEX "payment_target_createdAt_id_idx" ON "payment"("target", "createdAt" DESC, "id" DESC);
CREATE INDEX payment_booked ON "payment" ("target", "paidAt") INCLUDE ("amount", "currency", "complexId", "method")
  WHERE "status" = 'completed';

CREATE INDEX "lead_state_createdAt_id_idx" ON "lead"("state", "createdAt" DESC, "id" DESC);
-- Claims whose clock runs, the next to run out first.
CREATE INDEX "reservation_expiresAt_id_idx" ON "reservation"("expiresAt", "id");
-- The turns of routing, by which its fairness is judged.
CREATE INDEX activity_routed ON "activity" ("at") WHERE "kind" = 'lead.assigned' AND "data"->'routed' = 'true'::jsonb;
-- Everybody's callbacks: of a day, and those that nobody has made yet.
CREATE INDEX "callback_at_id_idx" ON "callback"("at", "id");
CREATE INDEX callback_due ON "callback" ("at", "id") WHERE "doneAt" IS NULL;
