-- 管理与服务: how members are managed (直管、协管), classes of the register, volunteers, and how delegates were chosen.
-- No name stands here, and what a volunteer says of himself only in boxes under his key. A post taken again from its first day is held.
CREATE TABLE view.member_service${g} (
    person          uuid PRIMARY KEY,
    management      varchar(16),
    managed_from    date,
    classes         text[] NOT NULL,
    team            uuid,
    skills          jsonb,
    wish            jsonb,
    times           jsonb,
    volunteer_from  date,
    volunteer_until date,
    district        uuid NOT NULL,
    street          uuid,
    community       uuid
);
-- what brings points: enrolling, and each service with its hours
CREATE TABLE view.volunteer_deeds${g} (
    person    uuid NOT NULL,
    sequence  bigint NOT NULL,
    on_day    date NOT NULL,
    activity  text,
    hours     integer,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (person, sequence)
);
CREATE TABLE view.delegate_choices${g} (
    person       uuid NOT NULL,
    congress     uuid NOT NULL,
    from_day     date NOT NULL,
    way          varchar(24) NOT NULL,
    chosen_by    uuid,
    recommenders uuid[] NOT NULL,
    district     uuid NOT NULL,
    street       uuid,
    community    uuid,
    PRIMARY KEY (person, congress, from_day)
);
-- 居民小组长、楼院门栋长 (003-06); a post of a whole grid has no building
CREATE TABLE view.neighbourhood_posts${g} (
    person    uuid NOT NULL,
    kind      varchar(16) NOT NULL,
    grid      text NOT NULL,
    building  text NOT NULL,
    from_day  date NOT NULL,
    until_day date,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (person, kind, grid, building, from_day)
);
-- after filling
CREATE INDEX ON view.member_service${g} (community, volunteer_from, person) WHERE volunteer_from IS NOT NULL;
CREATE INDEX ON view.member_service${g} (street, volunteer_from, person) WHERE volunteer_from IS NOT NULL;
CREATE INDEX ON view.member_service${g} (district, volunteer_from, person) WHERE volunteer_from IS NOT NULL;
CREATE INDEX ON view.neighbourhood_posts${g} (district, street, community);
CREATE INDEX ON view.delegate_choices${g} (district, street, community);
