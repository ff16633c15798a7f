-- Sessions end for good after some hours, however lively they are. Those that are open begin anew.
DELETE FROM sessions;
ALTER TABLE sessions ADD COLUMN begun_at BIGINT NOT NULL DEFAULT 0;

-- Officials are no persons of the population register: who they are and what they may do, the municipality's own
-- sign-in says.
CREATE TABLE official_sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    official_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    begun_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Which official read a matter or did something in it. Kept as long as the matter.
CREATE TABLE official_acts (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    official_id TEXT NOT NULL,
    name TEXT NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    what TEXT NOT NULL
);

CREATE INDEX official_acts_of_case ON official_acts (case_id, at);
