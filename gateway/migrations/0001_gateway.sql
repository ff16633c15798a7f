-- What lives only while a person is signed in. Times are seconds since 1970 in UTC, days ISO 8601. Persons and
-- organisations are named by the opaque ids of the registers.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- How this session's mandates are checked: direct, or by redirect to Suomi.fi.
    mandate_check TEXT NOT NULL
);

-- A party as one session sees it in one service; the reference says nothing outside of it.
CREATE TABLE party_references (
    reference TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    party_id TEXT NOT NULL,
    UNIQUE (session_id, service, party_id)
);

-- A person is sent to Suomi.fi to choose for whom they act.
CREATE TABLE selections (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    service TEXT NOT NULL,
    context TEXT,
    -- Null until they have chosen; null for nobody too.
    principal_id TEXT,
    chosen_at BIGINT
);

-- What a person had filled in before they were sent away: one draft for each session, gone with it.
CREATE TABLE drafts (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    page TEXT NOT NULL,
    form_fields TEXT NOT NULL,
    value TEXT NOT NULL
);

-- Look-ups are counted for the person, not for the session: signing in again gives no new tries.
CREATE TABLE look_ups (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    at BIGINT NOT NULL
);

CREATE INDEX look_ups_of_person ON look_ups (person_id, at);

-- A case lives on its own: who sent it, what the catalogue ruled on the day of receipt, whom it concerns, who has
-- answered. A refused one is kept with its reasons and without its value.
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    applicant_id TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    applicant_channel TEXT NOT NULL,
    applicant_contact TEXT,
    applicant_language TEXT NOT NULL,
    service TEXT,
    status TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    value TEXT,
    form_fields TEXT NOT NULL,
    refusals TEXT NOT NULL,
    procedure TEXT,
    -- The service's name in its languages, as JSON.
    summary TEXT NOT NULL DEFAULT '{}',
    -- 'all' or a number of approvals; nothing where nobody is asked to approve.
    decision TEXT,
    -- The last day on which an answer counts, in Finnish time.
    deadline TEXT,
    rule_met_at BIGINT,
    ended_at BIGINT,
    outcome TEXT
);

CREATE INDEX cases_of_applicant ON cases (applicant_id);
CREATE INDEX cases_by_status ON cases (status, deadline);

CREATE TABLE case_parties (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position BIGINT NOT NULL,
    -- Who the reference of the value meant. Nobody for one that was typed by hand and is in no register.
    party_id TEXT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- How the party is reached, and the number or address where the channel has one.
    channel TEXT NOT NULL,
    contact TEXT,
    language TEXT NOT NULL,
    answer TEXT,
    answered_at BIGINT,
    PRIMARY KEY (case_id, position)
);

CREATE UNIQUE INDEX party_once_in_case ON case_parties (case_id, party_id);
CREATE INDEX cases_of_party ON case_parties (party_id);

CREATE TABLE outbox (
    case_id TEXT NOT NULL REFERENCES cases (id),
    number BIGINT NOT NULL,
    event TEXT NOT NULL,
    -- 'applicant', or the position of a party.
    receiver TEXT NOT NULL,
    -- The position of the party that the message tells of, or nothing.
    about TEXT NOT NULL,
    channel TEXT NOT NULL,
    masked_address TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (case_id, number),
    -- Nobody is told the same thing twice, whatever happens at the same time.
    UNIQUE (case_id, event, receiver, about)
);

CREATE INDEX outbox_by_time ON outbox (at);

-- What happened to a case, in its order: a role and a position, never a name or a code.
CREATE TABLE audit_trail (
    case_id TEXT NOT NULL REFERENCES cases (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    position BIGINT,
    what TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
);

-- The time that each matter took, in seconds: waiting for the others, being processed, in all.
CREATE VIEW case_times AS
SELECT
    id AS case_id,
    service,
    status,
    rule_met_at - received_at AS waited,
    ended_at - COALESCE(rule_met_at, received_at) AS processed,
    ended_at - received_at AS in_all
FROM cases
WHERE status <> 'refused';
