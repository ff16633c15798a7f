-- The register that stands in for the population and business registers. Test identities only.
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

-- Who may act for a person without a mandate: a child's custodians, a guardian.
CREATE TABLE representatives (
    principal_id TEXT NOT NULL REFERENCES persons (id),
    representative_id TEXT NOT NULL REFERENCES persons (id),
    capacity TEXT NOT NULL,
    PRIMARY KEY (principal_id, representative_id, capacity)
);

-- A principal is a person or an organisation; their ids do not overlap. Days are ISO 8601.
CREATE TABLE granted_mandates (
    principal_id TEXT NOT NULL,
    assignee_id TEXT NOT NULL REFERENCES persons (id),
    theme TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (principal_id, assignee_id, theme, valid_from)
);
