-- A late sheet is admitted, with a reason; the version that was current
-- becomes void.
UPDATE sheets SET state = 'void'
WHERE state = 'submitted' AND (round, entry, judge) IN
    (SELECT l.round, l.entry, l.judge FROM sheets l
    WHERE l.receipt = :receipt AND l.state = 'late');
UPDATE sheets SET state = 'submitted', reason = :reason
WHERE receipt = :receipt AND state = 'late';
