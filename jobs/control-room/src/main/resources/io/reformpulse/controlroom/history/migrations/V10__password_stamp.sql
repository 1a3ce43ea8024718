-- Another with each password that is set. A session has that of the password which opened it, and is
-- over when the user has another one, whatever was written in which order.
ALTER TABLE local_user ADD COLUMN stamp VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE session ADD COLUMN stamp VARCHAR DEFAULT '' NOT NULL;
