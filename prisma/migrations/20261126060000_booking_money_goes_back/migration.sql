-- A draft may let one of its units go: booking money that was paid on its claim goes back with it, and never to another contract.
CREATE OR REPLACE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'payments are never deleted';
  END IF;
  IF (NEW."id", NEW."amount", NEW."currency", NEW."paidAt", NEW."type", NEW."target", NEW."method", NEW."note", NEW."createdAt")
      IS DISTINCT FROM
     (OLD."id", OLD."amount", OLD."currency", OLD."paidAt", OLD."type", OLD."target", OLD."method", OLD."note", OLD."createdAt")
    OR NEW."reservationId" IS DISTINCT FROM OLD."reservationId"
    OR NEW."createdById" IS DISTINCT FROM OLD."createdById"
    OR (OLD."contractId" IS NOT NULL AND NEW."contractId" IS DISTINCT FROM OLD."contractId"
      AND NOT (NEW."contractId" IS NULL AND NEW."reservationId" IS NOT NULL))
    OR (OLD."receiptId" IS NOT NULL AND NEW."receiptId" IS DISTINCT FROM OLD."receiptId")
    OR (OLD."completedAt" IS NOT NULL AND NEW."completedAt" IS DISTINCT FROM OLD."completedAt")
  THEN
    RAISE EXCEPTION 'payments are never edited';
  END IF;
  IF NEW."status" <> OLD."status" AND NOT (OLD."status" = 'pending' OR (OLD."status" = 'completed' AND NEW."status" = 'cancelled')) THEN
    RAISE EXCEPTION 'a payment does not go from % to %', OLD."status", NEW."status";
  END IF;
  RETURN NEW;
END $$;
