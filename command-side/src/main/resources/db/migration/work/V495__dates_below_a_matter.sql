-- What is due below a matter, such as what it has not been told yet of the public notices about it, is found by the matter.
CREATE INDEX due_below ON work.due (split_part(aggregate, '/', 1)) WHERE strpos(aggregate, '/') > 0;
