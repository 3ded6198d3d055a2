-- What must always hold, and Prisma's schema cannot say. tests/domain/schema.test.ts names every one of these.

-- Names sort as Russian and Uzbek people sort them, on any cluster.
ALTER TABLE "user" ALTER COLUMN "name" TYPE TEXT COLLATE "ru-x-icu";
ALTER TABLE "lead" ALTER COLUMN "name" TYPE TEXT COLLATE "ru-x-icu";
ALTER TABLE "contract" ALTER COLUMN "buyerName" TYPE TEXT COLLATE "ru-x-icu";
ALTER TABLE "complex" ALTER COLUMN "nameRu" TYPE TEXT COLLATE "ru-x-icu";
ALTER TABLE "complex" ALTER COLUMN "nameUz" TYPE TEXT COLLATE "ru-x-icu";
ALTER TABLE "complex" ALTER COLUMN "nameEn" TYPE TEXT COLLATE "ru-x-icu";
-- Numbers inside text count as numbers: block 2 before block 10, flat 12 before 12А.
CREATE COLLATION natural_ru (provider = icu, locale = 'ru-u-kn-true');
ALTER TABLE "unit" ALTER COLUMN "number" TYPE TEXT COLLATE natural_ru;
ALTER TABLE "block" ALTER COLUMN "name" TYPE TEXT COLLATE natural_ru;
ALTER TABLE "entrance" ALTER COLUMN "name" TYPE TEXT COLLATE natural_ru;

-- At most one of each.
CREATE UNIQUE INDEX reservation_one_live_per_unit ON "reservation" ("unitId") WHERE "status" IN ('active', 'contracted');
CREATE UNIQUE INDEX queue_entry_one_waiting ON "queue_entry" ("unitId", "leadId") WHERE "status" = 'waiting';
CREATE UNIQUE INDEX discount_request_one_pending ON "discount_request" ("reservationId") WHERE "status" = 'pending';
CREATE UNIQUE INDEX lead_one_per_phone ON "lead" ("phone") WHERE "phone" IS NOT NULL AND "duplicateReason" IS NULL AND "mergedIntoId" IS NULL;
CREATE UNIQUE INDEX attendance_one_open ON "attendance" ("userId") WHERE "outAt" IS NULL;
CREATE UNIQUE INDEX sales_plan_one ON "sales_plan" ("month", coalesce("userId", ''), coalesce("complexId", ''), "currency");

-- Lists that look at few rows of a large table.
CREATE INDEX callback_open ON "callback" ("ownerId", "at") WHERE "doneAt" IS NULL;
CREATE INDEX lead_unassigned ON "lead" ("createdAt") WHERE "assigneeId" IS NULL AND "mergedIntoId" IS NULL;
CREATE INDEX notification_unread ON "notification" ("userId") WHERE "readAt" IS NULL;
CREATE INDEX reservation_live_expiry ON "reservation" ("expiresAt") WHERE "status" = 'active';
CREATE INDEX delivery_waiting ON "delivery" ("nextAt") WHERE "status" IN ('waiting', 'failed');
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX lead_search ON "lead" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX contract_search ON "contract" USING gin ("searchText" gin_trgm_ops);

-- Money and measures.
ALTER TABLE "unit"
  ADD CONSTRAINT unit_price_positive CHECK ("price" > 0),
  ADD CONSTRAINT unit_area_positive CHECK ("areaDm2" > 0),
  ADD CONSTRAINT unit_rooms_range CHECK ("rooms" BETWEEN 0 AND 20),
  ADD CONSTRAINT unit_floors_positive CHECK ("floors" BETWEEN 1 AND 5),
  ADD CONSTRAINT unit_floor_not_zero CHECK ("floor" <> 0),
  ADD CONSTRAINT unit_stack_positive CHECK ("stack" > 0),
  ADD CONSTRAINT unit_blocked_has_reason CHECK (("status" = 'blocked') = ("blockedReason" IS NOT NULL)),
  ADD CONSTRAINT unit_on_sale_is_priced CHECK ("price" IS NOT NULL OR "status" IN ('hidden', 'blocked'));
ALTER TABLE "complex"
  ADD CONSTRAINT complex_slug_shape CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT complex_quarter_range CHECK ("deliveryQuarter" BETWEEN 1 AND 4),
  ADD CONSTRAINT complex_counter_not_negative CHECK ("lastContractNumber" >= 0);
ALTER TABLE "layout"
  ADD CONSTRAINT layout_area_positive CHECK ("areaDm2" > 0),
  ADD CONSTRAINT layout_rooms_range CHECK ("rooms" BETWEEN 0 AND 20);
ALTER TABLE "lead"
  ADD CONSTRAINT lead_phone_e164 CHECK ("phone" ~ '^\+[1-9][0-9]{7,14}$'),
  ADD CONSTRAINT lead_lost_has_reason CHECK (("status" = 'lost') = ("lostReason" IS NOT NULL)),
  ADD CONSTRAINT lead_budget_positive CHECK ("budget" > 0),
  ADD CONSTRAINT lead_budget_has_currency CHECK ("budget" IS NULL OR "budgetCurrency" IS NOT NULL),
  ADD CONSTRAINT lead_not_merged_into_itself CHECK ("mergedIntoId" <> "id");
ALTER TABLE "reservation"
  ADD CONSTRAINT reservation_prices_positive CHECK ("listPrice" > 0 AND "price" > 0 AND "perM2" >= 0),
  ADD CONSTRAINT reservation_discount_range CHECK ("discountBp" BETWEEN 0 AND 10000 AND "price" <= "listPrice"),
  ADD CONSTRAINT reservation_active_expires CHECK ("status" <> 'active' OR "expiresAt" IS NOT NULL),
  ADD CONSTRAINT reservation_ended_when_over CHECK (("status" IN ('active', 'contracted')) = ("endedAt" IS NULL));
ALTER TABLE "queue_entry" ADD CONSTRAINT queue_entry_ended_when_over CHECK (("status" = 'waiting') = ("endedAt" IS NULL));
ALTER TABLE "discount_request"
  ADD CONSTRAINT discount_request_range CHECK ("basisPoints" BETWEEN 1 AND 10000),
  ADD CONSTRAINT discount_request_decided CHECK (("status" = 'pending') = ("decidedAt" IS NULL));
ALTER TABLE "contract"
  ADD CONSTRAINT contract_price_positive CHECK ("price" > 0),
  ADD CONSTRAINT contract_seq_positive CHECK ("seq" > 0),
  ADD CONSTRAINT contract_penalty_range CHECK ("penaltyRate" >= 0 AND "penaltyCapBp" BETWEEN 0 AND 10000),
  ADD CONSTRAINT contract_signed_when CHECK ("status" IN ('draft', 'cancelled') OR "signedAt" IS NOT NULL),
  ADD CONSTRAINT contract_cancelled_with_reason CHECK (("status" = 'cancelled') = ("cancelledAt" IS NOT NULL) AND ("cancelledAt" IS NULL) = ("cancelReason" IS NULL));
ALTER TABLE "contract_unit" ADD CONSTRAINT contract_unit_price_positive CHECK ("price" > 0 AND "areaDm2" > 0);
ALTER TABLE "schedule" ADD CONSTRAINT schedule_version_positive CHECK ("version" > 0);
ALTER TABLE "schedule_item"
  ADD CONSTRAINT schedule_item_amount_positive CHECK ("amount" > 0),
  ADD CONSTRAINT schedule_item_effective_not_before_due CHECK ("effectiveDate" >= "dueDate");
ALTER TABLE "payment"
  ADD CONSTRAINT payment_amount_positive CHECK ("amount" > 0),
  ADD CONSTRAINT payment_belongs CHECK ("contractId" IS NOT NULL OR "reservationId" IS NOT NULL),
  ADD CONSTRAINT payment_decided CHECK (("status" = 'completed') <= ("completedAt" IS NOT NULL) AND ("status" = 'cancelled') = ("cancelledAt" IS NOT NULL) AND ("cancelledAt" IS NULL) = ("cancelReason" IS NULL));
ALTER TABLE "allocation" ADD CONSTRAINT allocation_amount_positive CHECK ("amount" > 0);
ALTER TABLE "settlement"
  ADD CONSTRAINT settlement_amounts CHECK ("paid" >= 0 AND "penalty" >= 0 AND "retention" >= 0 AND "refundPlan" = greatest(0, "paid" - "penalty" - "retention")),
  ADD CONSTRAINT settlement_approved_when CHECK (("status" = 'approved') = ("approvedAt" IS NOT NULL));
ALTER TABLE "refund" ADD CONSTRAINT refund_amount_positive CHECK ("amount" > 0);
ALTER TABLE "penalty_waiver" ADD CONSTRAINT penalty_waiver_amount_positive CHECK ("amount" > 0);
ALTER TABLE "payment_promise" ADD CONSTRAINT payment_promise_amount_positive CHECK ("amount" > 0);
ALTER TABLE "expense" ADD CONSTRAINT expense_amount_positive CHECK ("amount" > 0);
ALTER TABLE "expense_budget" ADD CONSTRAINT expense_budget_not_negative CHECK ("amount" >= 0);
ALTER TABLE "sales_plan" ADD CONSTRAINT sales_plan_not_negative CHECK ("amount" >= 0 AND "contracts" >= 0);
ALTER TABLE "campaign" ADD CONSTRAINT campaign_budget_not_negative CHECK ("budget" >= 0), ADD CONSTRAINT campaign_dates CHECK ("endsOn" >= "startsOn");
ALTER TABLE "campaign_spend" ADD CONSTRAINT campaign_spend_positive CHECK ("amount" > 0);
ALTER TABLE "price_change_item" ADD CONSTRAINT price_change_item_positive CHECK ("oldPrice" > 0 AND "newPrice" > 0);
ALTER TABLE "attendance" ADD CONSTRAINT attendance_out_after_in CHECK ("outAt" >= "inAt");
ALTER TABLE "user" ADD CONSTRAINT user_login_lower CHECK ("login" = lower("login") AND "login" <> ''), ADD CONSTRAINT user_lead_cap_not_negative CHECK ("leadCap" >= 0);

-- Every activity is announced when its transaction commits: live grids and public caches listen.
CREATE FUNCTION announce_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('activity', json_build_object(
    'seq', NEW."seq", 'kind', NEW."kind", 'entity', NEW."entity", 'entityId', NEW."entityId", 'complexId', NEW."complexId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER activity_announced AFTER INSERT ON "activity" FOR EACH ROW EXECUTE FUNCTION announce_activity();

-- The log is append-only: what was written stays as it was written.
CREATE FUNCTION refuse_activity_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'activity rows are never changed';
END $$;
CREATE TRIGGER activity_append_only BEFORE UPDATE ON "activity" FOR EACH ROW EXECUTE FUNCTION refuse_activity_change();
