CREATE TABLE accounts (
  id text PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL CONSTRAINT accounts_role CHECK (role IN ('administrator', 'analyst', 'reader')),
  -- Null until the owner has followed the one-time link.
  password_hash text,
  is_disabled boolean NOT NULL DEFAULT false,
  created_on date NOT NULL DEFAULT current_date
);
CREATE UNIQUE INDEX accounts_name ON accounts (lower(name));

-- Only hashes of tokens are kept: whoever reads the table can't sign in.
CREATE TABLE sessions (
  token_hash text PRIMARY KEY,
  account_id text NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sessions_account ON sessions (account_id);

-- One-time links. Without an account it makes the first administrator.
CREATE TABLE invitations (
  token_hash text PRIMARY KEY,
  account_id text REFERENCES accounts (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
