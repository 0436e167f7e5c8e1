CREATE TABLE waves (
  id text PRIMARY KEY,
  version_id text NOT NULL CONSTRAINT waves_version REFERENCES instrument_versions (id),
  name text NOT NULL,
  state text NOT NULL DEFAULT 'planned' CONSTRAINT waves_state CHECK (state IN ('planned', 'open', 'closed')),
  opens_on date,
  closes_on date,
  is_synthetic boolean NOT NULL DEFAULT false,
  -- Null where the wave has no link without a unit.
  open_link text CONSTRAINT waves_open_link UNIQUE,
  slip_link text NOT NULL CONSTRAINT waves_slip_link UNIQUE,
  design jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX waves_of_version ON waves (version_id);

-- Sampling points (primary sampling units).
CREATE TABLE units (
  id text PRIMARY KEY,
  wave_id text NOT NULL REFERENCES waves (id),
  name text NOT NULL,
  stratum integer NOT NULL,
  people integer NOT NULL CONSTRAINT units_people CHECK (people > 0),
  target integer NOT NULL CONSTRAINT units_target CHECK (target >= 0),
  channel text NOT NULL CONSTRAINT units_channel CHECK (channel IN ('open', 'slip')),
  link text NOT NULL CONSTRAINT units_link UNIQUE,
  -- Slips printed so far.
  slips integer NOT NULL DEFAULT 0,
  position integer NOT NULL,
  CONSTRAINT units_name UNIQUE (wave_id, name)
);
