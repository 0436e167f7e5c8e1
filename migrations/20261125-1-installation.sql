-- What must be remembered of this installation besides surveys and accounts: see server/repositories/installation.ts.
CREATE TABLE installation (
  name text PRIMARY KEY,
  value text NOT NULL
);

-- Answers are only ever added, and a wave keeps the version with which it began.
CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % never change in this way', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER responses_frozen BEFORE UPDATE ON responses
  FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER nullifiers_frozen BEFORE UPDATE ON nullifiers
  FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER waves_version_frozen BEFORE UPDATE ON waves
  FOR EACH ROW WHEN (OLD.version_id IS DISTINCT FROM NEW.version_id) EXECUTE FUNCTION refuse_update();
