-- When the buyer asked not to be written to of their payments by mail any more.
ALTER TABLE "contract" ADD COLUMN "noticesOffAt" TIMESTAMPTZ(3);

-- A buyer's chat, by the phone of their contract.
CREATE INDEX "telegram_chat_phone_idx" ON "telegram_chat"("phone");
