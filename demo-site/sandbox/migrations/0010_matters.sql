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
