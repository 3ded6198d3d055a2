-- A bell rings with the commit: its owner's open pages hear of what is new and of what was read elsewhere.
CREATE FUNCTION announce_bell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('bell', NEW."userId");
  RETURN NULL;
END $$;
CREATE TRIGGER notification_announced AFTER INSERT OR UPDATE OF "readAt" ON "notification"
  FOR EACH ROW EXECUTE FUNCTION announce_bell();
