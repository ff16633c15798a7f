-- For whom people chose to act in Suomi.fi, and what they may do there by its word: it counts for half an hour.
ALTER TABLE sessions ADD COLUMN sealed_code TEXT;
ALTER TABLE session_keys ADD COLUMN sealed_code TEXT;

-- The choice while the person is away; the page to which it leads back where no form waits for it.
ALTER TABLE selections ADD COLUMN next_page TEXT;
ALTER TABLE selections ADD COLUMN kind TEXT;
ALTER TABLE selections ADD COLUMN national_session TEXT;
ALTER TABLE selections ADD COLUMN request_id TEXT;

CREATE TABLE chosen_mandates (
    assignee_id TEXT NOT NULL,
    principal_id TEXT NOT NULL,
    -- The address of a mandate's theme, or the code of a role.
    what TEXT NOT NULL,
    checked_at BIGINT NOT NULL,
    -- By which Suomi.fi finds the check again.
    request_id TEXT NOT NULL,
    PRIMARY KEY (assignee_id, principal_id, what)
);

ALTER TABLE known_persons ADD COLUMN is_child BIGINT NOT NULL DEFAULT 0;

-- Organisations as a register named them, by their business id, which is public.
CREATE TABLE known_organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- How often a register was asked in a minute, by all gateways together.
CREATE TABLE register_calls (
    register TEXT NOT NULL,
    minute BIGINT NOT NULL,
    calls BIGINT NOT NULL,
    PRIMARY KEY (register, minute)
);
