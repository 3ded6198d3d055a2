-- Money that came or went is written once: a wrong payment is cancelled with a reason and entered again. Only its standing
-- moves, forwards; a receipt is attached once; booking money takes on the contract that its claim became; a merged lead's
-- money moves to whom it was merged into.
CREATE FUNCTION keep_payment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'payments are never deleted';
  END IF;
  IF (NEW."id", NEW."amount", NEW."currency", NEW."paidAt", NEW."type", NEW."target", NEW."method", NEW."note", NEW."createdAt")
      IS DISTINCT FROM
     (OLD."id", OLD."amount", OLD."currency", OLD."paidAt", OLD."type", OLD."target", OLD."method", OLD."note", OLD."createdAt")
    OR NEW."reservationId" IS DISTINCT FROM OLD."reservationId"
    OR NEW."createdById" IS DISTINCT FROM OLD."createdById"
    OR (OLD."contractId" IS NOT NULL AND NEW."contractId" IS DISTINCT FROM OLD."contractId")
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
CREATE TRIGGER payment_written_once BEFORE UPDATE OR DELETE ON "payment" FOR EACH ROW EXECUTE FUNCTION keep_payment();

CREATE FUNCTION keep_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'refunds are never deleted';
  END IF;
  IF (NEW."id", NEW."amount", NEW."currency", NEW."paidAt", NEW."method", NEW."reason", NEW."createdAt")
      IS DISTINCT FROM
     (OLD."id", OLD."amount", OLD."currency", OLD."paidAt", OLD."method", OLD."reason", OLD."createdAt")
    OR NEW."contractId" IS DISTINCT FROM OLD."contractId"
    OR NEW."createdById" IS DISTINCT FROM OLD."createdById"
  THEN
    RAISE EXCEPTION 'refunds are never edited';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_written_once BEFORE UPDATE OR DELETE ON "refund" FOR EACH ROW EXECUTE FUNCTION keep_refund();

-- What was forgiven and what was promised stays as it was written.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER penalty_waiver_written_once BEFORE UPDATE OR DELETE ON "penalty_waiver" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER payment_promise_written_once BEFORE UPDATE OR DELETE ON "payment_promise" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
