import { UNITS_A_COMPLEX } from "./places"

/**
 * The deals: a unit, a claim and, where the lead bought, a signed contract over 24 months whose items were paid as they fell due;
 * of each eighth contract the last months are owed. Sums of a schedule are the price.
 */
export const CLAIMS = `
  CREATE TEMP TABLE deal AS
  SELECT row_number() OVER (ORDER BY p.n) AS n, p.id AS lead, p.who, p.at + interval '5 days' AS at, s.id AS seller, p.status, l.id AS unit, l.complex,
    l.price, l.area, row_number() OVER (PARTITION BY l.complex, p.status ORDER BY p.n) AS seq
  FROM (SELECT *, row_number() OVER (ORDER BY n) AS r FROM person WHERE status IN ('sold', 'reserved')) p
  JOIN seller s ON s.n = p.seller
  JOIN (SELECT *, row_number() OVER (ORDER BY n) AS r FROM place WHERE k <= ${UNITS_A_COMPLEX} * 0.9) l ON l.r = p.r;
  INSERT INTO "reservation" ("id", "unitId", "leadId", "ownerId", "createdById", "kind", "status", "currency", "listPrice", "price", "perM2",
    "createdAt", "expiresAt")
  SELECT pg_temp.large_id('claim', n, at), unit, lead, seller, seller, (CASE n % 2 WHEN 0 THEN 'held' ELSE 'reserved' END)::"ReservationKind",
    (CASE status WHEN 'sold' THEN 'contracted' ELSE 'active' END)::"ReservationStatus", 'UZS', price, price, price * 100 / area, at,
    CASE status WHEN 'reserved' THEN pg_temp.until() + interval '1 hour' * (n % 150 + 1) END
  FROM deal;
  UPDATE "unit" u SET "status" = (CASE d.status WHEN 'sold' THEN 'sold' ELSE CASE d.n % 2 WHEN 0 THEN 'held' ELSE 'reserved' END END)::"UnitStatus"
  FROM deal d WHERE d.unit = u."id";
  INSERT INTO "unit_status_change" ("id", "unitId", "from", "to", "byId", "at")
  SELECT pg_temp.large_id('unit', n, at), unit, 'available', (CASE status WHEN 'sold' THEN 'sold' ELSE CASE n % 2 WHEN 0 THEN 'held' ELSE 'reserved' END END)::"UnitStatus", seller, at
  FROM deal;
  DELETE FROM deal WHERE status <> 'sold';`

export const CONTRACTS = `
  INSERT INTO "contract" ("id", "complexId", "seq", "number", "leadId", "managerId", "draftedById", "signedById", "status", "currency", "price",
    "buyerName", "searchText", "passport", "passportIssuedBy", "passportIssuedAt", "citizenship", "address", "phone", "draftedAt", "signedAt", "completedAt")
  SELECT pg_temp.large_id('contract', n, at), 'lc' || complex, seq, 'LG' || complex || '-' || seq, lead, seller, seller, seller,
    (CASE WHEN at < pg_temp.until() - interval '25 months' AND n % 8 > 0 THEN 'completed' ELSE 'signed' END)::"ContractStatus", 'UZS', price,
    (SELECT people FROM given)[who], (SELECT folded FROM given)[who] || ' lg' || complex || '-' || seq, (SELECT passport FROM given), 'ИИВ', '2020-01-01', 'KZ', 'Ташкент', '+998900000000', at, at,
    CASE WHEN at < pg_temp.until() - interval '25 months' AND n % 8 > 0 THEN at + interval '24 months' END
  FROM deal;
  UPDATE "complex" c SET "lastContractNumber" = m.seq FROM (SELECT complex, max(seq) AS seq FROM deal GROUP BY complex) m WHERE c."id" = 'lc' || m.complex;
  INSERT INTO "contract_unit" ("contractId", "unitId", "reservationId", "listPrice", "discountBp", "price", "perM2", "areaDm2")
  SELECT pg_temp.large_id('contract', n, at), unit, pg_temp.large_id('claim', n, at), price, 0, price, price * 100 / area, area FROM deal;
  INSERT INTO "schedule" ("id", "contractId", "version", "terms", "createdAt")
  SELECT pg_temp.large_id('schedule', n, at), pg_temp.large_id('contract', n, at), 1,
    jsonb_build_object('kind', 'installment', 'months', 24, 'downPercent', 30, 'startDate', at::date), at
  FROM deal;`

export const MONEY = `
  CREATE TEMP TABLE item AS
  SELECT d.n, k, d.at, d.lead, d.complex, d.price, (d.at + interval '1 month' * k)::date AS due,
    CASE k WHEN 0 THEN d.price * 3 / 10 WHEN 24 THEN d.price - d.price * 3 / 10 - base * 23 ELSE base END AS amount
  FROM (SELECT *, (price - price * 3 / 10) / 24 / 1000 * 1000 AS base FROM deal) d CROSS JOIN generate_series(0, 24) k;
  INSERT INTO "schedule_item" ("id", "scheduleId", "contractId", "position", "type", "dueDate", "effectiveDate", "amount", "unpaid")
  SELECT pg_temp.large_id('item', n * 32 + k, at), pg_temp.large_id('schedule', n, at), pg_temp.large_id('contract', n, at), k + 1,
    (CASE k WHEN 0 THEN 'initial' ELSE 'installment' END)::"PaymentType", due, due, amount, amount FROM item;
  DELETE FROM item WHERE due > pg_temp.until() OR (n % 8 = 0 AND k > 0 AND due > pg_temp.until() - interval '1 month' * (n % 5 + 1));
  INSERT INTO "payment" ("id", "contractId", "leadId", "complexId", "type", "status", "method", "amount", "currency", "paidAt", "createdAt", "completedAt")
  SELECT pg_temp.large_id('payment', n * 32 + k, due), pg_temp.large_id('contract', n, at), lead, 'lc' || complex,
    (CASE k WHEN 0 THEN 'initial' ELSE 'installment' END)::"PaymentType",
    'completed', (enum_range(NULL::"PaymentMethod"))[(n + k) % 5 + 1], amount, 'UZS', due, due, due FROM item;
  INSERT INTO "allocation" ("paymentId", "itemId", "amount")
  SELECT pg_temp.large_id('payment', n * 32 + k, due), pg_temp.large_id('item', n * 32 + k, at), amount FROM item;
  INSERT INTO "payment" ("id", "contractId", "leadId", "complexId", "type", "status", "method", "amount", "currency", "paidAt", "createdAt")
  SELECT pg_temp.large_id('pending', n, pg_temp.until()), pg_temp.large_id('contract', n, at), lead, 'lc' || complex, 'installment', 'pending', 'bank_transfer', 1000000, 'UZS',
    pg_temp.until(), pg_temp.until()
  FROM deal WHERE n % 80 = 0;`
