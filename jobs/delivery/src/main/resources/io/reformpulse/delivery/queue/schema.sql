-- Instants are epoch milliseconds.

-- Up to where the topic was read; the topic by its id, as another of the same name is another one.
CREATE TABLE source (
  partition INTEGER PRIMARY KEY,
  topic_id TEXT NOT NULL,
  next_offset INTEGER NOT NULL
);

CREATE TABLE subscriber (
  name TEXT PRIMARY KEY,
  last_sequence INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,     -- since anything was accepted
  paused_until INTEGER NOT NULL DEFAULT 0,
  disabled_at INTEGER,
  disabled_because TEXT
);

-- What is sent at once, and again until it is accepted.
CREATE TABLE message (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  subscriber TEXT NOT NULL,
  id TEXT NOT NULL,
  digest INTEGER NOT NULL,
  state TEXT NOT NULL,                     -- PENDING, DELIVERED or DEAD
  made_at INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  settled_at INTEGER
);
CREATE INDEX message_by_state ON message (subscriber, state, next_at);

-- An alert event for one subscriber; it waits while it has no message.
CREATE TABLE notice (
  subscriber TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  event_id TEXT NOT NULL,
  alert_id TEXT NOT NULL,
  firing INTEGER NOT NULL,
  event BLOB NOT NULL,
  queued_at INTEGER NOT NULL,
  muted_until INTEGER,                     -- on the alerts' own clock
  message INTEGER REFERENCES message (number),
  packed_at INTEGER,
  PRIMARY KEY (subscriber, sequence),
  UNIQUE (subscriber, event_id)
);
CREATE INDEX notice_by_alert ON notice (subscriber, alert_id, sequence);
CREATE INDEX notice_by_message ON notice (message);
CREATE INDEX notice_by_packing ON notice (subscriber, packed_at);
CREATE INDEX notice_waiting ON notice (subscriber, sequence) WHERE message IS NULL;

CREATE TABLE attempt (
  message INTEGER NOT NULL REFERENCES message (number),
  at INTEGER NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX attempt_by_message ON attempt (message);
