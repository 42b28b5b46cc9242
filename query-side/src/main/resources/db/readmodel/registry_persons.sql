-- Persons as far as somebody entitled looks them up: contact data stay in their boxes, keyed hashes find them.
CREATE TABLE view.registry_person${g} (
    id                uuid PRIMARY KEY,
    contact           jsonb NOT NULL,
    phone             text,
    phone_ending      text,
    name_and_building text,
    name              text,
    district          uuid NOT NULL,
    street            uuid,
    community         uuid
);
-- after filling
CREATE INDEX ON view.registry_person${g} (name) WHERE name IS NOT NULL;
CREATE INDEX ON view.registry_person${g} (phone) WHERE phone IS NOT NULL;
CREATE INDEX ON view.registry_person${g} (name_and_building) WHERE name_and_building IS NOT NULL;
