/**
 * Leads evenly over three years up to the moment, one in eleven of them with a deal. Each turned to us once or twice, most were
 * talked to, called and called again.
 */
export const LEADS = `
  CREATE TEMP TABLE person AS
  SELECT n, at, pg_temp.large_id('lead', n, at) AS id, 's' || n AS key, n % 1024 + 1 AS who, (n * 17) % 40 + 1 AS seller,
    CASE WHEN n > (SELECT leads FROM given) - 200 THEN 'new' WHEN dice < 9 THEN 'sold' WHEN dice < 11 THEN 'reserved' WHEN dice < 60 THEN 'lost' ELSE 'in_progress' END AS status
  FROM (
    SELECT n, pg_temp.large_dice('lead', n) AS dice, pg_temp.since() + n * (pg_temp.until() - pg_temp.since()) / ((SELECT leads FROM given) + 1) AS at
    FROM generate_series(1, (SELECT leads FROM given)) n
  ) p;
  CREATE UNIQUE INDEX ON person (n);
  INSERT INTO "lead" ("id", "name", "phone", "phoneRaw", "searchText", "source", "status", "state", "assigneeId", "assignedAt", "complexId",
    "budget", "budgetCurrency", "lostReason", "locale", "respondedAt", "createdAt", "updatedAt")
  SELECT p.id, (SELECT people FROM given)[who], '+99820' || lpad(p.n::text, 7, '0'), '20' || lpad(p.n::text, 7, '0'),
    (SELECT folded FROM given)[who] || ' 99820' || lpad(p.n::text, 7, '0'),
    ((enum_range(NULL::"LeadSource"))[p.n % 9 + 1]), p.status::"LeadStatus",
    (CASE p.status WHEN 'lost' THEN 'lost' WHEN 'sold' THEN 'sold' WHEN 'reserved' THEN 'hot' ELSE 'warm' END)::"LeadState",
    CASE WHEN p.status <> 'new' OR p.n % 4 > 0 THEN s.id END, CASE WHEN p.status <> 'new' OR p.n % 4 > 0 THEN p.at END,
    'lc' || p.n % (SELECT max(complex) + 1 FROM place), (300 + p.n % 900) * 1000000::bigint, 'UZS',
    CASE WHEN p.status = 'lost' THEN (enum_range(NULL::"LostReason"))[p.n % 8 + 1] END, (enum_range(NULL::"Locale"))[p.n % 3 + 1],
    CASE WHEN p.status <> 'new' THEN p.at + interval '1 minute' * (p.n % 240) END, p.at, p.at
  FROM person p JOIN seller s ON s.n = p.seller ORDER BY p.n;
  INSERT INTO "lead_touch" ("id", "leadId", "source", "page", "at")
  SELECT pg_temp.large_id('touch', p.n * 2 + k, p.at), p.id, (enum_range(NULL::"LeadSource"))[p.n % 9 + 1], '/large-0', p.at + interval '1 hour' * k
  FROM person p CROSS JOIN generate_series(0, 1) k WHERE k = 0 OR p.n % 5 = 0;
  INSERT INTO "lead_comment" ("id", "leadId", "authorId", "text", "at")
  SELECT pg_temp.large_id('comment', p.n * 4 + k, p.at), p.id, s.id, 'Договорились созвониться после показа', p.at + interval '1 day' * k
  FROM person p JOIN seller s ON s.n = p.seller CROSS JOIN generate_series(1, 2) k WHERE p.status <> 'new';
  INSERT INTO "callback" ("id", "leadId", "ownerId", "authorId", "at", "note", "doneAt", "createdAt")
  SELECT pg_temp.large_id('callback', p.n, p.at), p.id, s.id, s.id, p.at + interval '2 days', 'Перезвонить',
    CASE WHEN p.status = 'in_progress' AND p.n > (SELECT leads FROM given) * 0.97 THEN NULL ELSE p.at + interval '2 days' END, p.at
  FROM person p JOIN seller s ON s.n = p.seller WHERE p.status <> 'new';
  INSERT INTO "lead_status_change" ("id", "leadId", "fromStatus", "toStatus", "fromState", "toState", "byId", "at")
  SELECT pg_temp.large_id('change', p.n * 4 + k, p.at), p.id, CASE k WHEN 1 THEN 'new' ELSE 'in_progress' END::"LeadStatus",
    CASE k WHEN 1 THEN 'in_progress' ELSE p.status END::"LeadStatus", 'warm', l."state", s.id, p.at + interval '1 day' * (k - 1) + interval '5 minutes'
  FROM person p JOIN "lead" l ON l."id" = p.id JOIN seller s ON s.n = p.seller CROSS JOIN generate_series(1, 2) k
  WHERE p.status <> 'new' AND (k = 1 OR p.status <> 'in_progress');`
