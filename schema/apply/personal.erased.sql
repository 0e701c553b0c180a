-- Personal values are erased: their rows of the table personal go after this.
INSERT OR IGNORE INTO erasures (hash, seq)
SELECT value, :seq FROM json_each(:hashes);
