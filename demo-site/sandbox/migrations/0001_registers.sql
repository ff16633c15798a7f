-- The registers that stand in for the national ones. Test identities only. Days are ISO 8601, moments seconds since
-- 1970 in UTC. A person's and an organisation's id do not overlap.
CREATE TABLE persons (
    id TEXT PRIMARY KEY,
    personal_identity_code TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT,
    email TEXT,
    channel TEXT NOT NULL,
    language TEXT NOT NULL,
    non_disclosed BOOLEAN NOT NULL
);

CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    business_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
);

CREATE TABLE register_roles (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    role TEXT NOT NULL,
    PRIMARY KEY (organisation_id, person_id, role)
);

CREATE INDEX register_roles_of_person ON register_roles (person_id);

-- Who may act for a person without a mandate: a child's custodians, a guardian.
CREATE TABLE representatives (
    principal_id TEXT NOT NULL REFERENCES persons (id),
    representative_id TEXT NOT NULL REFERENCES persons (id),
    capacity TEXT NOT NULL,
    PRIMARY KEY (principal_id, representative_id, capacity)
);

-- Matters by the opaque ids that a host gives for them: which child, which site.
CREATE TABLE child_matters (
    context TEXT PRIMARY KEY,
    child_id TEXT NOT NULL REFERENCES persons (id)
);

-- Some sites have an owner whom the register does not name.
CREATE TABLE sites (
    context TEXT PRIMARY KEY,
    names_all_owners BOOLEAN NOT NULL
);

-- An owner is a person or an organisation.
CREATE TABLE site_owners (
    context TEXT NOT NULL REFERENCES sites (context),
    owner_id TEXT NOT NULL,
    PRIMARY KEY (context, owner_id)
);

-- The stand-in for Suomi.fi e-Authorizations. A principal is a person or an organisation.
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

-- For whom a session looks at the stand-in's pages; themself until one is chosen.
CREATE TABLE chosen_roles (
    session_id TEXT PRIMARY KEY,
    role_id TEXT NOT NULL
);
