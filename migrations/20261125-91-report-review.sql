-- What people wrote in place of sentences of the report that is being worked on.
CREATE TABLE report_edits (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  -- Key of the statement that it replaces.
  statement text NOT NULL,
  text text NOT NULL,
  -- The sentence as the program wrote it then.
  original text NOT NULL,
  edited_by text NOT NULL REFERENCES accounts (id),
  edited_on date NOT NULL,
  PRIMARY KEY (wave_id, statement)
);

-- What people said of a sentence to each other; never printed.
CREATE TABLE report_comments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  statement text NOT NULL,
  -- The sentence as it stood then.
  original text NOT NULL,
  words text NOT NULL,
  written_by text NOT NULL REFERENCES accounts (id),
  written_on date NOT NULL,
  resolved_by text REFERENCES accounts (id)
);
CREATE INDEX report_comments_of_wave ON report_comments (wave_id, id);

-- A report as it was handed in: nothing in it ever changes again.
CREATE TABLE report_versions (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  number integer NOT NULL,
  -- As the program wrote it, without the edits, and what it was made of.
  report jsonb NOT NULL,
  findings jsonb NOT NULL,
  -- Edits that stood in it, with who made them.
  edits jsonb NOT NULL,
  CONSTRAINT report_versions_number PRIMARY KEY (wave_id, number)
);
CREATE TRIGGER report_versions_frozen BEFORE UPDATE ON report_versions
  FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- Who handed in, checked, reviewed, signed or sent back a version, and when. Each step is taken once.
CREATE TABLE report_steps (
  wave_id text NOT NULL,
  number integer NOT NULL,
  step text NOT NULL CONSTRAINT report_steps_step
    CHECK (step IN ('submitted', 'checked', 'reviewed', 'signed', 'reopened')),
  taken_by text NOT NULL REFERENCES accounts (id),
  taken_on date NOT NULL,
  -- Why it was sent back.
  reason text,
  position integer GENERATED ALWAYS AS IDENTITY,
  CONSTRAINT report_steps_once PRIMARY KEY (wave_id, number, step),
  FOREIGN KEY (wave_id, number) REFERENCES report_versions (wave_id, number) ON DELETE CASCADE,
  CONSTRAINT report_steps_reason CHECK ((step = 'reopened') = (reason IS NOT NULL))
);
CREATE TRIGGER report_steps_frozen BEFORE UPDATE ON report_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- The register of copies: to whom each numbered copy of a signed version went.
CREATE TABLE report_copies (
  wave_id text NOT NULL,
  number integer NOT NULL,
  copy integer NOT NULL,
  recipient text NOT NULL,
  format text NOT NULL CONSTRAINT report_copies_format CHECK (format IN ('docx', 'pdf', 'pptx', 'xlsx')),
  made_by text NOT NULL REFERENCES accounts (id),
  made_on date NOT NULL,
  CONSTRAINT report_copies_copy PRIMARY KEY (wave_id, number, copy),
  FOREIGN KEY (wave_id, number) REFERENCES report_versions (wave_id, number) ON DELETE CASCADE
);
CREATE TRIGGER report_copies_frozen BEFORE UPDATE ON report_copies
  FOR EACH ROW EXECUTE FUNCTION refuse_update();
