-- What has left of signed versions, each time for whom: numbered copies with their recipients, and pages for citizens,
-- which bear no number.
CREATE TABLE report_departures (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  wave_id text NOT NULL,
  number integer NOT NULL,
  copy integer,
  recipient text,
  format text NOT NULL
    CONSTRAINT report_departures_format CHECK (format IN ('docx', 'pdf', 'pptx', 'xlsx', 'csv', 'capsule')),
  form text NOT NULL CONSTRAINT report_departures_form CHECK (form IN ('brief', 'annex', 'public')),
  language text NOT NULL,
  made_by text NOT NULL REFERENCES accounts (id),
  made_on date NOT NULL,
  CONSTRAINT report_departures_copy UNIQUE (wave_id, number, copy),
  CONSTRAINT report_departures_public CHECK ((form = 'public') = (copy IS NULL) AND (copy IS NULL) = (recipient IS NULL)),
  FOREIGN KEY (wave_id, number) REFERENCES report_versions (wave_id, number) ON DELETE CASCADE
);
CREATE TRIGGER report_departures_frozen BEFORE UPDATE ON report_departures
  FOR EACH ROW EXECUTE FUNCTION refuse_update();

-- The register of copies did not say in which form they were made: they are told as the whole report.
INSERT INTO report_departures (wave_id, number, copy, recipient, format, form, language, made_by, made_on)
  SELECT wave_id, number, copy, recipient, format, 'annex', 'zh-CN', made_by, made_on FROM report_copies
  ORDER BY made_on, wave_id, number, copy;
DROP TABLE report_copies;
