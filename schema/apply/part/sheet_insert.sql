-- The new version: late if its round is closed, disputed if two copies have
-- different versions of the sheet and nobody has decided, else submitted.
INSERT INTO sheets (sheet, round, entry, judge, version, state, origin,
    comment, reason, receipt, hash, rules, key)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'judge',
    :body ->> 'version',
    CASE WHEN (SELECT r.state FROM rounds r WHERE r.id = :body ->> 'round')
        = 'closed' AND :source ->> 'in_time' IS NULL THEN 'late'
    WHEN format('sheets:%d/%d/%d', :body ->> 'round',
        :body ->> 'entry', :body ->> 'judge') IN
        (SELECT subject FROM open_merge_conflicts)
        THEN 'disputed' ELSE 'submitted' END,
    :body ->> 'origin', :body ->> 'comment', :body ->> 'reason',
    :body ->> 'receipt', :body ->> 'hash', :body ->> 'rules',
    :body ->> 'key');
