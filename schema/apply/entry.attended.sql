-- An entry came, did not come, or is expected again.
INSERT INTO attendance (entry, state, reason, seq)
VALUES (:entry,
    :state,
    :reason,
    :seq)
ON CONFLICT (entry) DO UPDATE
    SET state = excluded.state,
    reason = excluded.reason,
    seq = excluded.seq;
