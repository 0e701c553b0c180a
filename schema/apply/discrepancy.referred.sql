-- A discrepancy goes to a third judge, or back to the panel for re-scoring.
INSERT INTO discrepancies (seq, round, entry, how, judge, receipts, reason)
VALUES (:seq, :round, :entry, :how,
    :judge, :receipts, :reason);
INSERT INTO assignments (id, round, entry, judge, kind)
SELECT :assignment, :round, :entry,
    :judge, 'third' WHERE :judge IS NOT NULL;
