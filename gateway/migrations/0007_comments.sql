-- What those said who are heard, in its order. The last day for it is the case's deadline.
CREATE TABLE case_comments (
    case_id TEXT NOT NULL REFERENCES cases (id),
    number BIGINT NOT NULL,
    -- The place of the party in the case.
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (case_id, number)
);
