-- Who came with which matter: raisers, signers, writers of taken-over ledgers. Ids only.
CREATE TABLE view.matter_earlier${g} (
    person    uuid NOT NULL,
    matter    uuid NOT NULL,
    came_at   timestamptz NOT NULL,
    district  uuid NOT NULL,
    street    uuid,
    community uuid,
    PRIMARY KEY (person, matter)
);
