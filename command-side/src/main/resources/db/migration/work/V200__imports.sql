-- Where each import stands, written in the transaction that appends its events; the node that holds the lease works on it.
CREATE TABLE work.import_job (
    import       uuid        PRIMARY KEY,
    state        text        NOT NULL,
    district     uuid        NOT NULL,
    street       uuid,
    community    uuid        NOT NULL,
    source       text        NOT NULL,
    file         uuid        NOT NULL,
    rejects      uuid,
    beforehand   boolean     NOT NULL,
    -- who confirmed, for the envelope of every matter taken over
    person       uuid        NOT NULL,
    office       uuid        NOT NULL,
    role         text        NOT NULL,
    organisation uuid,
    login        text        NOT NULL,
    through_row  int         NOT NULL DEFAULT 0,
    fresh        int         NOT NULL DEFAULT 0,
    unchanged    int         NOT NULL DEFAULT 0,
    changed      int         NOT NULL DEFAULT 0,
    faulty       int         NOT NULL DEFAULT 0,
    keep_until   timestamptz NOT NULL,
    destroyed    boolean     NOT NULL DEFAULT false,
    attempts     int         NOT NULL DEFAULT 0,
    leased_by    uuid,
    leased_until timestamptz
) WITH (fillfactor = 50);
CREATE INDEX import_job_open ON work.import_job (import) WHERE state IN ('CHECKING', 'PREVIEW', 'RUNNING');
CREATE INDEX import_job_keep ON work.import_job (keep_until) WHERE NOT destroyed;

-- A row of a ledger is known by community, source and the number the source gave it, and never taken over twice.
CREATE TABLE work.ledger_identity (
    community   uuid  NOT NULL,
    source      text  NOT NULL,
    number      text  NOT NULL,
    matter      uuid  NOT NULL,
    -- keyed hash of everything the row says
    fingerprint text  NOT NULL,
    PRIMARY KEY (community, source, number)
);

-- One person per source and writer; the writer stands as a keyed hash.
CREATE TABLE work.ledger_writer (
    community uuid NOT NULL,
    source    text NOT NULL,
    writer    text NOT NULL,
    person    uuid NOT NULL,
    PRIMARY KEY (community, source, writer)
);
CREATE INDEX ledger_writer_person ON work.ledger_writer (person);

GRANT SELECT, INSERT, UPDATE ON work.import_job TO gongjian_append;
GRANT SELECT, INSERT ON work.ledger_identity, work.ledger_writer TO gongjian_append;
