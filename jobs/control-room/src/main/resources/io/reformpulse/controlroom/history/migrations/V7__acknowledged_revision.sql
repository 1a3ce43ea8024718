-- Which revision of the alert was acknowledged: what comes after it has not been seen yet.
ALTER TABLE acknowledgement ADD COLUMN revision INTEGER DEFAULT 1 NOT NULL;
