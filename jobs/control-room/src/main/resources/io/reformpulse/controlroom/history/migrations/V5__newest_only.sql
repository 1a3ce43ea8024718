-- The third grain of thinning: of what is very old only the newest revision of each window is kept.
INSERT INTO thinning (grain, done_before) VALUES ('NEWEST', -2147483648);
