-- 党员普查: rounds, the grids counted in each, and who was found where. No name stands here.
CREATE TABLE view.census_rounds${g} (
    id        uuid PRIMARY KEY,
    name      text NOT NULL,
    from_day  date NOT NULL,
    closed_on date,
    uncounted text[] NOT NULL,
    reason    text,
    district  uuid NOT NULL,
    street    uuid,
    community uuid
);
CREATE TABLE view.census_grids${g} (
    census    uuid NOT NULL,
    grid      text NOT NULL,
    on_day    date NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (census, grid)
);
CREATE TABLE view.census_found${g} (
    census     uuid NOT NULL,
    person     uuid NOT NULL,
    grid       text NOT NULL,
    membership varchar(16) NOT NULL,
    elsewhere  boolean NOT NULL,
    district   uuid NOT NULL,
    street     uuid,
    community  uuid,
    PRIMARY KEY (census, person)
);
-- after filling
CREATE INDEX ON view.census_rounds${g} (district, street, community);
CREATE INDEX ON view.census_grids${g} (district, street, community);
CREATE INDEX ON view.census_found${g} (census, grid);
