-- A chair and a second person uphold the sheets of a discrepancy as they are.
INSERT INTO discrepancies (seq, round, entry, how, receipts, reason)
VALUES (:seq, :round, :entry, 'upheld',
    :receipts, :reason);
