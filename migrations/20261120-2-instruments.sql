-- A survey holds the draft of its instrument, which may have faults.
CREATE TABLE surveys (
  id text PRIMARY KEY,
  revision integer NOT NULL DEFAULT 1,
  document jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE instrument_versions (
  id text PRIMARY KEY,
  survey_id text NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
  number integer NOT NULL,
  -- SHA-256 of the canonical JSON of the document.
  hash text NOT NULL,
  document jsonb NOT NULL,
  published_on date NOT NULL DEFAULT current_date,
  CONSTRAINT instrument_versions_number UNIQUE (survey_id, number)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER instrument_versions_frozen BEFORE UPDATE ON instrument_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
