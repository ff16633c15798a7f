-- Yes and no as 1 and 0, as the gateway has them.
ALTER TABLE persons ADD COLUMN is_hidden BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sites ADD COLUMN names_all BIGINT NOT NULL DEFAULT 0;
UPDATE persons SET is_hidden = 1 WHERE non_disclosed;
UPDATE sites SET names_all = 1 WHERE names_all_owners;
ALTER TABLE persons DROP COLUMN non_disclosed;
ALTER TABLE sites DROP COLUMN names_all_owners;
