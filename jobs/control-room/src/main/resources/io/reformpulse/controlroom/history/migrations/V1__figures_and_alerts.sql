-- For H2 in its PostgreSQL mode and for PostgreSQL alike. All times are epoch milliseconds.

-- Every published revision of a row, until it is thinned out.
CREATE TABLE figure (
  scope_code VARCHAR NOT NULL,
  scope_type VARCHAR NOT NULL,
  window_type VARCHAR NOT NULL,
  -- The least bigint for NOW, which has no start: a key cannot hold a null.
  window_start BIGINT NOT NULL,
  generation BIGINT NOT NULL,
  epoch BIGINT NOT NULL,
  as_of BIGINT NOT NULL,
  -- The local hour whose end tells as_of, counted from 1970-01-01T00:00 local; 24 a day.
  local_hour INTEGER NOT NULL,
  -- The KpiUpdate as an Avro single object.
  kpi_update BYTEA NOT NULL,
  -- as_of is that of the epoch, so local_hour tells no more rows apart; with it here, what else
  -- was published in an hour or a day is found without reading all revisions of a window.
  PRIMARY KEY
    (scope_code, window_type, window_start, scope_type, local_hour, generation, epoch)
);
CREATE INDEX figure_by_hour ON figure (local_hour);

-- How far the past has been thinned out. Whoever does it locks the rows, so that control rooms do
-- it in turn; whoever adds to the past takes them back.
CREATE TABLE thinning (
  grain VARCHAR NOT NULL PRIMARY KEY,
  -- Every local hour before this one is as coarse as the grain.
  done_before INTEGER NOT NULL
);
INSERT INTO thinning (grain, done_before) VALUES ('DAY', -2147483648);
INSERT INTO thinning (grain, done_before) VALUES ('HOUR', -2147483648);

CREATE TABLE alert_event (
  alert_id VARCHAR NOT NULL,
  revision INTEGER NOT NULL,
  state VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  at BIGINT NOT NULL,
  -- The AlertEvent as an Avro single object.
  event BYTEA NOT NULL,
  PRIMARY KEY (alert_id, revision)
);
CREATE INDEX alert_event_by_time ON alert_event (at, alert_id);

-- The unit of an alert and all units above it.
CREATE TABLE alert_scope (
  scope_code VARCHAR NOT NULL,
  alert_id VARCHAR NOT NULL,
  PRIMARY KEY (scope_code, alert_id)
);
