-- What comments are about. Comments themselves stand nowhere but in the responses: `comment` is a hash of wave, issue
-- group and masked text.
CREATE TABLE code_frames (
  wave_id text PRIMARY KEY REFERENCES waves (id) ON DELETE CASCADE,
  revision integer NOT NULL DEFAULT 1,
  themes jsonb NOT NULL
);

-- What one person said a comment is about, without knowing what others said. Two at most.
CREATE TABLE codings (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  comment text NOT NULL,
  coder_id text NOT NULL REFERENCES accounts (id),
  place integer NOT NULL CONSTRAINT codings_place CHECK (place IN (1, 2)),
  themes jsonb NOT NULL,
  PRIMARY KEY (wave_id, comment, coder_id),
  CONSTRAINT codings_two UNIQUE (wave_id, comment, place)
);

-- Where two differed, what was decided.
CREATE TABLE settlements (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  comment text NOT NULL,
  settled_by text NOT NULL REFERENCES accounts (id),
  themes jsonb NOT NULL,
  PRIMARY KEY (wave_id, comment)
);

-- Comments that may stand in a report once somebody else has released them.
CREATE TABLE quotes (
  wave_id text NOT NULL REFERENCES waves (id) ON DELETE CASCADE,
  comment text NOT NULL,
  chosen_by text NOT NULL REFERENCES accounts (id),
  released_by text REFERENCES accounts (id),
  PRIMARY KEY (wave_id, comment),
  CONSTRAINT quotes_second_person CHECK (released_by <> chosen_by)
);
