/**
 * Complexes of 2 000 units: ten blocks of four entrances, ten floors of five. Of each, the first half will be sold, then come the
 * claimed, and after them the free, the hidden and the blocked.
 */
export const UNITS_A_COMPLEX = 2_000

export const PLACES = `
  CREATE TEMP TABLE place AS
  SELECT n, (n - 1) / ${UNITS_A_COMPLEX} AS complex, (n - 1) / 200 AS block, (n - 1) / 50 AS entrance,
    ((n - 1) % 50) / 5 + 1 AS floor, (n - 1) % 5 + 1 AS stack, (n - 1) % ${UNITS_A_COMPLEX} + 1 AS k, 'lu' || n AS id,
    (350 + (n * 37) % 800) * 10 AS area, ((400 + (n * 91) % 900) * 1000000)::bigint AS price
  FROM generate_series(1, (SELECT units FROM given)) n;
  CREATE UNIQUE INDEX ON place (n);
  INSERT INTO "complex" ("id", "slug", "nameRu", "nameUz", "nameEn", "currency", "contractPrefix", "published", "createdAt", "updatedAt")
  SELECT 'lc' || complex, 'large-' || complex, 'Большой ' || complex, 'Katta ' || complex, 'Large ' || complex, 'UZS', 'LG' || complex || '-',
    TRUE, pg_temp.since(), pg_temp.since() FROM (SELECT DISTINCT complex FROM place) c;
  INSERT INTO "block" ("id", "complexId", "name", "position")
  SELECT DISTINCT 'lb' || block, 'lc' || complex, (block % 10 + 1)::text, block % 10 FROM place;
  INSERT INTO "entrance" ("id", "blockId", "name", "position")
  SELECT DISTINCT 'le' || entrance, 'lb' || block, (entrance % 4 + 1)::text, entrance % 4 FROM place;
  INSERT INTO "unit" ("id", "complexId", "blockId", "entranceId", "floor", "number", "stack", "rooms", "areaDm2", "price", "status",
    "blockedReason", "createdAt", "updatedAt")
  SELECT id, 'lc' || complex, 'lb' || block, 'le' || entrance, floor, ((entrance % 4) * 50 + (floor - 1) * 5 + stack)::text, stack, n % 5, area, price,
    (CASE WHEN k <= ${UNITS_A_COMPLEX} * 0.9 THEN 'available' WHEN k <= ${UNITS_A_COMPLEX} * 0.95 THEN 'hidden' ELSE 'blocked' END)::"UnitStatus",
    CASE WHEN k > ${UNITS_A_COMPLEX} * 0.95 THEN 'service'::"BlockedReason" END, pg_temp.since(), pg_temp.since() FROM place;`
