-- Somebody who left to sign in: kept ten minutes at most, and taken once. What the browser must bring along is known
-- by its fingerprint, and the proof for the provider is sealed with it.
CREATE TABLE sign_ins (
    state TEXT PRIMARY KEY,
    whose TEXT NOT NULL,
    browser_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    sealed_verifier TEXT NOT NULL,
    next_page TEXT NOT NULL,
    language TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
