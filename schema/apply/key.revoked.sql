-- All keys of a person end; what they signed before is kept, and marked.
UPDATE keys SET until = :seq, ended = 'revoked', reason = :reason
WHERE person = :person AND until IS NULL;
