-- Every key of a person ends; what she signed before stays, marked.
UPDATE keys SET until = :seq, ended = 'revoked', reason = :body ->> 'reason'
WHERE person = :body ->> 'person' AND until IS NULL;
