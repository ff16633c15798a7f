-- Messages that would go out. Nothing here sends them.
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
