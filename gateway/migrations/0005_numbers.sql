-- Yes and no as 1 and 0: the one form that both databases give in the same type.
ALTER TABLE case_parties ADD COLUMN told BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_parties ADD COLUMN asked BIGINT NOT NULL DEFAULT 0;
UPDATE case_parties SET told = 1 WHERE is_told;
UPDATE case_parties SET asked = 1 WHERE is_asked;
ALTER TABLE case_parties DROP COLUMN is_told;
ALTER TABLE case_parties DROP COLUMN is_asked;
