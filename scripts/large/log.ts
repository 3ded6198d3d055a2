/** The log of three years: what happened to the leads, in the order of time. Nobody is listening, so nothing is announced. */
export const LOG = `
  ALTER TABLE "activity" DISABLE TRIGGER activity_announced;
  INSERT INTO "activity" ("kind", "actorId", "entity", "entityId", "leadId", "data", "at")
  SELECT (ARRAY['lead.created', 'lead.commented', 'callback.planned', 'callback.done', 'lead.statusChanged', 'lead.updated', 'lead.assigned'])[g.i % 7 + 1],
    s.id, 'lead', p.id, p.id, '{}', p.at + interval '1 hour' * (g.i % 10)
  FROM generate_series(1, (SELECT activities FROM given)) g(i)
  JOIN person p ON p.n = (g.i::bigint * (SELECT count(*) FROM person) - 1) / (SELECT activities FROM given) + 1
  JOIN seller s ON s.n = p.seller ORDER BY g.i;
  ALTER TABLE "activity" ENABLE TRIGGER activity_announced;`

/** Three years of working days of everybody, and what their bells said. */
export const OFFICE = `
  INSERT INTO "attendance" ("id", "userId", "day", "inAt", "outAt", "status")
  SELECT pg_temp.large_id('stay', s.n * 4000 + d, pg_temp.since() + interval '1 day' * d), s.id, (pg_temp.since() + interval '1 day' * d)::date,
    pg_temp.since()::date + interval '1 day' * d + interval '4 hours', pg_temp.since()::date + interval '1 day' * d + interval '13 hours', 'present'
  FROM seller s CROSS JOIN generate_series(0, (pg_temp.until()::date - pg_temp.since()::date) - 1) d WHERE d % 7 < 6;
  INSERT INTO "notification" ("id", "userId", "kind", "data", "href", "createdAt", "readAt")
  SELECT pg_temp.large_id('bell', p.n, p.at), s.id, 'lead.assigned', jsonb_build_object('name', (SELECT people FROM given)[p.who]), '/dashboard/leads/' || p.id, p.at,
    CASE WHEN p.status <> 'new' THEN p.at END
  FROM person p JOIN seller s ON s.n = p.seller;
  INSERT INTO "expense" ("id", "category", "amount", "currency", "on", "createdById", "createdAt", "updatedAt")
  SELECT pg_temp.large_id('expense', n, at), (enum_range(NULL::"ExpenseCategory"))[n % 10 + 1], (n % 90 + 1) * 100000::bigint, 'UZS', at::date,
    (SELECT id FROM seller WHERE seller.n = 1), at, at
  FROM (SELECT n, pg_temp.since() + n * (pg_temp.until() - pg_temp.since()) / 5001 AS at FROM generate_series(1, 5000) n) e;`
