-- A judge seems to be near to an entry. What was decided about it stays.
INSERT OR IGNORE INTO detected_conflicts (judge, entry, why, state, seq)
VALUES (:judge,
    :entry,
    :why,
    'open',
    :seq);
