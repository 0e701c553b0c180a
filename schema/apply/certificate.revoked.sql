-- A certificate no longer holds.
UPDATE certificates SET ended = 'revoked', reason = :reason WHERE id = :id;
