-- The register: one row per matter, as it stands now; a promise under the title that it bears since it was varied.
CREATE TABLE view.matter_register${g} (
    id             uuid NOT NULL,
    version        bigint NOT NULL,
    kind           varchar(12) NOT NULL,
    stage          varchar(16) NOT NULL,
    closed_reason  varchar(32),
    number         text NOT NULL,
    case_no        text,
    source         text,
    summary        text NOT NULL,
    -- own words, opened; blanked when their person is erased
    words          text NOT NULL,
    words_of       uuid,
    category       text,
    grid           text,
    raised_at      timestamptz NOT NULL,
    date_only      boolean NOT NULL,
    due_on         date,
    due_until      timestamptz NOT NULL,
    lead           uuid,
    handlers       uuid[] NOT NULL,
    involved       uuid[] NOT NULL,
    suspended      boolean NOT NULL,
    supervised     boolean NOT NULL,
    reopened       integer NOT NULL,
    return_asked   boolean NOT NULL,
    longer_asked   boolean NOT NULL,
    vital          boolean NOT NULL,
    sensitive      boolean NOT NULL,
    -- pairs of letters as numbers, by which parts of texts are found
    grams          int[] NOT NULL,
    word_grams     int[] NOT NULL,
    district       uuid NOT NULL,
    street         uuid,
    community      uuid
);
-- after filling
CREATE INDEX ON view.matter_register${g} USING gin (grams);
CREATE INDEX ON view.matter_register${g} USING gin (word_grams);
CREATE INDEX ON view.matter_register${g} USING gin (involved);
CREATE UNIQUE INDEX ON view.matter_register${g} (id);
CREATE INDEX ON view.matter_register${g} (community, raised_at DESC, id DESC);
CREATE INDEX ON view.matter_register${g} (street, raised_at DESC, id DESC);
CREATE INDEX ON view.matter_register${g} (district, raised_at DESC, id DESC);
CREATE INDEX ON view.matter_register${g} (community, stage, raised_at DESC, id DESC);
CREATE INDEX ON view.matter_register${g} (community, due_until, id);
CREATE INDEX ON view.matter_register${g} (street, due_until, id);
CREATE INDEX ON view.matter_register${g} (district, due_until, id);
CREATE INDEX ON view.matter_register${g} (community, category, raised_at DESC, id DESC);
CREATE INDEX ON view.matter_register${g} (words_of) WHERE words_of IS NOT NULL;
