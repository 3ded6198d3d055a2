-- What lies on an item stands on the item, and whether its schedule is the one in force: who is late, what falls due and what is
-- still to come are read by an index, not by adding up every payment there ever was.
ALTER TABLE "schedule_item" ADD COLUMN "paid" BIGINT NOT NULL DEFAULT 0, ADD COLUMN "inForce" BOOLEAN NOT NULL DEFAULT true;

UPDATE "schedule_item" i SET "paid" = a."amount"
FROM (SELECT "itemId", sum("amount")::bigint AS "amount" FROM "allocation" GROUP BY 1) a WHERE a."itemId" = i."id";
UPDATE "schedule_item" i SET "inForce" = false FROM "schedule" s
WHERE s."id" = i."scheduleId" AND s."version" < (SELECT max(v."version") FROM "schedule" v WHERE v."contractId" = s."contractId");

ALTER TABLE "schedule_item" ADD CONSTRAINT schedule_item_paid_range CHECK ("paid" BETWEEN 0 AND "amount");
CREATE INDEX schedule_item_unpaid ON "schedule_item" ("effectiveDate", "contractId") WHERE "inForce" AND "paid" < "amount";
CREATE INDEX schedule_item_planned ON "schedule_item" ("effectiveDate", "contractId") INCLUDE ("amount") WHERE "inForce";

CREATE FUNCTION count_allocated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "schedule_item" i SET "paid" = i."paid" + a."amount"
  FROM (SELECT "itemId", sum("amount")::bigint AS "amount" FROM added GROUP BY 1) a WHERE a."itemId" = i."id";
  RETURN NULL;
END $$;
CREATE FUNCTION count_taken_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "schedule_item" i SET "paid" = i."paid" - a."amount"
  FROM (SELECT "itemId", sum("amount")::bigint AS "amount" FROM gone GROUP BY 1) a WHERE a."itemId" = i."id";
  RETURN NULL;
END $$;
CREATE TRIGGER allocation_counted AFTER INSERT ON "allocation" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_allocated();
CREATE TRIGGER allocation_taken_off AFTER DELETE ON "allocation" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION count_taken_off();
-- An allocation is laid or taken off, never changed: `paid` follows these two.
CREATE TRIGGER allocation_written_once BEFORE UPDATE ON "allocation" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
