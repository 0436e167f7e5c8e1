-- What the last publication of an open wave rests on, so that every later question is answered from the same people. Only
-- the last state is kept, without ids; a wave that takes no more answers needs none.
CREATE TABLE published_rows (
  wave_id text PRIMARY KEY REFERENCES waves (id) ON DELETE CASCADE,
  number integer NOT NULL,
  -- Design, units and answers as codes, packed.
  rows bytea NOT NULL
);
