CREATE SCHEMA IF NOT EXISTS work;

-- A duplicate waits at the primary key for the first one to end.
CREATE TABLE work.request (
    owner       text        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    answer      text,
    at          timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
) WITH (fillfactor = 80);
CREATE INDEX request_at ON work.request (at);

-- One row per community, series and period; the row lock makes numbers gapless, a refusal rolls the count back.
CREATE TABLE work.number_series (
    area   uuid   NOT NULL,
    series text   NOT NULL,
    period text   NOT NULL,
    last   bigint NOT NULL,
    PRIMARY KEY (area, series, period)
) WITH (fillfactor = 50);

-- Who asked what, and what became of it; refusals too. No payload.
CREATE TABLE work.audit (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    login          text        NOT NULL,
    person         uuid        NOT NULL,
    office         uuid        NOT NULL,
    command        text        NOT NULL,
    target         text        NOT NULL,
    outcome        text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED')),
    code           text,
    correlation    text        NOT NULL,
    first_position bigint,
    last_position  bigint
);
CREATE INDEX audit_target ON work.audit (target, id);

-- Dates on which the system acts; rewritten in the transaction that appends.
CREATE TABLE work.due (
    type      text        NOT NULL,
    aggregate text        NOT NULL,
    kind      text        NOT NULL,
    at        timestamptz NOT NULL,
    claimed   timestamptz,
    attempts  int         NOT NULL DEFAULT 0,
    PRIMARY KEY (aggregate, kind, at)
);
CREATE INDEX due_at ON work.due (at);

-- What the system did on a due date; a refusal is an outcome, shown to the secretary.
CREATE TABLE work.automation_outcome (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    aggregate  text        NOT NULL,
    kind       text        NOT NULL,
    due_at     timestamptz NOT NULL,
    at         timestamptz NOT NULL,
    outcome    text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'PARKED')),
    code       text,
    position   bigint,
    UNIQUE (aggregate, kind, due_at)
);

-- Bytes of attachments, concealed chunk by chunk; the event carries name, sniffed type, size and salted hash.
CREATE TABLE work.file (
    id      uuid        PRIMARY KEY,
    person  uuid        NOT NULL,
    area    uuid        NOT NULL,
    name    text        NOT NULL,
    type    text        NOT NULL,
    size    bigint      NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    salt    bytea       NOT NULL,
    sha256  bytea       NOT NULL,
    at      timestamptz NOT NULL
);
CREATE TABLE work.file_chunk (
    file uuid  NOT NULL REFERENCES work.file ON DELETE CASCADE,
    n    int   NOT NULL,
    box  bytea NOT NULL,
    PRIMARY KEY (file, n)
);
ALTER TABLE work.file_chunk ALTER COLUMN box SET STORAGE EXTERNAL;

GRANT USAGE ON SCHEMA work TO gongjian_append, gongjian_view;
GRANT SELECT, INSERT, UPDATE, DELETE ON work.request, work.due, work.file, work.file_chunk TO gongjian_append;
GRANT SELECT, INSERT, UPDATE ON work.number_series, work.automation_outcome TO gongjian_append;
GRANT SELECT, INSERT ON work.audit TO gongjian_append;
GRANT SELECT ON work.audit, work.automation_outcome, work.due, work.file, work.file_chunk TO gongjian_view;
REVOKE UPDATE, DELETE ON work.audit FROM gongjian_append;
REVOKE DELETE ON work.automation_outcome, work.number_series FROM gongjian_append;
