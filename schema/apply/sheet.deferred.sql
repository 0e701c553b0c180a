-- A sheet that was submitted here while another copy had already closed its
-- round becomes late, as it would have been there. The version before it is
-- current again.
UPDATE sheets SET state = 'late'
WHERE receipt = :receipt AND state <> 'late';
UPDATE sheets SET state = 'submitted'
WHERE state = 'void' AND (round, entry, judge, version) IN
    (SELECT s.round, s.entry, s.judge, max(o.version) FROM sheets s
    JOIN sheets o ON o.round = s.round AND o.entry = s.entry
        AND o.judge = s.judge AND o.state = 'void'
        AND o.version < s.version
    WHERE s.receipt = :receipt AND s.state = 'late'
    GROUP BY s.round, s.entry, s.judge)
    AND NOT EXISTS (SELECT 1 FROM sheets c WHERE c.round = sheets.round
        AND c.entry = sheets.entry AND c.judge = sheets.judge
        AND c.state IN ('submitted', 'disputed'));
