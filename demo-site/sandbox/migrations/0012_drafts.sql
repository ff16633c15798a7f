-- What a person had filled in before they were sent away: one draft for each session, gone with it.
CREATE TABLE drafts (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    page TEXT NOT NULL,
    form_fields TEXT NOT NULL,
    value TEXT NOT NULL
);
