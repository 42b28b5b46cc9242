-- The record and who may touch it. Run by gongjian_owner; the three roles exist (ops/embedded-postgres provisions them).
CREATE SCHEMA IF NOT EXISTS store;
CREATE SCHEMA IF NOT EXISTS work;
CREATE SCHEMA IF NOT EXISTS view;

-- Column names are the engine's own, folded to lower case.
CREATE TABLE store.event (
    globalindex         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    eventidentifier     varchar(64)  NOT NULL UNIQUE,
    aggregateidentifier varchar(64)  NOT NULL,
    sequencenumber      bigint       NOT NULL CHECK (sequencenumber >= 0),
    type                varchar(64)  NOT NULL,
    -- when the machine wrote it, ISO; never a business date: it decides how long gaps are remembered
    timestamp           varchar(40)  NOT NULL,
    payloadtype         varchar(128) NOT NULL,
    payloadrevision     varchar(16)  NOT NULL,
    payload             bytea        NOT NULL,
    metadata            bytea        NOT NULL,
    -- HMAC-SHA-256 under a key that is not in the database
    authenticatorkey    varchar(32)  NOT NULL,
    authenticator       bytea        NOT NULL CHECK (octet_length(authenticator) = 32),
    UNIQUE (aggregateidentifier, sequencenumber)
);

CREATE TABLE store.stored_name (
    name       varchar(128) NOT NULL,
    version    integer      NOT NULL,
    entered_at timestamptz  NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
);

-- One data key per person, wrapped by a master key outside the database. A destroyed key leaves its row, so that it is never made anew.
CREATE TABLE store.person_key (
    person       uuid        PRIMARY KEY,
    wrapped      bytea,
    master_key   varchar(32) NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

GRANT USAGE ON SCHEMA store TO gongjian_append, gongjian_view;
GRANT SELECT, INSERT ON store.event TO gongjian_append;
GRANT SELECT ON store.event TO gongjian_view;
GRANT SELECT ON store.stored_name TO gongjian_append, gongjian_view;
GRANT SELECT, INSERT, UPDATE (wrapped, destroyed_at) ON store.person_key TO gongjian_append;
GRANT SELECT ON store.person_key TO gongjian_view;

-- work: the command side's own tables. The query side reads of them only what a migration grants by name.
GRANT USAGE ON SCHEMA work TO gongjian_append, gongjian_view;
ALTER DEFAULT PRIVILEGES IN SCHEMA work GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gongjian_append;
ALTER DEFAULT PRIVILEGES IN SCHEMA work GRANT USAGE, SELECT ON SEQUENCES TO gongjian_append;

-- view: read models; the query side also makes the tables of new generations there.
GRANT USAGE, CREATE ON SCHEMA view TO gongjian_view;
ALTER DEFAULT PRIVILEGES IN SCHEMA view GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO gongjian_view;
ALTER DEFAULT PRIVILEGES IN SCHEMA view GRANT USAGE, SELECT ON SEQUENCES TO gongjian_view;
