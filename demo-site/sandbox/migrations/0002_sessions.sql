-- What lives only while a person is signed in. Times are seconds since 1970 in UTC.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES persons (id),
    expires_at BIGINT NOT NULL
);

-- A party as one session sees it in one service; the reference says nothing outside of it.
CREATE TABLE party_references (
    reference TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    party_id TEXT NOT NULL,
    UNIQUE (session_id, service, party_id)
);

-- Look-ups are counted for the person, not for the session: signing in again gives no new tries.
CREATE TABLE look_ups (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    at BIGINT NOT NULL
);

CREATE INDEX look_ups_of_person ON look_ups (person_id, at);
