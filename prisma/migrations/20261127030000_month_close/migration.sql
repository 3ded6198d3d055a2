-- What a campaign has cost is an expense that names it: the same money stood in two tables, and no sum of both was right.
INSERT INTO "expense" ("id", "category", "amount", "currency", "on", "note", "complexId", "campaignId", "createdById", "createdAt", "updatedAt")
SELECT s."id", 'advertising', s."amount", c."currency", s."on", s."note", c."complexId", c."id",
  coalesce(s."createdById", c."createdById", (SELECT u."id" FROM "user" u WHERE u."role" = 'admin' ORDER BY u."createdAt" LIMIT 1)),
  s."on"::timestamp AT TIME ZONE 'UTC', now()
FROM "campaign_spend" s JOIN "campaign" c ON c."id" = s."campaignId";
DROP TABLE "campaign_spend";
DROP INDEX "expense_campaignId_idx";
CREATE INDEX "expense_campaignId_on_idx" ON "expense"("campaignId", "on");

-- A month of the books that a person has closed; every month up to the latest of these is.
CREATE TABLE "closed_month" (
  "month" DATE NOT NULL,
  "closedById" TEXT NOT NULL,
  "closedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "closed_month_pkey" PRIMARY KEY ("month"),
  CONSTRAINT "closed_month_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT closed_month_first_day CHECK (extract(day FROM "month") = 1)
);
CREATE INDEX "closed_month_closedById_idx" ON "closed_month"("closedById");
CREATE INDEX "penalty_waiver_at_id_idx" ON "penalty_waiver"("at" DESC, "id" DESC);

-- Whoever asks keeps the answer true until their transaction ends: closing waits for them, and they for closing. The second
-- statement sees what was committed while the first one waited.
CREATE FUNCTION month_is_closed(day date) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('closed_month'));
  RETURN EXISTS (SELECT 1 FROM "closed_month" WHERE "month" >= date_trunc('month', day)::date);
END $$;

-- The commands ask first and say it in words; this holds for whatever forgets to. The argument is the column with the day.
CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE day date;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    day := to_jsonb(OLD) ->> TG_ARGV[0];
    IF month_is_closed(day) THEN
      RAISE EXCEPTION 'The month of % is closed', day USING ERRCODE = 'check_violation', CONSTRAINT = 'month_open';
    END IF;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  day := to_jsonb(NEW) ->> TG_ARGV[0];
  IF month_is_closed(day) THEN
    RAISE EXCEPTION 'The month of % is closed', day USING ERRCODE = 'check_violation', CONSTRAINT = 'month_open';
  END IF;
  RETURN NEW;
END $$;

-- Whose money it is may change (a draft takes it over, leads are merged): how much it is, and when it came, may not.
CREATE TRIGGER payment_month_open BEFORE INSERT OR DELETE ON "payment"
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_month('paidAt');
CREATE TRIGGER payment_change_month_open BEFORE UPDATE OF "status", "amount", "currency", "paidAt", "target", "complexId" ON "payment"
  FOR EACH ROW WHEN ((OLD."status", OLD."amount", OLD."currency", OLD."paidAt", OLD."target", OLD."complexId")
    IS DISTINCT FROM (NEW."status", NEW."amount", NEW."currency", NEW."paidAt", NEW."target", NEW."complexId"))
  EXECUTE FUNCTION refuse_closed_month('paidAt');
CREATE TRIGGER refund_month_open BEFORE INSERT OR DELETE ON "refund"
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_month('paidAt');
CREATE TRIGGER refund_change_month_open BEFORE UPDATE OF "amount", "currency", "paidAt" ON "refund"
  FOR EACH ROW WHEN ((OLD."amount", OLD."currency", OLD."paidAt") IS DISTINCT FROM (NEW."amount", NEW."currency", NEW."paidAt"))
  EXECUTE FUNCTION refuse_closed_month('paidAt');
CREATE TRIGGER expense_month_open BEFORE INSERT OR DELETE ON "expense"
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_month('on');
-- A receipt and a note may still be added.
CREATE TRIGGER expense_change_month_open BEFORE UPDATE OF "amount", "currency", "on", "category", "complexId", "campaignId" ON "expense"
  FOR EACH ROW WHEN ((OLD."amount", OLD."currency", OLD."on", OLD."category", OLD."complexId", OLD."campaignId")
    IS DISTINCT FROM (NEW."amount", NEW."currency", NEW."on", NEW."category", NEW."complexId", NEW."campaignId"))
  EXECUTE FUNCTION refuse_closed_month('on');
