-- Entrants do not read this comment of a sheet. (OR IGNORE: or it is withheld
-- already.)
INSERT OR IGNORE INTO withheld_comments (receipt, criterion, reason)
VALUES (:receipt, ifnull(:criterion, 0), :reason);
