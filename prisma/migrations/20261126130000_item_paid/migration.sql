-- What is unpaid of an item stands on the item, and whether its schedule is the one in force: who is late, what falls due and what
-- is still to come are read by an index, not by adding up every payment there ever was.
ALTER TABLE "schedule_item" ADD COLUMN "unpaid" BIGINT, ADD COLUMN "inForce" BOOLEAN NOT NULL DEFAULT true;

UPDATE "schedule_item" i SET "unpaid" = i."amount" - coalesce((SELECT sum(a."amount") FROM "allocation" a WHERE a."itemId" = i."id"), 0);
ALTER TABLE "schedule_item" ALTER COLUMN "unpaid" SET NOT NULL;
UPDATE "schedule_item" i SET "inForce" = false FROM "schedule" s
WHERE s."id" = i."scheduleId" AND s."version" < (SELECT max(v."version") FROM "schedule" v WHERE v."contractId" = s."contractId");

ALTER TABLE "schedule_item" ADD CONSTRAINT schedule_item_unpaid_range CHECK ("unpaid" BETWEEN 0 AND "amount");
-- One column, so that PostgreSQL knows how few of the unpaid items are late: of two it would guess. A trigger and not a generated
-- column: Prisma takes the expression of one for a default.
ALTER TABLE "schedule_item" ADD COLUMN "owedOn" DATE;
CREATE FUNCTION say_when_owed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."owedOn" := CASE WHEN NEW."inForce" AND NEW."unpaid" > 0 THEN NEW."effectiveDate" END;
  RETURN NEW;
END $$;
CREATE TRIGGER schedule_item_owed BEFORE INSERT OR UPDATE ON "schedule_item" FOR EACH ROW EXECUTE FUNCTION say_when_owed();
UPDATE "schedule_item" SET "owedOn" = NULL; -- the trigger says when
CREATE INDEX schedule_item_owed ON "schedule_item" ("owedOn", "contractId") WHERE "owedOn" IS NOT NULL;
CREATE INDEX schedule_item_planned ON "schedule_item" ("effectiveDate", "contractId") INCLUDE ("amount") WHERE "inForce";

CREATE FUNCTION count_allocated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "schedule_item" i SET "unpaid" = i."unpaid" - a."amount"
  FROM (SELECT "itemId", sum("amount")::bigint AS "amount" FROM added GROUP BY 1) a WHERE a."itemId" = i."id";
  RETURN NULL;
END $$;
CREATE FUNCTION count_taken_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "schedule_item" i SET "unpaid" = i."unpaid" + a."amount"
  FROM (SELECT "itemId", sum("amount")::bigint AS "amount" FROM gone GROUP BY 1) a WHERE a."itemId" = i."id";
  RETURN NULL;
END $$;
CREATE TRIGGER allocation_counted AFTER INSERT ON "allocation" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_allocated();
CREATE TRIGGER allocation_taken_off AFTER DELETE ON "allocation" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION count_taken_off();
-- An allocation is laid or taken off, never changed: `unpaid` follows these two.
CREATE TRIGGER allocation_written_once BEFORE UPDATE ON "allocation" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Claims, newest first.
CREATE INDEX "reservation_createdAt_id_idx" ON "reservation"("createdAt" DESC, "id" DESC);
-- The board and the shift desk count and add up the leads of a company or a person from this index alone.
CREATE INDEX lead_board ON "lead" ("status", "assigneeId") INCLUDE ("id", "budget", "budgetCurrency") WHERE "mergedIntoId" IS NULL;
