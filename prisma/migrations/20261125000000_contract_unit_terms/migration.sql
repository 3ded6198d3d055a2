-- What the claim had frozen goes into the contract: the list price, the discount and the price per m².
ALTER TABLE "contract_unit" ADD COLUMN "listPrice" BIGINT, ADD COLUMN "discountBp" INTEGER, ADD COLUMN "perM2" BIGINT;

UPDATE "contract_unit" cu SET "listPrice" = r."listPrice", "discountBp" = r."discountBp", "perM2" = r."perM2"
FROM "reservation" r WHERE r."id" = cu."reservationId";

ALTER TABLE "contract_unit"
  ALTER COLUMN "listPrice" SET NOT NULL,
  ALTER COLUMN "discountBp" SET NOT NULL,
  ALTER COLUMN "perM2" SET NOT NULL,
  ADD CONSTRAINT contract_unit_terms CHECK ("listPrice" > 0 AND "discountBp" BETWEEN 0 AND 10000 AND "perM2" >= 0);
