-- The day on which the keys are to be given, agreed with the buyer.
ALTER TABLE "contract" ADD COLUMN "handoverPlannedOn" DATE,
  ADD CONSTRAINT contract_handover_planned_signed CHECK ("handoverPlannedOn" IS NULL OR "signedAt" IS NOT NULL);
CREATE INDEX "contract_handoverPlannedOn_idx" ON "contract"("handoverPlannedOn");
CREATE INDEX "contract_handoverOn_idx" ON "contract"("handoverOn");
