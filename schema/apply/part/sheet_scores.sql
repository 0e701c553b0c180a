INSERT INTO scores (sheet, criterion, score, comment)
SELECT :seq, CAST(key AS INTEGER), value, CASE WHEN :comments IS NOT NULL
    THEN json_extract(:comments, '$."' || key || '"') END
FROM json_each(:scores);
