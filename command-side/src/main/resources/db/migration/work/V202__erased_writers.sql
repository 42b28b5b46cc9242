-- Of a writer who is erased nothing stays.
GRANT DELETE ON work.ledger_writer TO gongjian_append;
