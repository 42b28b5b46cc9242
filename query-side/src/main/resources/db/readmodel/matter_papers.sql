-- Papers of matters: those issued, by the sequence of the fact that says so, and those that can be issued now (sequence below 0).
CREATE TABLE view.matter_papers${g} (
    matter      uuid NOT NULL,
    sequence    bigint NOT NULL,
    paper       varchar(24) NOT NULL,
    about       bigint NOT NULL,
    number      text,
    happened_at timestamptz,
    date_only   boolean,
    recorded_at timestamptz,
    issued_by   uuid,
    template    integer,
    word        jsonb,
    pdf         jsonb,
    word_size   bigint,
    pdf_size    bigint,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (matter, sequence)
);
-- after filling
CREATE INDEX ON view.matter_papers${g} (word_size) WHERE word_size IS NOT NULL;
CREATE INDEX ON view.matter_papers${g} (pdf_size) WHERE pdf_size IS NOT NULL;
