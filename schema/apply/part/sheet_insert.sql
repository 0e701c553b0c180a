-- The new version: late if its round is closed, or the key that signed it had
-- ended when its ballot came in; disputed if two copies have
-- different versions of the sheet and nobody has decided, else submitted.
-- EXISTS, as IN would fill a table at each insert.
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules, key)
VALUES (:seq, :round, :entry, :judge,
    :version,
    CASE WHEN (SELECT r.state FROM rounds r WHERE r.id = :round)
        = 'closed' AND :source ->> 'in_time' IS NULL
        OR :source ->> 'ended' THEN 'late'
    WHEN EXISTS (SELECT 1 FROM merge_conflicts m, json_each(m.subjects) j
        WHERE m.choice IS NULL AND j.value = format('sheets:%d/%d/%d',
            :round, :entry, :judge))
        THEN 'disputed' ELSE 'submitted' END,
    :origin, :comment, :reason,
    :receipt, :hash, :rules,
    :key);
