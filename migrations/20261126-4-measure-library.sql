-- The city's changes to the library of measures, for all waves to come. The last row of a measure counts; those before
-- it are its history.
CREATE TABLE library_changes (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  measure text NOT NULL,
  -- The measure as the city left it; null where it stands as it was shipped.
  document jsonb,
  is_retired boolean NOT NULL,
  changed_by text NOT NULL REFERENCES accounts (id),
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX library_changes_of_measure ON library_changes (measure, id);

-- A wave's own measure can be taken away again.
ALTER TABLE measure_decisions DROP CONSTRAINT measure_decisions_decision;
ALTER TABLE measure_decisions ADD CONSTRAINT measure_decisions_decision
  CHECK (decision IN ('proposed', 'adopted', 'rejected', 'removed'));
