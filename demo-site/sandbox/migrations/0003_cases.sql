-- Forms that were sent. A refused one is kept with its reasons and without its value.
CREATE TABLE cases (
    id TEXT PRIMARY KEY,
    applicant_id TEXT NOT NULL REFERENCES persons (id),
    service TEXT,
    status TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    value TEXT,
    form_fields TEXT NOT NULL,
    refusals TEXT NOT NULL
);

-- Who the references of the value meant: references expire, the case stays. No party for one that
-- was typed by hand and is in no register.
CREATE TABLE case_parties (
    case_id TEXT NOT NULL REFERENCES cases (id),
    position BIGINT NOT NULL,
    party_id TEXT,
    PRIMARY KEY (case_id, position)
);
