-- An issue of an entry stands, with a reason.
INSERT INTO waived_issues (id, issue, entry, detail, reason, seq)
VALUES (:id,
    :issue,
    :entry,
    :detail,
    :reason,
    :seq)
ON CONFLICT (issue, entry, detail) DO UPDATE
    SET id = excluded.id,
    reason = excluded.reason,
    seq = excluded.seq;
