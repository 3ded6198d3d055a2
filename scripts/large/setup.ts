/**
 * What the other parts are written with. `large_id` gives ids that lie on the disk as those of the product do: version 7, ordered
 * by time. `large_dice` is a number from 0 to 99 that depends on its arguments alone, so that two fillings are the same.
 */
export const SETUP = `
  CREATE FUNCTION pg_temp.large_id(kind text, n bigint, at timestamptz) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT regexp_replace(
      lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15),
      '^(.{8})(.{4})(.{4})(.{4})(.{12})$', '\\1-\\2-\\3-\\4-\\5')
  $$;
  CREATE FUNCTION pg_temp.large_dice(kind text, n bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT (hashtext(kind || n) & 2147483647) % 100
  $$;
  CREATE FUNCTION pg_temp.since() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT since FROM given';
  CREATE FUNCTION pg_temp.until() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT until FROM given';`

/** What is asked for, one row: texts of several statements take no parameters of their own. */
export const GIVEN = `
  CREATE TEMP TABLE given AS SELECT $1::timestamptz AS since, $2::timestamptz AS until, $3::int AS leads, $4::int AS units,
    $5::int AS activities, $6::text[] AS people, $7::text[] AS folded, $8::text AS passport`

/** Forty salespeople nobody can sign in as. */
export const SALESPEOPLE = `
  CREATE TEMP TABLE seller AS SELECT n, pg_temp.large_id('user', n, pg_temp.since()) AS id FROM generate_series(1, 40) n;
  INSERT INTO "user" ("id", "login", "name", "role", "passwordHash", "createdAt")
  SELECT id, 'large-' || n, (SELECT people FROM given)[n * 7], 'sales', '!', pg_temp.since() FROM seller;`
