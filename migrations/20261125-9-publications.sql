-- What was shown of a wave: how many people stood behind it, never who. Kept so that two states held against each other
-- do not tell of the few who came in between.
CREATE TABLE publications (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  number integer NOT NULL,
  data_hash text NOT NULL,
  -- Changes with the design, the units and the state of the wave.
  basis text NOT NULL,
  -- People by figure, as {"all": 120, "sector/1": 40}.
  sizes jsonb NOT NULL,
  CONSTRAINT publications_number PRIMARY KEY (wave_id, number)
);
CREATE TRIGGER publications_frozen BEFORE UPDATE ON publications
  FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- The findings of the last publication; answers can't be taken apart again by when they came.
CREATE TABLE published_findings (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  -- Code of a sector as text, or 'all'.
  filter text NOT NULL,
  number integer NOT NULL,
  document jsonb NOT NULL,
  CONSTRAINT published_findings_filter PRIMARY KEY (wave_id, filter)
);
