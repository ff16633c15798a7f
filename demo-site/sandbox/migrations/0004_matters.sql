-- A case lives on its own: what the catalogue ruled on the day of receipt, whom it concerns, who has
-- answered. Days are ISO 8601 in Finnish time, moments are seconds since 1970 in UTC.
ALTER TABLE cases ADD COLUMN procedure TEXT;
-- The service's name in its languages, as JSON.
ALTER TABLE cases ADD COLUMN summary TEXT NOT NULL DEFAULT '{}';
-- 'all' or a number of approvals; nothing where nobody is asked to approve.
ALTER TABLE cases ADD COLUMN decision TEXT;
-- The last day on which an answer counts.
ALTER TABLE cases ADD COLUMN deadline TEXT;
ALTER TABLE cases ADD COLUMN rule_met_at BIGINT;
ALTER TABLE cases ADD COLUMN ended_at BIGINT;
ALTER TABLE cases ADD COLUMN outcome TEXT;

ALTER TABLE case_parties ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE case_parties ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';
-- How the party is reached, and the number or address where the channel has one.
ALTER TABLE case_parties ADD COLUMN channel TEXT NOT NULL DEFAULT 'paper';
ALTER TABLE case_parties ADD COLUMN contact TEXT;
ALTER TABLE case_parties ADD COLUMN language TEXT NOT NULL DEFAULT 'fi';
ALTER TABLE case_parties ADD COLUMN answer TEXT;
ALTER TABLE case_parties ADD COLUMN answered_at BIGINT;

CREATE UNIQUE INDEX party_once_in_case ON case_parties (case_id, party_id);
CREATE INDEX cases_of_party ON case_parties (party_id);
CREATE INDEX cases_of_applicant ON cases (applicant_id);
CREATE INDEX cases_by_status ON cases (status, deadline);
CREATE INDEX register_roles_of_person ON register_roles (person_id);
