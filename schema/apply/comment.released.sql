-- Entrants read it again, whichever version of the sheet it was withheld in.
DELETE FROM withheld_comments WHERE criterion = ifnull(:criterion, 0)
AND receipt IN (SELECT o.receipt FROM sheets s JOIN sheets o
    ON o.round = s.round AND o.entry = s.entry AND o.judge = s.judge
    WHERE s.receipt = :receipt);
