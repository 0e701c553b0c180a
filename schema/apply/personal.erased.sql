-- Personal values are erased: their rows of the table personal go after this.
INSERT OR IGNORE INTO erasures (hash, seq)
SELECT value, :seq FROM json_each(:hashes);
-- Of an adult nothing but the name is known: it stays in the log, and is shown
-- no more.
INSERT OR IGNORE INTO unnamed_authors (author, seq)
SELECT value ->> 'id', :seq FROM json_each(:authors);
