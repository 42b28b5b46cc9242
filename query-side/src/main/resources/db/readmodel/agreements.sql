-- 协议书、责任书、承诺书: one row each as it stands, and every step of their stories.
CREATE TABLE view.agreements${g} (
    id            uuid PRIMARY KEY,
    begun         bigint NOT NULL,
    sequence      bigint NOT NULL,
    kind          varchar(24) NOT NULL,
    unit          uuid NOT NULL,
    community_called text NOT NULL,
    unit_called   text NOT NULL,
    state         varchar(16) NOT NULL,
    varying       boolean NOT NULL,
    number        text,
    from_day      date NOT NULL,
    last_day      date NOT NULL,
    effective_from date,
    items         integer NOT NULL,
    renewal_of    uuid,
    district      uuid NOT NULL,
    street        uuid,
    community     uuid
);
CREATE TABLE view.agreement_steps${g} (
    agreement   uuid NOT NULL,
    sequence    bigint NOT NULL,
    step        varchar(24) NOT NULL,
    happened_at timestamptz NOT NULL,
    date_only   boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    told        jsonb NOT NULL,
    unit        uuid NOT NULL,
    district    uuid NOT NULL,
    street      uuid,
    community   uuid,
    PRIMARY KEY (agreement, sequence)
);
-- after filling
CREATE INDEX ON view.agreements${g} (community, begun DESC);
CREATE INDEX ON view.agreements${g} (street, begun DESC);
CREATE INDEX ON view.agreements${g} (district, begun DESC);
CREATE INDEX ON view.agreements${g} (community, state, last_day);
CREATE INDEX ON view.agreements${g} (unit);
CREATE INDEX ON view.agreements${g} (renewal_of);
