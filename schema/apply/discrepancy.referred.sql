-- A discrepancy goes to a third judge, or back to the panel for re-scoring.
INSERT INTO discrepancies (seq, round, entry, how, judge, receipts, reason)
VALUES (:seq, :body ->> 'round', :body ->> 'entry', :body ->> 'how',
    :body ->> 'judge', :body -> 'receipts', :body ->> 'reason');
INSERT INTO assignments (id, round, entry, judge, kind)
SELECT :body ->> 'assignment', :body ->> 'round', :body ->> 'entry',
    :body ->> 'judge', 'third' WHERE :body ->> 'judge' IS NOT NULL;
