-- Whom a vendor's back end has identified, where no population register is asked. The id is a keyed hash: no personal
-- identity code is kept.
CREATE TABLE known_persons (
    id TEXT PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    language TEXT NOT NULL,
    non_disclosed BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- A key opens one session, once, within a minute. Name and role are an official's.
CREATE TABLE session_keys (
    key_hash TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    name TEXT,
    role TEXT,
    expires_at BIGINT NOT NULL
);
