-- By what the hash key of the key file is known again: with another one nobody is found by telephone number any more, and nothing says so.
CREATE TABLE store.hash_key (
    mark text PRIMARY KEY
);
