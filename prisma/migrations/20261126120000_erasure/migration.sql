-- On a person's request the words beside their money go; the money stays as it was written.
CREATE OR REPLACE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'payments are never deleted';
  END IF;
  IF (NEW."id", NEW."amount", NEW."currency", NEW."paidAt", NEW."type", NEW."target", NEW."method", NEW."createdAt")
      IS DISTINCT FROM
     (OLD."id", OLD."amount", OLD."currency", OLD."paidAt", OLD."type", OLD."target", OLD."method", OLD."createdAt")
    OR (NEW."note" <> OLD."note" AND NEW."note" <> '')
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

CREATE FUNCTION keep_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."note" NOT IN (OLD."note", '')
    OR (to_jsonb(NEW) - 'note') IS DISTINCT FROM (to_jsonb(OLD) - 'note') THEN
    RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER payment_promise_written_once ON "payment_promise";
CREATE TRIGGER payment_promise_written_once BEFORE UPDATE OR DELETE ON "payment_promise" FOR EACH ROW EXECUTE FUNCTION keep_promise();
