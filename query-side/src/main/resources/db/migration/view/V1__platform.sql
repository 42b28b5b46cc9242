-- What every read model shares. The tables of the read models themselves are made by the query side, one generation beside the other
-- (db/readmodel).
CREATE TABLE view.token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    PRIMARY KEY (processor_name, segment)
);

CREATE TABLE view.dead_letter (
    dead_letter_id      varchar(255) PRIMARY KEY,
    processing_group    varchar(255) NOT NULL,
    sequence_id         varchar(255) NOT NULL,
    sequence_index      bigint       NOT NULL,
    message_type        varchar(255) NOT NULL,
    event_id            varchar(255) NOT NULL,
    time_stamp          varchar(255) NOT NULL,
    payload_type        varchar(255) NOT NULL,
    payload_revision    varchar(255),
    payload             bytea        NOT NULL,
    meta_data           bytea,
    aggregate_type      varchar(255),
    aggregate_id        varchar(255),
    sequence_number     bigint,
    token_type          varchar(255),
    token               bytea,
    enqueued_at         varchar(255) NOT NULL,
    last_touched        varchar(255),
    processing_started  varchar(255),
    cause_type          varchar(255),
    cause_message       varchar(1023),
    diagnostics         bytea,
    UNIQUE (processing_group, sequence_id, sequence_index)
);

-- One row per filling of a read model. FILLING: rows are being copied in; CATCHING_UP: its processor follows the store beside the one
-- in use; LIVE: the views show it; RETIRED: about to be dropped.
CREATE TABLE view.generation (
    read_model varchar(63) NOT NULL,
    number     integer     NOT NULL,
    definition char(64)    NOT NULL,
    state      varchar(11) NOT NULL CHECK (state IN ('FILLING', 'CATCHING_UP', 'LIVE', 'RETIRED')),
    PRIMARY KEY (read_model, number)
);
CREATE UNIQUE INDEX ON view.generation (read_model) WHERE state = 'LIVE';
