-- Whoever handles an update of a chat holds its session until then: two updates of one person at once are handled one after the other.
ALTER TABLE "telegram_session" ADD COLUMN "lockedUntil" TIMESTAMPTZ(3);

-- When the owner was told that the claim runs out; null again once it is extended.
ALTER TABLE "reservation" ADD COLUMN "warnedAt" TIMESTAMPTZ(3);

-- A buyer in Telegram is found by the phone of their contract.
CREATE INDEX "contract_phone_idx" ON "contract"("phone");

-- The admin's list of messages, the newest first.
CREATE INDEX "delivery_createdAt_id_idx" ON "delivery"("createdAt" DESC, "id" DESC);
