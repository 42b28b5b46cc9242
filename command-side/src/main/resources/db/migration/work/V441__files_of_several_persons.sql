-- Who else is named in a file: it is concealed under the keys of all of them, and gone with the erasure of any.
ALTER TABLE work.file ADD COLUMN others uuid[] NOT NULL DEFAULT '{}';
