-- Who takes answers away counts anew alone: two at once, or one beside somebody who answers, would count some twice. Who
-- answers holds the wave by its key and waits only where answers are being taken away.
CREATE OR REPLACE FUNCTION recount_responses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM waves WHERE id IN (SELECT wave_id FROM gone) ORDER BY id FOR UPDATE;
  DELETE FROM response_counts WHERE wave_id IN (SELECT wave_id FROM gone);
  INSERT INTO response_counts
  SELECT wave_id, unit_id, day, count(*) FROM responses
  WHERE wave_id IN (SELECT wave_id FROM gone) GROUP BY wave_id, unit_id, day;
  RETURN NULL;
END $$;
