-- Slips that were printed: the keyed hash of each code and the unit whose envelope it went into. Never the code.
CREATE TABLE slips (
  wave_id text NOT NULL REFERENCES waves (id),
  nullifier text NOT NULL,
  unit_id text NOT NULL REFERENCES units (id) ON DELETE CASCADE,
  CONSTRAINT slips_code PRIMARY KEY (wave_id, nullifier)
);
CREATE INDEX slips_of_unit ON slips (unit_id);

-- What has been spent stands apart from what was answered: no column leads from one to the other.
CREATE TABLE nullifiers (
  wave_id text NOT NULL REFERENCES waves (id),
  nullifier text NOT NULL,
  CONSTRAINT nullifiers_spent UNIQUE (wave_id, nullifier)
);

-- No name, no address, no device, no time of day.
CREATE TABLE responses (
  -- SHA-256 of a secret of the phone: the idempotency key.
  id text NOT NULL,
  wave_id text NOT NULL REFERENCES waves (id),
  -- Null for answers through the open link of the wave.
  unit_id text CONSTRAINT responses_unit REFERENCES units (id),
  -- Code of the sector as text, or 'open': part of the leaf.
  stratum text NOT NULL,
  day date NOT NULL,
  -- SHA-256 of the canonical JSON of the request body without the code.
  body_hash text NOT NULL,
  leaf text NOT NULL,
  nonce text NOT NULL,
  seed bigint NOT NULL,
  language text NOT NULL,
  answers jsonb NOT NULL,
  -- Derived from the answers by the codebook, for the analysis: domain/pack.ts.
  codes bytea NOT NULL,
  CONSTRAINT responses_id PRIMARY KEY (wave_id, id)
);
CREATE INDEX responses_of_unit ON responses (unit_id);
