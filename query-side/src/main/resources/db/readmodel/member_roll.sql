-- 人员名册: members of the party and delegates, persons the administration registered, and what is asked for of their data.
-- Residents who only raised a matter are not in it, unless their erasure is asked for. No name stands here.
CREATE TABLE view.member_roll${g} (
    id                uuid PRIMARY KEY,
    by_administration boolean NOT NULL,
    membership        varchar(16),
    branch            text,
    elsewhere         boolean,
    member_from       date,
    member_until      date,
    party_organisation uuid,
    branch_from       date,
    erasure           varchar(16),
    erasure_ground    text,
    erasure_asked_by  uuid,
    since             timestamptz NOT NULL,
    district          uuid NOT NULL,
    street            uuid,
    community         uuid
);
CREATE TABLE view.delegate_mandate${g} (
    person    uuid NOT NULL,
    congress  uuid NOT NULL,
    from_day  date NOT NULL,
    last_day  date,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (person, congress, from_day)
);
-- after filling
CREATE INDEX ON view.member_roll${g} (district, id);
CREATE INDEX ON view.member_roll${g} (street, id);
CREATE INDEX ON view.member_roll${g} (community, id);
CREATE INDEX ON view.member_roll${g} (party_organisation);
CREATE INDEX ON view.delegate_mandate${g} (person);
