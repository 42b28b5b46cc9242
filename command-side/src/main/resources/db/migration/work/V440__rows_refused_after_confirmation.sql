-- Files with the rows that were refused between the check and the confirmation; destroyed with the upload.
ALTER TABLE work.import_job ADD COLUMN refused uuid[] NOT NULL DEFAULT '{}';
