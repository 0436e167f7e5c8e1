-- What stands on the 专报 of a wave besides its text: head, addressee, 版记. Without a row the usual words are printed;
-- a version that was handed in holds its own.
CREATE TABLE paper_settings (
  wave_id text PRIMARY KEY REFERENCES waves (id) ON DELETE CASCADE,
  settings jsonb NOT NULL,
  changed_by text NOT NULL REFERENCES accounts (id),
  changed_on date NOT NULL
);
