-- What was decided about measures of a wave, and how they were changed. The last row of a measure counts; those before
-- it are its history.
CREATE TABLE measure_decisions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  measure text NOT NULL,
  decision text NOT NULL CONSTRAINT measure_decisions_decision CHECK (decision IN ('proposed', 'adopted', 'rejected')),
  -- The measure as it was edited or adopted; null where it stands as in the library.
  document jsonb,
  decided_by text NOT NULL REFERENCES accounts (id),
  decided_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX measure_decisions_of_wave ON measure_decisions (wave_id, measure, id);
