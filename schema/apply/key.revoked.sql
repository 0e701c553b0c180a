-- All keys of a person end; what they signed before is kept, and marked.
UPDATE keys SET until = :seq, ended = 'revoked', reason = :body ->> 'reason'
WHERE person = :body ->> 'person' AND until IS NULL;
