CREATE TABLE local_user (
  name VARCHAR NOT NULL PRIMARY KEY,
  role VARCHAR NOT NULL,
  -- Argon2id with its salt and parameters.
  password_hash VARCHAR NOT NULL,
  first_password BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE session (
  -- SHA-256 of the cookie's secret, in hexadecimal.
  id_hash VARCHAR NOT NULL PRIMARY KEY,
  user_name VARCHAR NOT NULL,
  -- The role that a proxy told; null for a local user, whose role is in local_user.
  forwarded_role VARCHAR,
  opened_at BIGINT NOT NULL,
  used_at BIGINT NOT NULL
);
CREATE INDEX session_by_user ON session (user_name);
CREATE INDEX session_by_start ON session (opened_at);

-- Attempts to sign in that failed or are under way, by name and by address.
CREATE TABLE attempt (
  kind VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL,
  PRIMARY KEY (kind, subject)
);
CREATE INDEX attempt_by_time ON attempt (last_at);
