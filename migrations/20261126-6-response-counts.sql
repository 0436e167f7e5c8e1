-- How many have answered, by unit and day, kept with every answer: counting 100,000 answers anew for everybody who looks
-- would take longer than what they look at. Several rows may hold the answers of one unit and day: their sum counts.
CREATE TABLE response_counts (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  -- Null for answers through the open link of the wave.
  unit_id text REFERENCES units (id) ON DELETE CASCADE,
  day date NOT NULL,
  received integer NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX response_counts_of_day ON response_counts (wave_id, coalesce(unit_id, ''), day);
CREATE INDEX response_counts_of_unit ON response_counts (unit_id);

-- A trigger, so that no way into the table can forget to count. Who finds the row in use by somebody who answers at the
-- same time adds another, so that nobody waits.
CREATE FUNCTION count_responses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one record;
  place tid;
BEGIN
  FOR one IN SELECT wave_id, unit_id, day, count(*) AS n FROM added GROUP BY wave_id, unit_id, day LOOP
    SELECT ctid INTO place FROM response_counts
    WHERE wave_id = one.wave_id AND coalesce(unit_id, '') = coalesce(one.unit_id, '') AND day = one.day
    LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF FOUND THEN
      UPDATE response_counts SET received = received + one.n WHERE ctid = place;
    ELSE
      INSERT INTO response_counts VALUES (one.wave_id, one.unit_id, one.day, one.n);
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER responses_counted AFTER INSERT ON responses
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_responses();

-- Answers leave only with their whole wave, so that counting anew what is left takes no time.
CREATE FUNCTION recount_responses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM response_counts WHERE wave_id IN (SELECT wave_id FROM gone);
  INSERT INTO response_counts
  SELECT wave_id, unit_id, day, count(*) FROM responses
  WHERE wave_id IN (SELECT wave_id FROM gone) GROUP BY wave_id, unit_id, day;
  RETURN NULL;
END $$;
CREATE TRIGGER responses_left AFTER DELETE ON responses
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION recount_responses();

INSERT INTO response_counts
SELECT wave_id, unit_id, day, count(*) FROM responses GROUP BY wave_id, unit_id, day;
DROP INDEX responses_counts;
