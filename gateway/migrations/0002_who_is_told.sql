-- Who a party is by the register and what the applicant added to it; who is asked or told by us, and by which further
-- address; from whom messages come; by what a form that is sent twice is known.
ALTER TABLE cases ADD COLUMN provider TEXT NOT NULL DEFAULT '{}';
ALTER TABLE cases ADD COLUMN sent_key TEXT;

-- What the applicant wrote beside the register's name.
ALTER TABLE case_parties ADD COLUMN added_name TEXT;
-- Whom a typed code stands for, for officials only: whoever typed it is never told.
ALTER TABLE case_parties ADD COLUMN registered_id TEXT;
ALTER TABLE case_parties ADD COLUMN registered_name TEXT;
-- Whether our messages go to the party, and whether it is asked to answer; where neither, an official sees to it.
ALTER TABLE case_parties ADD COLUMN is_told BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE case_parties ADD COLUMN is_asked BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE case_parties SET is_told = TRUE WHERE party_id IS NOT NULL;
UPDATE case_parties SET is_asked = TRUE
WHERE answer IS NOT NULL OR case_id IN (SELECT id FROM cases WHERE status = 'waiting');
-- A number or address that the applicant gave: for one further notice, never for the only one.
ALTER TABLE case_parties ADD COLUMN extra_channel TEXT;
ALTER TABLE case_parties ADD COLUMN extra_contact TEXT;

CREATE INDEX cases_by_sent_key ON cases (sent_key);
