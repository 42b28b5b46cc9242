-- Where words, numbers, names of organisations and initials are looked for; a promise under the title that it bears since it was varied.
CREATE TABLE view.search${g} (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    kind          varchar(12) NOT NULL,
    stage         varchar(16) NOT NULL,
    number        text NOT NULL,
    case_no       text,
    source        text,
    letters       text[] NOT NULL,
    summary       text NOT NULL,
    -- own words, opened; blanked when their person is erased
    title         text NOT NULL,
    text          text NOT NULL,
    words_of      uuid[] NOT NULL,
    category      text,
    grid          text,
    building      text NOT NULL,
    raised_at     timestamptz NOT NULL,
    date_only     boolean NOT NULL,
    raisers       uuid[] NOT NULL,
    involved      uuid[] NOT NULL,
    sensitive     boolean NOT NULL,
    -- as compared: numbers and summary alone, and with the own words
    open_plain    text NOT NULL,
    open_initials text NOT NULL,
    open_grams    tsvector NOT NULL,
    plain         text NOT NULL,
    initials      text NOT NULL,
    grams         tsvector NOT NULL,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid
) WITH (toast_tuple_target = 256);
-- In how many matters of an area, the deepest they belong to, a lexeme stands.
CREATE TABLE view.search_gram${g} (
    gram      text NOT NULL,
    area      uuid NOT NULL,
    documents bigint NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (gram, area)
) WITH (fillfactor = 70);
CREATE TABLE view.search_organisation${g} (
    id        uuid PRIMARY KEY,
    name      text NOT NULL,
    plain     text NOT NULL,
    initials  text NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
-- after filling
CREATE INDEX ON view.search${g} USING gin (grams);
CREATE INDEX ON view.search${g} USING gin (open_grams);
CREATE INDEX ON view.search${g} (community, raised_at DESC, id DESC);
CREATE INDEX ON view.search${g} (street, raised_at DESC, id DESC);
CREATE INDEX ON view.search${g} (district, raised_at DESC, id DESC);
CREATE INDEX ON view.search${g} USING gin (words_of);
CREATE INDEX ON view.search${g} USING gin (raisers);
CREATE INDEX ON view.search${g} (community) WHERE sensitive;
INSERT INTO view.search_gram${g} (gram, area, documents, district, street, community)
    SELECT lexeme, coalesce(community, street, district), count(*), district, street, community
    FROM view.search${g}, unnest(tsvector_to_array(grams)) AS lexeme
    WHERE left(lexeme, 1) <> '~'
    GROUP BY lexeme, district, street, community;
CREATE INDEX ON view.search_organisation${g} (district);
