-- What became of what somebody tried; until here only what was done was written.
ALTER TABLE audit_entry ADD COLUMN outcome VARCHAR DEFAULT 'DONE' NOT NULL;
