-- Who looked a section of the report through. It holds as long as the section reads as it did.
CREATE TABLE report_marks (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  -- Id of its heading.
  section text NOT NULL,
  -- Of all that the section said then.
  digest text NOT NULL,
  marked_by text NOT NULL REFERENCES accounts (id),
  marked_on date NOT NULL,
  PRIMARY KEY (wave_id, section, marked_by)
);

-- Titles of the sections that nobody had looked through when the step was taken; null where that was not kept.
ALTER TABLE report_steps ADD COLUMN unread jsonb;
ALTER TABLE report_comments ADD COLUMN resolved_on date;

-- What a version was made of beside its findings, so that it can be sealed at any later time. Kept only of versions that
-- are signed or may still be.
CREATE TABLE report_seals (
  wave_id text NOT NULL,
  number integer NOT NULL,
  -- Measures, decisions, released quotes, issuer and day.
  given jsonb NOT NULL,
  -- Findings of the waves before.
  earlier jsonb NOT NULL,
  -- Design, units and answers as codes, packed, without ids.
  rows bytea NOT NULL,
  PRIMARY KEY (wave_id, number),
  FOREIGN KEY (wave_id, number) REFERENCES report_versions (wave_id, number) ON DELETE CASCADE
);
CREATE TRIGGER report_seals_frozen BEFORE UPDATE ON report_seals
  FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- Files that are made outside the request. They outlive the program; finished ones are kept for a day.
CREATE TABLE report_jobs (
  id text PRIMARY KEY,
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  account_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  -- Which report, in which format.
  wanted jsonb NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL CONSTRAINT report_jobs_state
    CHECK (state IN ('waiting', 'analysing', 'writing', 'done', 'failed', 'cancelled', 'interrupted')),
  -- Why it failed.
  problem text,
  details jsonb,
  content bytea,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  position integer GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT report_jobs_content CHECK ((state = 'done') = (content IS NOT NULL)),
  CONSTRAINT report_jobs_end CHECK ((state IN ('waiting', 'analysing', 'writing')) = (ended_at IS NULL))
);
CREATE INDEX report_jobs_line ON report_jobs (state, position);
