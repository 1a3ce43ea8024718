-- From when to when a control room showed figures as they came, by their as-of: only of those times
-- is it known what a screen said.
CREATE TABLE watched (
  run VARCHAR(64) NOT NULL PRIMARY KEY,
  from_as_of BIGINT NOT NULL,
  to_as_of BIGINT NOT NULL
);

INSERT INTO watched (run, from_as_of, to_as_of)
SELECT 'before', MIN(as_of), MAX(as_of) FROM figure HAVING MIN(as_of) IS NOT NULL;
