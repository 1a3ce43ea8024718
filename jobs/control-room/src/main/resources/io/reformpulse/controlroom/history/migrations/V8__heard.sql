-- When each commune was heard last, as it was known once a local hour (see figure.local_hour).
CREATE TABLE heard (
  local_hour INTEGER NOT NULL PRIMARY KEY,
  as_of BIGINT NOT NULL,
  -- A line a commune: its code, a tab, epoch milliseconds.
  communes VARCHAR NOT NULL
);
