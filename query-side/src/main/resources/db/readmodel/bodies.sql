-- 议事机构: bodies, who sits and sat in their seats, and the orders in which their chairs go round.
CREATE TABLE view.bodies${g} (
    id        uuid PRIMARY KEY,
    kind      varchar(32) NOT NULL,
    name      text NOT NULL,
    seats     integer NOT NULL,
    last_day  date,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
CREATE TABLE view.body_tenures${g} (
    body         uuid NOT NULL,
    seat         integer NOT NULL,
    holder_kind  varchar(16) NOT NULL,
    person       uuid,
    organisation uuid,
    post         text,
    from_day     date NOT NULL,
    last_day     date,
    proposed_by  text,
    approved_by  text,
    appointed_by text,
    left_because text,
    unfit        varchar(16),
    district     uuid NOT NULL,
    street       uuid,
    community    uuid,
    PRIMARY KEY (body, seat, from_day)
);
CREATE TABLE view.body_chair_orders${g} (
    body      uuid NOT NULL,
    sequence  bigint NOT NULL,
    seats     integer[] NOT NULL,
    from_day  date NOT NULL,
    months    integer NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (body, sequence)
);
-- after filling
CREATE INDEX ON view.bodies${g} (district, street, community);
CREATE INDEX ON view.body_tenures${g} (district, street, community);
