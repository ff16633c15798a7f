-- The stand-in for Suomi.fi e-Authorizations. Mandates get an id, so that one of them can be ended;
-- the seed fills the new table.
DROP TABLE granted_mandates;

-- A principal is a person or an organisation. Days are ISO 8601, moments seconds since 1970 in UTC.
CREATE TABLE granted_mandates (
    id TEXT PRIMARY KEY,
    principal_id TEXT NOT NULL,
    assignee_id TEXT NOT NULL REFERENCES persons (id),
    theme TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    -- The natural person who gave it; nobody for those of the seed.
    given_by TEXT REFERENCES persons (id),
    -- When it was ended before its last day.
    ended_at BIGINT
);

CREATE INDEX mandates_of_principal ON granted_mandates (principal_id);
CREATE INDEX mandates_of_assignee ON granted_mandates (assignee_id);

CREATE TABLE mandate_requests (
    id TEXT PRIMARY KEY,
    assignee_id TEXT NOT NULL REFERENCES persons (id),
    principal_id TEXT NOT NULL,
    theme TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    -- waiting, granted, declined or withdrawn
    state TEXT NOT NULL,
    -- The natural person who granted, declined or withdrew it, and when.
    settled_by TEXT REFERENCES persons (id),
    settled_at BIGINT
);

CREATE UNIQUE INDEX one_waiting_request
    ON mandate_requests (assignee_id, principal_id, theme) WHERE state = 'waiting';
CREATE INDEX requests_to_principal ON mandate_requests (principal_id);

-- How this session's mandates are checked: direct, or by redirect to the stand-in.
ALTER TABLE sessions ADD COLUMN mandate_check TEXT NOT NULL DEFAULT 'direct';
-- For whom the person looks at the stand-in's pages; null for themself.
ALTER TABLE sessions ADD COLUMN role_id TEXT;

-- A person is sent to the stand-in to choose for whom they act.
CREATE TABLE selections (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    context TEXT,
    -- Null until they have chosen; null for nobody too.
    principal_id TEXT,
    chosen_at BIGINT
);
