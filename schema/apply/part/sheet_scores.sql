INSERT INTO scores (sheet, criterion, score)
SELECT :seq, CAST(key AS INTEGER), value FROM json_each(:scores);
