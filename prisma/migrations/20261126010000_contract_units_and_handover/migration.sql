-- What is left of a claim's own clock waits while a draft has the unit.
ALTER TABLE "contract_unit" ADD COLUMN "clockSeconds" INTEGER,
  ADD CONSTRAINT contract_unit_clock_not_negative CHECK ("clockSeconds" >= 0);

-- The keys: their day, what was said of them, and who put it down.
ALTER TABLE "contract" ADD COLUMN "handoverNote" TEXT, ADD COLUMN "handedOverById" TEXT,
  ADD CONSTRAINT contract_handed_over_signed CHECK ("handoverOn" IS NULL OR "signedAt" IS NOT NULL);
CREATE INDEX "contract_handedOverById_idx" ON "contract"("handedOverById");
ALTER TABLE "contract" ADD CONSTRAINT "contract_handedOverById_fkey"
  FOREIGN KEY ("handedOverById") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
