-- When the others were last reminded, so that nobody is reminded more than once a day.
ALTER TABLE cases ADD COLUMN reminded_at BIGINT;
